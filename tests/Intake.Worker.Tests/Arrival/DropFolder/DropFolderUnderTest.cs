using System.Text;
using Intake.Worker.Arrival.DropFolder;
using Intake.Worker.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Intake.Worker.Tests.Arrival.DropFolder;

/// <summary>A drop folder with a source over a real record and vault.</summary>
internal sealed class DropFolderUnderTest : IAsyncDisposable
{
    private static readonly DropFolderOptions Quick = new() { RetryAfter = TimeSpan.FromMilliseconds(50), LeftoverInterval = TimeSpan.FromMilliseconds(200) };

    private readonly TemporaryDirectory _folder = new();
    private readonly List<(CancellationTokenSource Stop, Task Running)> _running = [];

    public DropFolderUnderTest(Func<Intake.Worker.Storage.Vault.IVault, Intake.Worker.Storage.Vault.IVault>? aroundVault = null)
    {
        Inbox = Path.Combine(_folder.Path, "inbox");
        Directory.CreateDirectory(Inbox);
        Received = new ReceptionUnderTest(Path.Combine(_folder.Path, "data"), aroundVault);
    }

    public string Inbox { get; }

    public ReceptionUnderTest Received { get; }

    public List<RefusedArrival> Refused { get; } = [];

    public DropFolderSource Start(DropFolderOptions? options = null)
    {
        var source = new DropFolderSource(Inbox, Received.Reception, Received.Gate, options ?? Quick, TimeProvider.System, NullLogger<DropFolderSource>.Instance, Refused.Add);
        var stop = new CancellationTokenSource();
        _running.Add((stop, source.RunAsync(stop.Token)));
        return source;
    }

    public async Task StopAsync()
    {
        foreach (var (stop, running) in _running)
        {
            await stop.CancelAsync();
            await running.WaitAsync(TimeSpan.FromSeconds(20));
            stop.Dispose();
        }

        _running.Clear();
    }

    /// <summary>Puts a file in as people do: it grows in its place.</summary>
    public string Put(string name, string content)
    {
        var path = Path.Combine(Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Puts a file under a name of any bytes into a folder of the drop folder.</summary>
    public void Put(string application, byte[] name, string content)
    {
        var made = Path.Combine(_folder.Path, "made");
        File.WriteAllText(made, content);
        Directory.CreateDirectory(Path.Combine(Inbox, application));
        Assert.Equal(0, RawDirectory.TryOpen(_folder.Path, out var from));
        Assert.Equal(0, RawDirectory.TryOpen(Path.Combine(Inbox, application), out var to));
        using (from)
        using (to)
        {
            Assert.Equal(0, from!.TryRename("made"u8, to!, name));
        }
    }

    /// <summary>Waits until nothing lies in the drop folder but empty folders and what is not taken.</summary>
    public async Task EmptiedAsync()
    {
        var since = TimeProvider.System.GetTimestamp();
        while (Directory.EnumerateFiles(Inbox, "*", SearchOption.AllDirectories).Any(file => !file.EndsWith("/lock", StringComparison.Ordinal)))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(20), "the drop folder is not empty: " + string.Join(", ", Directory.EnumerateFiles(Inbox, "*", SearchOption.AllDirectories)));
            await Task.Delay(20);
        }
    }

    public static string HashOf(string content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Received.DisposeAsync();
        _folder.Dispose();
    }
}
