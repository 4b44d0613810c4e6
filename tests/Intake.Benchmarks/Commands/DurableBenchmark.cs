using System.Globalization;
using Intake.Benchmarks.Corpus;
using Intake.Benchmarks.Durable;
using Intake.Benchmarks.Measuring;
using Intake.Benchmarks.Runs;

namespace Intake.Benchmarks.Commands;

/// <summary>
/// The worker that keeps everything against the bare chain: the same documents first through <c>process</c>, then, in the same round, dropped into a
/// running worker's folder until the last application has its proposal in the record.
/// </summary>
internal static class DurableBenchmark
{
    private const double MostOfChain = 0.6;

    public static async Task<int> RunAsync(BenchmarkCall call)
    {
        IntakeProgram.Prepare();
        var (walls, processors) = (new List<double>(), new List<double>());
        for (var round = 1; round <= call.Rounds; round++)
        {
            var root = Directory.CreateTempSubdirectory("intake-durable-").FullName;
            try
            {
                var papers = Path.Combine(root, "papers");
                var folders = DistinctPapers.Lay(papers, round, call.Documents);
                var chain = ChainBenchmark.Said("process", round, IntakeProgram.Process(call.Documents, [papers], Path.Combine(root, "result.json")));
                foreach (var setting in call.Settings)
                {
                    var run = await OneAsync(setting, root, folders, call.Documents).ConfigureAwait(false);
                    Say(setting, round, run);
                    walls.Add(run.PerSecond / chain.PerSecond);
                    processors.Add(chain.ProcessorMilliseconds / run.ProcessorMilliseconds);
                }
            }
            finally
            {
                Directory.Delete(root, recursive: true);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"against the bare chain: {Median.Of(walls):0.00} times by wall time, {Median.Of(processors):0.00} times by processor time (medians of {walls.Count} runs; bar {MostOfChain:0.0})"));
        return 0;
    }

    private static async Task<DurableRun> OneAsync(DurableSetting setting, string root, IReadOnlyList<string> folders, int documents)
    {
        var place = Path.Combine(root, "run");
        var inbox = Path.Combine(root, "inbox");
        Directory.CreateDirectory(place);
        try
        {
            await using var store = await DurableStore.StartAsync(setting, place).ConfigureAwait(false);
            var (workers, reads) = await RunningWorkers.StartAsync(setting, store, inbox).ConfigureAwait(false);
            await using (workers.ConfigureAwait(false))
            {
                // Further names of the same bytes: what is received is removed, and the next contestant wants them too.
                var dropped = SecondNames.Lay(folders, Path.Combine(root, "dropped"));
                return await DurableRun.MeasureAsync(dropped, documents, inbox, workers, store, reads).ConfigureAwait(false);
            }
        }
        finally
        {
            Directory.Delete(place, recursive: true);
            Directory.Delete(inbox, recursive: true);
        }
    }

    private static void Say(DurableSetting setting, int round, DurableRun run) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"round {round}  {setting.Name}: {run.Documents} documents  {run.PerSecond:0.0} documents/s  {run.ProcessorMilliseconds:0.00} ms processor time a document ({run.Servers.TotalMilliseconds / run.Documents:0.00} of it the servers)  peak resident {string.Join(" · ", run.PeakResident.Select(bytes => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture)))} MB in the thirds, which ended after {string.Join(" · ", run.Thirds.Select(third => third.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)))} s; servers {run.ServerPeak / 1e6:0} MB  {run.Bytes / 1024.0 / run.Documents:0.0} KB kept a document"));
}
