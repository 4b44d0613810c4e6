using System.Collections.Immutable;
using Intake.Crashes.Checks;
using Intake.Crashes.Papers;
using Intake.Crashes.Workers;
using Intake.Crashes.Worlds;
using Intake.Samples;

namespace Intake.Crashes.Rounds;

/// <summary>Papers are dropped while things are killed; then everything must come to rest as if nothing had been.</summary>
internal sealed class Round(IWorld world, WorkerProcess[] workers, Dropper dropper, UndisturbedWorker undisturbed, TrailCheck trail, Tally tally)
{
    private static readonly TimeSpan RestLimit = TimeSpan.FromSeconds(120);

    /// <summary>What was killed, in words.</summary>
    public List<string> Story { get; } = [];

    public async Task RunAsync(ImmutableArray<Paper> papers, ImmutableArray<Kill> kills, SeededRandom random)
    {
        var expected = Task.Run(() => undisturbed.ExpectAsync(papers));
        var dropping = Task.Run(() => dropper.DropAsync(papers, random));
        foreach (var kill in kills)
        {
            await StrikeAsync(kill).ConfigureAwait(false);
        }

        await dropping.ConfigureAwait(false);
        await RestAsync(papers.Sum(paper => paper.Hashes.Count())).ConfigureAwait(false);
        using var record = world.Reads.Snapshot();
        LawCheck.Run(record, trail);
        await RestCheck.RunAsync(world, record, papers, await expected.ConfigureAwait(false)).ConfigureAwait(false);
        tally.CountCheck();
        tally.Papers += papers.Length;
        dropper.Forget();
    }

    private async Task StrikeAsync(Kill kill)
    {
        await new Watcher(world.Inbox, Path.Join(world.Folder, "data")).AwaitAsync(kill.Moment, kill.Delay).ConfigureAwait(false);
        Story.Add($"{string.Join('+', kill.Whom)}@{kill.Moment}");
        if (kill.Whom is [Casualty.Child])
        {
            if (workers[kill.Which % workers.Length].KillChild(kill.Which))
            {
                tally.Count(Casualty.Child);
            }

            return;
        }

        var servers = kill.Whom.Where(world.Servers.Contains).ToList();
        var worker = servers.Count < kill.Whom.Length ? kill.Which % workers.Length : (int?)null;
        if (kill.Whom.Contains(Casualty.StoppingWorker))
        {
            workers[worker!.Value].AskToStop();
            await Task.Delay(kill.Delay).ConfigureAwait(false);
        }

        await Task.WhenAll(servers.Select(world.KillAsync).Append(worker is { } down ? workers[down].KillAsync() : Task.CompletedTask)).ConfigureAwait(false);
        foreach (var casualty in kill.Whom)
        {
            tally.Count(casualty);
        }

        await Task.Delay(kill.Pause).ConfigureAwait(false);
        await Task.WhenAll(servers.Select(world.RestartAsync)).ConfigureAwait(false);
        await LookAsync(isAllDown: worker is not null && workers.Length == 1).ConfigureAwait(false);
        if (worker is { } again)
        {
            workers[again] = await world.StartWorkerAsync(again).ConfigureAwait(false);
        }
    }

    private async Task LookAsync(bool isAllDown)
    {
        using var held = await dropper.HoldAsync().ConfigureAwait(false);
        using var record = world.ReadsOfTheDead()?.Snapshot();
        if (record is not null)
        {
            LawCheck.Run(record, trail);
        }

        if (isAllDown)
        {
            await PlaceCheck.RunAsync(world, record, dropper.Dropped).ConfigureAwait(false);
        }

        tally.CountCheck();
    }

    private async Task RestAsync(int files)
    {
        var rest = new Rest(world, tally.Received + files);
        if (!await rest.ComesAsync(RestLimit, ReviveAsync).ConfigureAwait(false))
        {
            throw new CrashFailure(
                Array.Find(workers, worker => !worker.Runs) is { } gone ? $"a worker ended by itself: see {gone.Log}" : $"not at rest after {RestLimit.TotalSeconds:0} s: {rest.WhatIsLeft()}");
        }

        tally.Received += files;
    }

    /// <summary>As systemd would: starts a worker again that ended because it found no database at its start, and said so.</summary>
    /// <returns>Whether all run.</returns>
    private async Task<bool> ReviveAsync()
    {
        for (var i = 0; i < workers.Length; i++)
        {
            if (!workers[i].Runs)
            {
                if (world.Servers.Count == 0 || !await workers[i].FoundNoStoreAsync().ConfigureAwait(false))
                {
                    return false;
                }

                await workers[i].KillAsync().ConfigureAwait(false);
                workers[i] = await world.StartWorkerAsync(i).ConfigureAwait(false);
                tally.Revived++;
            }
        }

        return true;
    }
}
