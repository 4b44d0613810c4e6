using Intake.Worker.Storage;
using RabbitMQ.Client;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>
/// Finds queues that answer nobody and makes those of tickets anew. A broker that is killed within seconds of making a quorum queue comes back
/// with its name only: declaring it succeeds, publishing to it and reading from it never end.
/// </summary>
internal static class SilentQueue
{
    /// <summary>So often a queue must have been silent: electing a leader after a start is silence too.</summary>
    private const int Probes = 2;

    /// <summary>How many limits of an answer deleting may take: the broker itself waits for the leader first.</summary>
    private const int DeletionLimits = 4;

    /// <summary>Makes the queue anew if it is silent while its broker answers.</summary>
    /// <exception cref="StorageException">The broker is away.</exception>
    public static async Task CureAsync(BrokerLink link, BrokerQueue queue, CancellationToken cancellation)
    {
        for (var i = 0; i < Probes; i++)
        {
            if (await AnswersAsync(link, queue, cancellation).ConfigureAwait(false))
            {
                return;
            }
        }

        // Where messages are, there is somebody who counted them; and a broker that does not answer this says nothing about the queue.
        if (await link.CountAsync(queue.Name, cancellation).ConfigureAwait(false) > 0)
        {
            return;
        }

        if (!queue.IsOfTickets)
        {
            link.Watch.Tell(
                $"RabbitMQ at {link.Settings.Where}: the queue {queue.Name} takes and gives nothing; the broker has most likely lost it in a crash. "
                + $"Look at it (rabbitmq-queues quorum_status {queue.Name}); if it has no leader, delete it and have what was sent to it since it was made sent again");
            return;
        }

        link.Watch.Tell($"RabbitMQ at {link.Settings.Where}: the queue {queue.Name} answered nobody and is made anew; its tickets are published again from the record");
        await WithChannelAsync(
            link,
            link.Settings.AnswerLimit * DeletionLimits,
            $"make {queue.Name} anew",
            (channel, limited) => channel.QueueDeleteAsync(queue.Name, cancellationToken: limited),
            cancellation).ConfigureAwait(false);
        await BrokerFaults.WithinAsync(link.Settings, link.Settings.AnswerLimit, $"make {queue.Name} anew", link.DeclareAsync, cancellation).ConfigureAwait(false);
        link.Watch.TellLost();
    }

    private static async Task<bool> AnswersAsync(BrokerLink link, BrokerQueue queue, CancellationToken cancellation)
    {
        try
        {
            await WithChannelAsync(
                link,
                link.Settings.AnswerLimit,
                $"read {queue.Name}",
                async (channel, limited) =>
                {
                    await channel.BasicQosAsync(0, 1, false, limited).ConfigureAwait(false);
                    await channel.BasicConsumeAsync(queue.Name, autoAck: false, new AsyncDefaultBasicConsumer(channel), limited).ConfigureAwait(false);
                },
                cancellation).ConfigureAwait(false);
            return true;
        }
        catch (StorageException e) when (BrokerFaults.IsTimeout(e))
        {
            return false;
        }
    }

    private static async Task WithChannelAsync(BrokerLink link, TimeSpan limit, string doing, Func<IChannel, CancellationToken, Task> call, CancellationToken cancellation)
    {
        var channel = await link.OpenChannelAsync(null, cancellation).ConfigureAwait(false);
        try
        {
            await BrokerFaults.WithinAsync(link.Settings, limit, doing, limited => call(channel, limited), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _ = BrokerLink.CloseAsync(channel);
        }
    }
}
