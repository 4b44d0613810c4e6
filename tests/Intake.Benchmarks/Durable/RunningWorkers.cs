using System.Diagnostics;
using System.Globalization;
using Intake.Benchmarks.Measuring;
using Intake.Benchmarks.Runs;
using Intake.Worker.Storage.Record;

namespace Intake.Benchmarks.Durable;

/// <summary>The real program, <c>./intake run</c>, once or twice over one drop folder.</summary>
internal sealed class RunningWorkers : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly List<Process> _processes = [];
    private readonly string _inbox;

    private RunningWorkers(string inbox) => _inbox = inbox;

    public IEnumerable<int> Processes => _processes.Select(process => process.Id);

    /// <summary>Looks at all of them and what they started.</summary>
    public ProcessTrees Trees(DurableStore store) => new([.. Processes], [.. store.Processes]);

    /// <summary>Starts them and waits until the first has a record and watches its drop folder.</summary>
    /// <returns>The workers, and the record to look at beside them.</returns>
    public static async Task<(RunningWorkers Workers, RecordReads Reads)> StartAsync(DurableSetting setting, DurableStore store, string inbox)
    {
        var workers = new RunningWorkers(inbox);
        Directory.CreateDirectory(inbox);
        try
        {
            for (var i = 0; i < setting.Workers; i++)
            {
                workers._processes.Add(IntakeProgram.Start(
                    [
                        "run", .. store.Arguments(i, setting.VaultInRecord), "--inbox", inbox, "--worker", Text(i),
                        "--jobs", Text(DurableSetting.Children / setting.Workers), "--urls", "http://127.0.0.1:0",
                    ],
                    store.DataOf(i) + ".log"));
            }

            return (workers, await workers.AwaitStartAsync(setting, store).ConfigureAwait(false));
        }
        catch
        {
            await workers.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <exception cref="InvalidOperationException">One has ended.</exception>
    public void RequireRunning()
    {
        if (_processes.Find(process => process.HasExited) is { } ended)
        {
            throw new InvalidOperationException($"a worker ended with code {ended.ExitCode}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            if (!process.HasExited)
            {
                // As a person or systemd stops it.
                using var stop = Process.Start("/bin/kill", ["-TERM", Text(process.Id)]);
                await stop.WaitForExitAsync().ConfigureAwait(false);
            }
        }

        foreach (var process in _processes)
        {
            await process.WaitForExitAsync().ConfigureAwait(false);
            process.Dispose();
        }
    }

    private async Task<RecordReads> AwaitStartAsync(DurableSetting setting, DurableStore store)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < StartLimit; await Task.Delay(50).ConfigureAwait(false))
        {
            RequireRunning();
            if (Directory.Exists(Path.Combine(_inbox, ".intake")) && await store.OpenAsync().ConfigureAwait(false) is { } record
                && record.Reads.Query("SELECT COUNT(*) FROM workers", row => row.GetInt64(0))[0] == setting.Workers)
            {
                return record.Reads;
            }
        }

        throw new InvalidOperationException("the workers did not start in time");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
