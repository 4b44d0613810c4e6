using System.Diagnostics;
using System.Globalization;
using Intake.Benchmarks.Corpus;
using Intake.Benchmarks.Durable;
using Intake.Benchmarks.Measuring;
using Intake.Benchmarks.Runs;
using Intake.Worker.Storage.Record;

namespace Intake.Benchmarks.Commands;

/// <summary>One file dropped into an idle worker's folder, until the proposal that rests on it is in the record.</summary>
internal static class LatencyBenchmark
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(BenchmarkCall call)
    {
        IntakeProgram.Prepare();
        foreach (var setting in call.Settings)
        {
            var root = Directory.CreateTempSubdirectory("intake-durable-").FullName;
            try
            {
                var (place, inbox) = (Path.Combine(root, "run"), Path.Combine(root, "inbox"));
                Directory.CreateDirectory(place);
                await using var store = await DurableStore.StartAsync(setting, place).ConfigureAwait(false);
                var (workers, reads) = await RunningWorkers.StartAsync(setting, store, inbox).ConfigureAwait(false);
                await using (workers.ConfigureAwait(false))
                {
                    Say(setting, await DropAsync(DistinctPapers.Lay(Path.Combine(root, "papers"), 1, call.Rounds * DistinctPapers.PerApplication), inbox, reads).ConfigureAwait(false));
                }
            }
            finally
            {
                Directory.Delete(root, recursive: true);
            }
        }

        return 0;
    }

    /// <summary>The first file of each folder, one after the other.</summary>
    private static async Task<List<TimeSpan>> DropAsync(IReadOnlyList<string> folders, string inbox, RecordReads reads)
    {
        var times = new List<TimeSpan>(folders.Count);
        foreach (var folder in folders)
        {
            var application = Path.GetFileName(folder);
            var file = Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal).First();
            Directory.CreateDirectory(Path.Combine(inbox, application));
            await Task.Delay(Idle).ConfigureAwait(false);
            var watch = Stopwatch.StartNew();
            File.Move(file, Path.Combine(inbox, application, Path.GetFileName(file)));
            while (reads.Query(
                "SELECT COUNT(*) FROM proposals JOIN applications ON applications.id = proposals.application WHERE applications.name = @name",
                row => row.GetInt64(0), ("@name", application))[0] == 0)
            {
                if (watch.Elapsed > Limit)
                {
                    throw new InvalidOperationException($"no proposal for {application} within {Limit}");
                }

                await Task.Delay(2).ConfigureAwait(false);
            }

            times.Add(watch.Elapsed);
        }

        return times;
    }

    private static void Say(DurableSetting setting, List<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{setting.Name}: one file on an idle worker, from drop to stored proposal: median {Median.Of(sorted):0} ms, p95 {sorted[(int)Math.Ceiling(0.95 * sorted.Count) - 1]:0} ms, slowest {sorted[^1]:0} ms (the first, which warms up, {times[0].TotalMilliseconds:0} ms; {times.Count} files; bar: median under 1000 ms)"));
    }
}
