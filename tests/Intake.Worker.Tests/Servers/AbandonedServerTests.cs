using System.Diagnostics;
using Intake.Servers;
using Intake.Worker.Processing;

namespace Intake.Worker.Tests.Servers;

/// <summary>A test run that is itself killed leaves nothing behind that would run for ever.</summary>
public sealed class AbandonedServerTests
{
    private const string Told = "INTAKE_TEST_SERVERS_TOLD";

    [Fact]
    public async Task Servers_and_their_folders_are_gone_soon_after_the_program_that_started_them_is_killed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryDirectory();
        var told = Path.Combine(folder.Path, "told");
        string[] arguments = ["-explicit", "only", "-method", $"{typeof(AbandonedServerTests).FullName}.{nameof(Holds_servers_until_it_is_killed)}"];
        var temporary = new Dictionary<string, string> { [Told] = told, ["TMPDIR"] = Directory.CreateDirectory(Path.Combine(folder.Path, "tmp")).FullName };
        Open(folder.Path);
        Open(temporary["TMPDIR"]);
        using var program = OutsideProgram.Start(Environment.ProcessPath!, arguments, temporary);
        var clock = Stopwatch.StartNew();
        while (!File.Exists(told) && clock.Elapsed < TimeSpan.FromSeconds(60))
        {
            await Task.Delay(20, cancellation);
        }

        var servers = (await File.ReadAllTextAsync(told, cancellation)).Split(' ').Select(int.Parse).ToList();
        Assert.All(servers, server => Assert.True(Runs(server)));
        Assert.NotEmpty(Directory.GetDirectories(temporary["TMPDIR"], "intake-*"));

        program.Kill();

        clock.Restart();
        while ((servers.Exists(Runs) || Directory.GetDirectories(temporary["TMPDIR"], "intake-*").Length > 0) && clock.Elapsed < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(20, cancellation);
        }

        Assert.DoesNotContain(servers, Runs);
        Assert.Empty(Directory.GetDirectories(temporary["TMPDIR"], "intake-*"));
    }

    /// <summary>Only run by the test above, in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task Holds_servers_until_it_is_killed()
    {
        var told = Environment.GetEnvironmentVariable(Told);
        Assert.NotNull(told);
        await using var postgres = await PostgresServer.StartAsync(durable: false);
        await using var rabbit = await RabbitServer.StartAsync();
        await File.WriteAllTextAsync(told + ".new", $"{postgres.ProcessId} {rabbit.ProcessId}", TestContext.Current.CancellationToken);
        File.Move(told + ".new", told);

        await Task.Delay(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Fail("nobody killed this process");
    }

    /// <summary>The database's user must come through.</summary>
    private static void Open(string folder)
    {
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute);
        }
    }

    private static bool Runs(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
