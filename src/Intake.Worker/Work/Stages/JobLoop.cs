using System.Collections.Concurrent;
using System.Diagnostics;
using Intake.Worker.Arrival;
using Intake.Worker.Running;
using Intake.Worker.Running.Telemetry;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Work.Stages;

/// <summary>
/// Takes the tickets of one kind, claims their jobs, has them done by a stage and settles them: the same for all three stages. A stage that throws
/// costs its job an attempt and nothing else.
/// </summary>
/// <param name="ahead">Jobs in hand at a time.</param>
internal sealed class JobLoop(IJobStage stage, IDispatcher dispatcher, JobRelay relay, Persistence persistence, RecordChanges changes, string worker, int ahead, ILogger log)
{
    /// <summary>A store that cannot be used for longer is no passing fault of the store any more: the job goes back, and one attempt is used up.</summary>
    private static readonly TimeSpan StoreAway = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, byte> _inHand = new(StringComparer.Ordinal);

    /// <summary>Works until told to stop, then ends what it holds, or hands it back when <paramref name="abandon"/> comes.</summary>
    /// <param name="stop">No more tickets are taken.</param>
    /// <param name="abandon">What is in hand is given back.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abandon)
    {
        using var room = new SemaphoreSlim(ahead);
        await foreach (var delivery in dispatcher.ReceiveAsync(stage.Kind, ahead, stop).ConfigureAwait(false))
        {
            await room.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            _ = ServeAsync(delivery, room, abandon);
        }

        for (var i = 0; i < ahead; i++)
        {
            await room.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(TicketDelivery delivery, SemaphoreSlim room, CancellationToken abandon)
    {
        try
        {
            await SettleAsync(delivery, abandon).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await delivery.ReturnAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Its lease runs out and it is found again; that it came to this must be seen.
            WorkerLog.Broken(log, delivery.Ticket.Job, $"{e.GetType().Name} {e.Message}");
            await delivery.ReturnAsync().ConfigureAwait(false);
        }
        finally
        {
            room.Release();
        }
    }

    private async Task SettleAsync(TicketDelivery delivery, CancellationToken abandon)
    {
        // A second ticket for what is in hand here: should the record have been away for so long that the lease ran out, it would be begun twice.
        if (_inHand.TryAdd(delivery.Ticket.Job, 0))
        {
            try
            {
                await ClaimAndDoAsync(delivery.Ticket, abandon).ConfigureAwait(false);
            }
            finally
            {
                _inHand.TryRemove(delivery.Ticket.Job, out _);
            }
        }

        await delivery.AcknowledgeAsync().ConfigureAwait(false);
    }

    private async Task ClaimAndDoAsync(JobTicket ticket, CancellationToken abandon)
    {
        var job = await persistence.WriteAsync(changes.Claim, new ClaimRequest(ticket.Job, worker), abandon).ConfigureAwait(false);
        IReadOnlyList<ReadyJob> ready = job is null ? [] : await DoOrPutOffAsync(job, abandon).ConfigureAwait(false);
        relay.Settled(ticket);
        relay.Tell(ready);
    }

    /// <summary>The record would not take the end of the job, and not because it is away: begun and never ended, its lease would be renewed for ever.</summary>
    private async Task<IReadOnlyList<ReadyJob>> DoOrPutOffAsync(ClaimedJob job, CancellationToken abandon)
    {
        try
        {
            return await DoAsync(job, abandon).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            WorkerLog.Broken(log, job.Job, $"{e.GetType().Name} {e.Message}");
            var delay = RetryDelay.After(job.Attempt);
            return (await persistence.WriteAsync(changes.Delay, new DelayRequest(job, delay, "end_not_recorded"), abandon).ConfigureAwait(false)).Ready;
        }
    }

    private async Task<IReadOnlyList<ReadyJob>> DoAsync(ClaimedJob job, CancellationToken abandon)
    {
        var started = Stopwatch.GetTimestamp();
        using var measure = IntakeTelemetry.Begin(StageOf(stage.Kind), job.Job);
        try
        {
            if (job.Attempt > changes.Settings.MostAttempts)
            {
                // Whoever was at it before did not live to tell.
                return await GiveUpAsync(job, new Refusal("begun_too_often", Extraction.Messages.Message.Of("work.begun_too_often", (job.Attempt - 1).ToString(System.Globalization.CultureInfo.InvariantCulture))), abandon).ConfigureAwait(false);
            }

            var ready = await DoPatientlyAsync(job, started, abandon).ConfigureAwait(false);
            measure.End("done");
            WorkerLog.Done(log, job.Job, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return ready;
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            // Time is up: any other worker, or this one after its next start, takes it where it stood.
            measure.End("handed_back");
            await HandBackAsync(job).ConfigureAwait(false);
            throw;
        }
        catch (TransientFaultException e)
        {
            measure.End(e.Refusal.Code);
            return await PutOffAsync(job, e.Refusal, abandon).ConfigureAwait(false);
        }
        catch (StorageException e)
        {
            var why = new Refusal("store_" + Reports.EnumNames<StorageFault>.Of(e.Fault), Extraction.Messages.Message.Of("work.store_fault", e.Message));
            measure.End(why.Code);
            return await PutOffAsync(job, why, abandon).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A mistake in the program must cost this job only, and be seen.
            WorkerLog.Broken(log, job.Job, $"{e.GetType().Name} {e.StackTrace?.Split('\n')[0].Trim()}");
            return await GiveUpAsync(job, new Refusal("stage_failed", Extraction.Messages.Message.Of("work.stage_failed", e.GetType().Name)), abandon).ConfigureAwait(false);
        }
    }

    /// <summary>A store that is away or full for minutes costs no attempt: nothing is wrong with the job, and it stays in hand.</summary>
    private async Task<IReadOnlyList<ReadyJob>> DoPatientlyAsync(ClaimedJob job, long started, CancellationToken abandon)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await stage.DoAsync(job, abandon).ConfigureAwait(false);
            }
            catch (StorageException e) when (e.Fault != StorageFault.Damaged && Stopwatch.GetElapsedTime(started) < StoreAway)
            {
                var delay = RetryDelay.After(Math.Min(attempt, 4));
                WorkerLog.StoreHeld(log, e.Fault, e.Message, delay.TotalSeconds);
                await Task.Delay(delay, abandon).ConfigureAwait(false);
            }
        }
    }

    private async Task<IReadOnlyList<ReadyJob>> PutOffAsync(ClaimedJob job, Refusal why, CancellationToken abandon)
    {
        if (job.Attempt >= changes.Settings.MostAttempts)
        {
            return await GiveUpAsync(job, why, abandon).ConfigureAwait(false);
        }

        var delay = RetryDelay.After(job.Attempt);
        IntakeTelemetry.CountRetry(why.Code);
        WorkerLog.Delayed(log, job.Job, delay.TotalSeconds, job.Attempt, why.Code);
        return (await persistence.WriteAsync(changes.Delay, new DelayRequest(job, delay, why.Code), abandon).ConfigureAwait(false)).Ready;
    }

    private Task<IReadOnlyList<ReadyJob>> GiveUpAsync(ClaimedJob job, Refusal why, CancellationToken abandon)
    {
        IntakeTelemetry.CountParking(why.Code);
        WorkerLog.Parked(log, job.Job, why.Code);
        return stage.GiveUpAsync(job, why, abandon);
    }

    private static WorkStage StageOf(JobKind kind) => kind switch
    {
        JobKind.Examine => WorkStage.Examine,
        JobKind.Expand => WorkStage.Expand,
        _ => WorkStage.Assess,
    };

    private async Task HandBackAsync(ClaimedJob job)
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await persistence.WriteAsync(changes.HandBack, job, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The record is away; the lease runs out by itself.
        }
    }
}
