using Intake.Extraction.Messages;
using Intake.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>
/// Takes files out of a folder that people and programs put them into: <c>application/…/file</c>. A file that stands still is claimed by moving
/// it to <c>.intake/claimed</c>, received, and removed when its receipt is there. Nothing that goes wrong with the folder ends it.
/// </summary>
/// <param name="folder">The drop folder. It need not be there yet and may go and come back.</param>
/// <param name="onRefused">Told once of each thing that is not taken, on the task of the source: must return soon.</param>
internal sealed class DropFolderSource(
    string folder, Reception reception, ArrivalGate gate, DropFolderOptions options, TimeProvider time, ILogger<DropFolderSource> log, Action<RefusedArrival>? onRefused = null)
{
    /// <summary>Looking takes at most one part in so many of the time.</summary>
    private const int LookShare = 20;

    private readonly Lock _lock = new();
    private readonly List<RefusedArrival> _stuck = [];
    private DropTrouble? _folderTrouble;
    private DropTrouble? _storeTrouble;
    private DropFolderStatus _status = new(null, 0, 0, 0, 0, [], 0);

    /// <summary>As of the last look.</summary>
    public DropFolderStatus Status => Volatile.Read(ref _status);

    /// <summary>Takes files until it is cancelled. What is claimed by then and has no receipt is taken up at the next start, here or by another worker.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var files = new ClaimedFiles(
            new ClaimedFileReception(reception, options, time), options, time, trouble => Tell(ref _storeTrouble, trouble), error => DropFolderLog.Failed(log, error, folder), Stick);
        var receiving = files.RunAsync(cancellation);
        using var watch = new DropFolderWatch(folder, options, time, Refuse);
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                await StepAsync(watch, files, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // As asked.
        }

        await receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task StepAsync(DropFolderWatch watch, ClaimedFiles files, CancellationToken cancellation)
    {
        List<ClaimedFile> claimed = [];
        try
        {
            var leftovers = watch.Look(LookShare);
            if (leftovers.Count > 0)
            {
                DropFolderLog.TakenOver(log, folder, leftovers.Count);
            }

            claimed = leftovers.Count > 0 || !watch.HasReady || gate.ClosedBy is not null || Volatile.Read(ref _storeTrouble) is not null ? leftovers : watch.Claim();
            Tell(ref _folderTrouble, null);
        }
        catch (Exception e) when (e is StorageException || SystemErrors.IsFileFailure(e))
        {
            Tell(ref _folderTrouble, new DropTrouble(watch.IsReached ? "claim_failed" : "unreachable", e.Message));
        }

        Publish(watch, files);
        foreach (var file in claimed)
        {
            await files.AddAsync(file, cancellation).ConfigureAwait(false);
        }

        await files.RetryAsync(cancellation).ConfigureAwait(false);
        if (files.InHand == 0)
        {
            // Nothing failed that is still in hand, so nothing is known to be wrong.
            Tell(ref _storeTrouble, null);
        }

        if (claimed.Count == 0)
        {
            await Task.Delay(watch.UntilNextLook, time, cancellation).ConfigureAwait(false);
        }
    }

    private void Publish(DropFolderWatch watch, ClaimedFiles files)
    {
        List<RefusedArrival> stuck;
        lock (_lock)
        {
            stuck = [.. _stuck];
        }

        var refused = watch.Refused;
        Volatile.Write(ref _status, new DropFolderStatus(
            Volatile.Read(ref _folderTrouble) ?? Volatile.Read(ref _storeTrouble),
            watch.Waiting,
            files.InHand,
            files.Received,
            watch.Hidden,
            [.. stuck.Concat(refused).Take(DropFolderStatus.MostRefused)],
            stuck.Count + watch.RefusedCount));
    }

    private void Refuse(RefusedArrival refused)
    {
        DropFolderLog.Refused(log, folder, refused.Code);
        onRefused?.Invoke(refused);
    }

    private void Stick(ClaimedFile file)
    {
        var name = $"{file.Entry.Application}/{file.Entry.Name}";
        var refused = new RefusedArrival(name, "too_large", Message.Of("drop.too_large", name));
        lock (_lock)
        {
            _stuck.Add(refused);
        }

        Refuse(refused);
    }

    /// <summary>Says it once when something goes wrong and once when it has passed.</summary>
    private void Tell(ref DropTrouble? held, DropTrouble? now)
    {
        var before = Interlocked.Exchange(ref held, now);
        if (now is not null && before?.Code != now.Code)
        {
            DropFolderLog.Stopped(log, folder, now.Code, now.Detail);
        }
        else if (now is null && before is not null)
        {
            DropFolderLog.GoesOn(log, folder);
        }
    }
}
