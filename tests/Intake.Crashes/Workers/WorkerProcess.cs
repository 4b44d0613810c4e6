using System.Diagnostics;
using Intake.Servers;

namespace Intake.Crashes.Workers;

/// <summary>A running <c>intake run</c> that can be killed at any moment and cannot outlive this process.</summary>
internal sealed class WorkerProcess
{
    private static readonly TimeSpan DeathLimit = TimeSpan.FromSeconds(20);

    private readonly GuardedProcess _process;

    private WorkerProcess(GuardedProcess process, string log) => (_process, Log) = (process, log);

    public bool Runs => _process.Runs;

    /// <summary>Everything that it and those before it said.</summary>
    public string Log { get; }

    /// <param name="command">The program and its arguments.</param>
    /// <param name="log">What it says is added to this file.</param>
    public static async Task<WorkerProcess> StartAsync(IReadOnlyList<string> command, string log) =>
        new(await GuardedProcess.StartAsync(command, Environment, log, removed: null).ConfigureAwait(false), log);

    /// <summary>Kills it alone: its children learn of it by themselves.</summary>
    public async Task KillAsync()
    {
        LinuxProcess.Signal(_process.Id, LinuxProcess.Stop);
        var children = LinuxProcess.Descendants(_process.Id);
        LinuxProcess.Signal(_process.Id, LinuxProcess.Kill);
        var clock = Stopwatch.StartNew();
        while (Runs || children.Exists(LinuxProcess.Runs))
        {
            if (clock.Elapsed > DeathLimit)
            {
                throw new CrashFailure($"a child outlived its killed worker by {DeathLimit.TotalSeconds:0} s");
            }

            await Task.Delay(2).ConfigureAwait(false);
        }

        await _process.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Kills one of its children.</summary>
    /// <returns>Whether it had one.</returns>
    public bool KillChild(int which)
    {
        var children = LinuxProcess.Descendants(_process.Id);
        if (children.Count == 0)
        {
            return false;
        }

        LinuxProcess.Signal(children[which % children.Count], LinuxProcess.Kill);
        return true;
    }

    /// <summary>Whether the last thing it said is that its record cannot be opened.</summary>
    public async Task<bool> FoundNoStoreAsync() =>
        (await File.ReadAllTextAsync(Log).ConfigureAwait(false)).TrimEnd().Split('\n').TakeLast(3).Any(line => line.StartsWith("intake: 存储无法使用", StringComparison.Ordinal));

    /// <summary>Asks it to stop, without waiting.</summary>
    public void AskToStop() => LinuxProcess.Signal(_process.Id, LinuxProcess.Terminate);

    /// <summary>Asks it to stop and waits for its end.</summary>
    public Task StopAsync() => _process.StopAsync(LinuxProcess.Terminate);

    /// <summary>The same for a worker that runs under another program, which ends with it.</summary>
    public async Task StopTracedAsync()
    {
        var family = LinuxProcess.Descendants(_process.Id);
        if (family.Count > 0)
        {
            LinuxProcess.Signal(family[0], LinuxProcess.Terminate);
        }

        for (var clock = Stopwatch.StartNew(); Runs && clock.Elapsed < DeathLimit;)
        {
            await Task.Delay(10).ConfigureAwait(false);
        }

        family.Where(LinuxProcess.Runs).ToList().ForEach(process => LinuxProcess.Signal(process, LinuxProcess.Kill));
        await _process.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Diagnostics of the runtime would leave a file behind for every process that is killed.</summary>
    private static Dictionary<string, string> Environment => new()
    {
        ["INTAKE_LANGUAGE"] = "zh",
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_ROOT"] = DotnetRoot,
        ["Logging__Console__FormatterName"] = "simple",
        ["Logging__Console__FormatterOptions__SingleLine"] = "true",
    };

    private static string DotnetRoot =>
        System.Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } given ? given
        : Path.GetFullPath(Path.Join(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
