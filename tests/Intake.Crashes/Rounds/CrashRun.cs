using System.Diagnostics;
using Intake.Crashes.Checks;
using Intake.Crashes.Papers;
using Intake.Crashes.Workers;
using Intake.Crashes.Worlds;
using Intake.Samples;

namespace Intake.Crashes.Rounds;

/// <summary>Many rounds over one and the same record, as in months of running.</summary>
internal sealed class CrashRun(CrashCall call, TextWriter output)
{
    /// <summary>Applications that late papers may still come for.</summary>
    private const int Remembered = 40;

    private readonly Tally _tally = new();

    public async Task<Tally> RunAsync()
    {
        var round = 0;
        for (var life = 1; round < call.Rounds && _tally.Failures < call.MostFailures; life++)
        {
            round = await LiveAsync(Path.Join(call.Folder, $"life-{life}"), round).ConfigureAwait(false);
        }

        output.WriteLine(_tally);
        return _tally;
    }

    /// <summary>Rounds over a fresh record until a failure, which leaves the record for whoever looks into it.</summary>
    /// <returns>The number of rounds done.</returns>
    private async Task<int> LiveAsync(string folder, int done)
    {
        Directory.CreateDirectory(folder);
        var isBroken = false;
        var undisturbed = await UndisturbedWorker.StartAsync(Path.Join(folder, "undisturbed")).ConfigureAwait(false);
        await using (undisturbed.ConfigureAwait(false))
        {
            var world = await WorldMaker.MakeAsync(call, folder).ConfigureAwait(false);
            await using (world.ConfigureAwait(false))
            {
                var workers = new WorkerProcess[world.Workers];
                for (var i = 0; i < workers.Length; i++)
                {
                    workers[i] = await world.StartWorkerAsync(i).ConfigureAwait(false);
                }

                await world.SettleAsync().ConfigureAwait(false);
                using var dropper = new Dropper(world.Inbox, Path.Join(folder, "desk"));
                var trail = new TrailCheck();
                var earlier = new Queue<string>();
                _tally.Received = 0;
                try
                {
                    for (; done < call.Rounds; done++)
                    {
                        await RoundAsync(done + 1, world, workers, dropper, undisturbed, trail, earlier).ConfigureAwait(false);
                    }

                    await Task.WhenAll(workers.Select(worker => worker.StopAsync())).ConfigureAwait(false);
                    LawCheck.RunWhole(world.Reads);
                    _tally.CountCheck();
                }
                catch (CrashFailure failure)
                {
                    isBroken = true;
                    _tally.Failures++;
                    output.WriteLine($"FAILED round {done + 1}: {failure.Message}");
                    output.WriteLine($"  kept: {folder}");
                    output.WriteLine($"  again: dotnet run --project tests/Intake.Crashes -c Release -- --mode {call.Mode} --seed {call.Seed} --rounds {done + 1}");
                    done++;
                    await Task.WhenAll(workers.Where(worker => worker.Runs).Select(worker => worker.KillAsync())).ConfigureAwait(false);
                }
            }
        }

        if (!isBroken)
        {
            Directory.Delete(folder, recursive: true);
        }

        return done;
    }

    private async Task RoundAsync(
        int number, IWorld world, WorkerProcess[] workers, Dropper dropper, UndisturbedWorker undisturbed, TrailCheck trail, Queue<string> earlier)
    {
        var clock = Stopwatch.StartNew();
        var random = new SeededRandom(unchecked((call.Seed * 1_000_003L) + number));
        var papers = new PaperMaker(random, $"{call.Seed}-{number}").Make([.. earlier]);
        var kills = Kill.Plan(random, world.Servers);
        var round = new Round(world, workers, dropper, undisturbed, trail, _tally);
        try
        {
            await round.RunAsync(papers, kills, random).ConfigureAwait(false);
        }
        catch (CrashFailure failure)
        {
            throw new CrashFailure($"{failure.Message}\n  after {string.Join(", ", round.Story)}");
        }

        _tally.Rounds++;
        foreach (var application in papers.Select(paper => paper.Application).Distinct(StringComparer.Ordinal))
        {
            earlier.Enqueue(application);
        }

        while (earlier.Count > Remembered)
        {
            earlier.Dequeue();
        }

        output.WriteLine($"round {number}: {papers.Length} files, {string.Join(", ", round.Story)}: {clock.Elapsed.TotalSeconds:0.0} s");
    }
}
