using Intake.Worker.Arrival.DropFolder;
using Intake.Worker.Arrival.Messages;
using Intake.Worker.Processing;
using Intake.Worker.Storage;
using Intake.Worker.Work.RabbitMq;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Running;

/// <summary>The worker and its sources in the host: at a stop the sources end first, then the worker ends or hands back what it holds.</summary>
/// <param name="queue">Takes messages; null without a broker.</param>
/// <param name="tickets">Carries tickets between workers; null where there is one worker.</param>
internal sealed class WorkerService(
    RunSettings settings, DocumentWorker worker, DropFolderSource inbox, QueueSource? queue, RabbitDispatcher? tickets, TimeProvider time, ILogger<WorkerService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        WorkerLog.Started(
            log, settings.Worker.Worker, ProgramVersion.Text, settings.Address.Place, settings.Address.VaultFolder ?? RecordAddress.InRecord, settings.Inbox, settings.Worker.Examiners.Jobs);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var endWorker = new CancellationTokenSource();
        var working = Task.Run(() => worker.RunAsync(endWorker.Token), CancellationToken.None);
        Task[] each = [inbox.RunAsync(end.Token), queue?.RunAsync(end.Token) ?? Task.CompletedTask, LookAgainAsync(end.Token), WatchIsolationAsync(end.Token)];
        var sources = Task.WhenAll(each);

        // Some sources end at once because they are not wanted; the worker never does.
        await Task.WhenAny(working, Task.Delay(Timeout.InfiniteTimeSpan, time, end.Token), Task.WhenAny(each.Select(FailureOf))).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        try
        {
            await sources.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
        finally
        {
            await endWorker.CancelAsync().ConfigureAwait(false);
            await working.ConfigureAwait(false);
            WorkerLog.Stopped(log, settings.Worker.Worker);
        }
    }

    /// <summary>Ends only if the task fails.</summary>
    private static async Task FailureOf(Task task)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!task.IsFaulted)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        }
    }

    /// <summary>Tickets that the broker gave up are published again: the record knows how often their jobs were begun, and parks them at the limit.</summary>
    private async Task LookAgainAsync(CancellationToken stop)
    {
        if (tickets is null)
        {
            return;
        }

        await foreach (var delivery in tickets.ReceiveDeadAsync(16, stop).ConfigureAwait(false))
        {
            await worker.PublishAgainAsync([delivery.Ticket.Job], stop).ConfigureAwait(false);
            await delivery.AcknowledgeAsync().ConfigureAwait(false);
        }
    }

    private async Task WatchIsolationAsync(CancellationToken stop)
    {
        while (worker.Pool.Isolation is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), time, stop).ConfigureAwait(false);
        }

        if (worker.Pool.Isolation is { IsFull: false } isolation)
        {
            WorkerLog.NotShutIn(log, isolation.ToString());
        }
    }
}
