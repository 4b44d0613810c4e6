using System.Diagnostics;
using System.Globalization;

namespace Intake.Servers;

/// <summary>
/// A server process that cannot outlive the process that started it: a small shell stands between the two and reads a pipe; when the pipe
/// closes, because we closed it or because we are dead, it kills the server.
/// </summary>
internal sealed class GuardedProcess : IAsyncDisposable
{
    /// <summary>Arguments: log file, folder to remove at the end or nothing, the server's program and its arguments.</summary>
    private const string Guard =
        """
        trap : INT TERM HUP
        exec 2>>"$1"
        log=$1; folder=$2; shift 2
        setsid "$@" </dev/null >>"$log" 2>&1 &
        server=$!
        echo "$server"
        read -r order
        kill -9 "$server" $(cat /proc/"$server"/task/*/children 2>/dev/null) 2>/dev/null
        wait "$server"
        [ -z "$folder" ] || [ "$order" = keep ] || rm -rf -- "$folder" || { sleep 1; rm -rf -- "$folder"; }
        """;

    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(30);

    private readonly Process _guard;

    private GuardedProcess(Process guard, int id) => (_guard, Id) = (guard, id);

    /// <summary>The server's own process.</summary>
    public int Id { get; }

    public bool Runs => LinuxProcess.Runs(Id);

    /// <param name="command">Program and arguments.</param>
    /// <param name="environment">Added to ours, out of which everything for other servers of these kinds is taken.</param>
    /// <param name="log">Its standard output and errors are added to this file.</param>
    /// <param name="removed">Folder that the guard removes if this process dies; null for none.</param>
    public static async Task<GuardedProcess> StartAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, string log, string? removed)
    {
        // A session of its own, so that Ctrl-C in a terminal does not take the guard away from the server.
        var start = new ProcessStartInfo("setsid", ["/bin/sh", "-c", Guard, "guard", log, removed ?? "", .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        foreach (var name in start.Environment.Keys.Where(IsForServers).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

#pragma warning disable RS0030 // A server lives long, is another user's and outside the product; the product's wrapper is not for it.
        var guard = Process.Start(start) ?? throw new ServerStartException("no process for the guard of a server");
#pragma warning restore RS0030
        var line = await guard.StandardOutput.ReadLineAsync().ConfigureAwait(false);
        return int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new GuardedProcess(guard, id)
            : throw new ServerStartException("the guard of a server ended before it had started the server");
    }

    /// <summary>Asks for an orderly end and waits for it; one that takes too long is killed.</summary>
    public async Task StopAsync(int signal)
    {
        var family = LinuxProcess.Descendants(Id);
        LinuxProcess.Signal(Id, signal);
        var clock = Stopwatch.StartNew();
        while (Runs && clock.Elapsed < EndLimit)
        {
            await Task.Delay(10).ConfigureAwait(false);
        }

        await EndAsync(family).ConfigureAwait(false);
    }

    /// <summary>Kills it and everything it started, none of them having time for anything.</summary>
    public Task KillAsync()
    {
        // Standing still it starts nothing that would not be seen here.
        LinuxProcess.Signal(Id, LinuxProcess.Stop);
        return EndAsync(LinuxProcess.Descendants(Id));
    }

    public async ValueTask DisposeAsync() => await KillAsync().ConfigureAwait(false);

    private async Task EndAsync(List<int> family)
    {
        // The guard has not reaped the server yet, so that its number cannot have been given to another process.
        LinuxProcess.Signal(Id, LinuxProcess.Kill);
        family.Where(LinuxProcess.Runs).ToList().ForEach(child => LinuxProcess.Signal(child, LinuxProcess.Kill));
        var clock = Stopwatch.StartNew();
        while ((Runs || family.Exists(LinuxProcess.Runs)) && clock.Elapsed < EndLimit)
        {
            await Task.Delay(5).ConfigureAwait(false);
        }

        try
        {
            await _guard.StandardInput.WriteLineAsync("keep").ConfigureAwait(false);
            _guard.StandardInput.Close();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The guard was killed by somebody, or this was called before.
            return;
        }

        await _guard.WaitForExitAsync().ConfigureAwait(false);
        _guard.Dispose();
    }

    private static bool IsForServers(string variable) =>
        variable.StartsWith("PG", StringComparison.Ordinal) || variable.StartsWith("RABBITMQ_", StringComparison.Ordinal) || variable.StartsWith("ERL_", StringComparison.Ordinal);
}
