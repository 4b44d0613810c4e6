using System.Collections.Immutable;
using System.Diagnostics;
using Intake.Worker.Storage.Record;

namespace Intake.Benchmarks.Durable;

/// <summary>What one run cost, from the moment the first folder is dropped to the moment the last proposal is stored.</summary>
/// <param name="Program">Processor time of the workers and their children.</param>
/// <param name="Servers">Processor time of the database and the broker.</param>
/// <param name="PeakResident">Bytes resident in the workers and their children together, the most in each third of the documents.</param>
/// <param name="ServerPeak">Bytes of the servers, shared pages counted once, at the worst moment.</param>
/// <param name="Bytes">Bytes kept on disk.</param>
internal sealed record DurableRun(
    int Documents, TimeSpan Wall, TimeSpan Program, TimeSpan Servers, ImmutableArray<long> PeakResident, ImmutableArray<TimeSpan> Thirds, long ServerPeak, long Bytes)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(2);

    public double PerSecond => Documents / Wall.TotalSeconds;

    public double ProcessorMilliseconds => (Program + Servers).TotalMilliseconds / Documents;

    /// <summary>Drops the folders into the running workers' drop folder and waits until each has a proposal.</summary>
    public static async Task<DurableRun> MeasureAsync(
        ImmutableArray<string> folders, int documents, string inbox, RunningWorkers workers, DurableStore store, RecordReads reads)
    {
        var trees = workers.Trees(store);
        trees.Look(withShares: false);
        var (program, servers) = (trees.ProgramProcessor, trees.ServerProcessor);
        var (peaks, thirds, serverPeak) = (new long[3], new TimeSpan[3], 0L);
        var watch = Stopwatch.StartNew();
        foreach (var folder in folders)
        {
            Directory.Move(folder, Path.Combine(inbox, Path.GetFileName(folder)));
        }

        var (proposed, since) = (0L, TimeSpan.Zero);
        for (var looks = 0; ; looks++)
        {
            await Task.Delay(LookEvery).ConfigureAwait(false);
            workers.RequireRunning();
            var now = reads.Query("SELECT COUNT(*) FROM proposals", row => row.GetInt64(0))[0];
            trees.Look(withShares: looks % 10 == 0);
            var third = (int)Math.Min(2, 3 * now / folders.Length);
            (peaks[third], thirds[third], serverPeak) = (Math.Max(peaks[third], trees.ProgramResident), watch.Elapsed, Math.Max(serverPeak, trees.ServerProportional));
            since = now != proposed ? watch.Elapsed : since;
            proposed = now;
            if (proposed >= folders.Length && IsComplete(reads, folders.Length, documents))
            {
                break;
            }

            if (watch.Elapsed - since > Stuck)
            {
                throw new InvalidOperationException($"{proposed} of {folders.Length} applications have a proposal, and nothing moves");
            }
        }

        return new DurableRun(
            documents, watch.Elapsed, trees.ProgramProcessor - program, trees.ServerProcessor - servers, [.. peaks], [.. thirds], serverPeak, store.Bytes(reads));
    }

    /// <exception cref="InvalidOperationException">Something was parked or set aside: then the run says nothing.</exception>
    private static bool IsComplete(RecordReads reads, int applications, int documents)
    {
        if (reads.Query("SELECT COUNT(*) FROM items WHERE state = 'in_progress'", row => row.GetInt64(0))[0] > 0
            || reads.Query("SELECT COUNT(DISTINCT application) FROM proposals", row => row.GetInt64(0))[0] < applications)
        {
            return false;
        }

        var states = reads.Query("SELECT state, COUNT(*) FROM items GROUP BY state", row => (State: row.GetString(0), Count: row.GetInt64(1)));
        return states.Exists(state => state.State is "parked" or "duplicate")
            ? throw new InvalidOperationException("not a clean run: " + string.Join(", ", states))
            : states.Sum(state => state.Count) == documents + applications;
    }
}
