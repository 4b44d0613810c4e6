using System.Collections.Immutable;
using Intake.Crashes.Checks;
using Intake.Crashes.Papers;
using Intake.Crashes.Rounds;
using Intake.Crashes.Workers;
using Intake.Crashes.Worlds;
using Intake.Samples;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Crashes.Faults;

/// <summary>Every write of a small run fails once; afterwards everything must have come out as undisturbed, and what failed must have been said.</summary>
internal sealed class FaultRun(CrashCall call, TextWriter output)
{
    private const string Traced = "strace";

    private readonly IntakeProgram _program = IntakeProgram.At(call.Program);
    private readonly ImmutableArray<Paper> _papers = Papers();

    /// <returns>How many points failed.</returns>
    public async Task<int> RunAsync()
    {
        Directory.CreateDirectory(call.Folder);
        var undisturbed = await UndisturbedWorker.StartAsync(Path.Join(call.Folder, "undisturbed")).ConfigureAwait(false);
        IReadOnlyDictionary<string, Outcome> expected;
        await using (undisturbed.ConfigureAwait(false))
        {
            expected = await undisturbed.ExpectAsync(_papers).ConfigureAwait(false);
        }

        var points = FaultPoint.All(await CountAsync(expected).ConfigureAwait(false)).ToList();
        output.WriteLine($"{points.Count} points: {string.Join(", ", points.GroupBy(point => point.Call).Select(group => $"{group.Key} {group.Count()}"))}");
        points = call.Points == 0 ? points : [.. points.GroupBy(point => point.Call).SelectMany(group => Spread([.. group], call.Points))];
        var ends = new Dictionary<FaultEnd, int>();
        var failures = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var folder = Path.Join(call.Folder, $"point-{i + 1}");
            try
            {
                var end = await TryAsync(points[i], folder, expected).ConfigureAwait(false);
                ends[end] = ends.GetValueOrDefault(end) + 1;
                output.WriteLine($"{points[i]}: {end}");
                Directory.Delete(folder, recursive: true);
            }
            catch (CrashFailure failure)
            {
                failures++;
                output.WriteLine($"FAILED {points[i]}: {failure.Message}\n  kept: {folder}");
            }
        }

        output.WriteLine($"{ends.Values.Sum() + failures} faults: {string.Join(", ", ends.Select(end => $"{end.Key} {end.Value}"))}, {failures} failures");
        return failures;
    }

    /// <summary>A run in which nothing fails, counted.</summary>
    /// <returns>By call, the most that one thread made.</returns>
    private async Task<Dictionary<string, int>> CountAsync(IReadOnlyDictionary<string, Outcome> expected)
    {
        var folder = Path.Join(call.Folder, "counted");
        await TryAsync(null, folder, expected).ConfigureAwait(false);
        return File.ReadLines(Path.Join(folder, "calls.txt")).Select(line => line.Split([' ', '('], 3, StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length == 3 && FaultPoint.Calls.Contains(parts[1]))
            .GroupBy(parts => (Call: parts[1], Thread: parts[0])).GroupBy(group => group.Key.Call, group => group.Count())
            .ToDictionary(group => group.Key, group => group.Max(), StringComparer.Ordinal);
    }

    private async Task<FaultEnd> TryAsync(FaultPoint? point, string folder, IReadOnlyDictionary<string, Outcome> expected)
    {
        Directory.CreateDirectory(folder);
        var world = new FileWorld(_program, folder);
        await using (world.ConfigureAwait(false))
        {
            var calls = Path.Join(folder, "calls.txt");
            IReadOnlyList<string> strace =
            [
                Traced, "-f", "--seccomp-bpf", "-qq", "-e", "trace=" + string.Join(',', FaultPoint.Calls), "-o", calls, .. point is null ? (string[])[] : ["-e", point.Injection],
            ];
            using var dropper = new Dropper(world.Inbox, Path.Join(folder, "desk"));
            var worker = await world.StartWorkerAsync(strace).ConfigureAwait(false);
            var dropping = Task.Run(() => dropper.DropAsync(_papers, new SeededRandom(1)));
            var rest = new Rest(world, _papers.Sum(paper => paper.Hashes.Count())) { Leftover = TimeSpan.FromSeconds(12) };
            var isAtRest = await rest.ComesAsync(TimeSpan.FromSeconds(45), () => Task.FromResult(worker.Runs)).ConfigureAwait(false);
            var hasEnded = !worker.Runs;
            await worker.StopTracedAsync().ConfigureAwait(false);
            var said = await File.ReadAllTextAsync(worker.Log).ConfigureAwait(false);
            if (!isAtRest)
            {
                var next = await world.StartWorkerAsync([]).ConfigureAwait(false);
                if (!await rest.ComesAsync(TimeSpan.FromSeconds(30), () => Task.FromResult(next.Runs)).ConfigureAwait(false))
                {
                    throw new CrashFailure($"the next worker does not come to rest: {rest.WhatIsLeft()}");
                }

                await next.StopAsync().ConfigureAwait(false);
            }

            await dropping.ConfigureAwait(false);
            await CheckAsync(world, expected).ConfigureAwait(false);
            var isTold = FaultPoint.Words.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase));
            return point is null || !(await File.ReadAllTextAsync(calls).ConfigureAwait(false)).Contains("(INJECTED)", StringComparison.Ordinal) ? FaultEnd.NotReached
                : isAtRest ? isTold ? FaultEnd.WentOn : FaultEnd.WentOnSilently
                : hasEnded ? isTold ? FaultEnd.Ended : throw new CrashFailure($"the worker ended without saying why: {Last(said)}")
                : rest.WasRecorded ? FaultEnd.TidiedAtNextStart
                : throw new CrashFailure($"the worker stood still until it was started again; it said: {Last(said)}");
        }
    }

    private async Task CheckAsync(FileWorld world, IReadOnlyDictionary<string, Outcome> expected)
    {
        using var record = world.Reads.Snapshot();
        LawCheck.Run(record, new TrailCheck());
        await RestCheck.RunAsync(world, record, _papers, expected).ConfigureAwait(false);
        var files = record.Query("SELECT COUNT(*) FROM items", row => row.GetInt64(0)).Single();
        if (files != _papers.Sum(paper => paper.Hashes.Count()))
        {
            throw new CrashFailure($"{files} files are recorded");
        }
    }

    /// <summary>Some of them, evenly.</summary>
    private static IEnumerable<FaultPoint> Spread(List<FaultPoint> points, int most) => Enumerable.Range(0, Math.Min(most, points.Count)).Select(i => points[i * points.Count / Math.Min(most, points.Count)]);

    private static string Last(string said) => said.TrimEnd().Split('\n')[^1];

    /// <summary>One of everything: two documents, one sent twice, an archive and the form.</summary>
    private static ImmutableArray<Paper> Papers()
    {
        for (var seed = 1; ; seed++)
        {
            var papers = new PaperMaker(new SeededRandom(seed), "faults").Make([]);
            if (papers.Length is > 4 and < 8 && papers.Any(paper => paper.IsAgain) && papers.Any(paper => paper.Entries.Length > 0) && papers.Any(paper => paper.Name == "application.yaml"))
            {
                return papers;
            }
        }
    }
}
