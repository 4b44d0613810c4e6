using System.Runtime.CompilerServices;
using Intake.Worker.Storage;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>Reads queues for ever: what is lost on the way to the broker is opened again.</summary>
internal sealed class BrokerReader(BrokerLink link)
{
    /// <summary>Messages as they come, until cancelled, which ends it without an exception. Those read and not settled by then may still be settled.</summary>
    /// <param name="ahead">The most messages not settled at a time, from 1.</param>
    public async IAsyncEnumerable<BrokerDelivery> ReadAsync(BrokerQueue queue, int ahead, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ahead);
        var pause = new BrokerPause(link.Settings.ShortestPause, link.Settings.LongestPause);
        while (!cancellation.IsCancellationRequested)
        {
            if (await TryOpenAsync(queue, (ushort)Math.Min(ahead, ushort.MaxValue), cancellation).ConfigureAwait(false) is { } subscription)
            {
                pause.Reset();
                try
                {
                    while (await NextAsync(subscription, cancellation).ConfigureAwait(false) is { } delivery)
                    {
                        yield return delivery;
                    }
                }
                finally
                {
                    await subscription.EndAsync().ConfigureAwait(false);
                }
            }

            await pause.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<BrokerDelivery?> NextAsync(BrokerSubscription subscription, CancellationToken cancellation)
    {
        try
        {
            return await subscription.NextAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<BrokerSubscription?> TryOpenAsync(BrokerQueue queue, ushort ahead, CancellationToken cancellation)
    {
        try
        {
            return await BrokerSubscription.OpenAsync(link, queue, ahead, cancellation).ConfigureAwait(false);
        }
        catch (StorageException e)
        {
            await CureAsync(queue, e, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task CureAsync(BrokerQueue queue, StorageException why, CancellationToken cancellation)
    {
        try
        {
            if (BrokerFaults.IsMissingQueue(why))
            {
                await BrokerFaults.WithinAsync(link.Settings, link.Settings.AnswerLimit, $"make {queue.Name}", link.DeclareAsync, cancellation).ConfigureAwait(false);
            }
            else if (BrokerFaults.IsTimeout(why))
            {
                await SilentQueue.CureAsync(link, queue, cancellation).ConfigureAwait(false);
            }
        }
        catch (StorageException)
        {
            // The broker itself is away: the next attempt finds out.
            link.Forget();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Nobody reads on.
        }
    }
}
