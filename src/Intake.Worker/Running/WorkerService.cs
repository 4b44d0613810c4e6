using Intake.Worker.Arrival;
using Intake.Worker.Arrival.DropFolder;
using Intake.Worker.Work.RabbitMq;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Running;

/// <summary>The worker and its sources in the host: at a stop the sources end first, then the worker ends or hands back what it holds.</summary>
internal sealed class WorkerService(DocumentWorker worker, DropFolderSource inbox, RabbitDispatcher? broker, TimeProvider time, ILogger<WorkerService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var endWorker = new CancellationTokenSource();
        var working = Task.Run(() => worker.RunAsync(endWorker.Token), CancellationToken.None);
        var sources = Task.WhenAll(inbox.RunAsync(end.Token), LookAgainAsync(end.Token), WatchIsolationAsync(end.Token));
        await Task.WhenAny(working, sources).ConfigureAwait(false);
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
        }
    }

    /// <summary>Tickets that the broker gave up are published again: the record knows how often their jobs were begun, and parks them at the limit.</summary>
    private async Task LookAgainAsync(CancellationToken stop)
    {
        if (broker is null)
        {
            return;
        }

        await foreach (var delivery in broker.ReceiveDeadAsync(16, stop).ConfigureAwait(false))
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
            WorkLog.NotShutIn(log, isolation.ToString());
        }
    }
}
