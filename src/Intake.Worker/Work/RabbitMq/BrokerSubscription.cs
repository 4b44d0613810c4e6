using System.Threading.Channels;
using RabbitMQ.Client;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>
/// One channel that reads a queue, until it or its connection is lost. The broker gives no more than so many messages ahead, so what waits here
/// is bounded.
/// </summary>
internal sealed class BrokerSubscription : AsyncDefaultBasicConsumer
{
    private readonly Channel<BrokerDelivery> _arrived = System.Threading.Channels.Channel.CreateUnbounded<BrokerDelivery>(new UnboundedChannelOptions { SingleReader = true });
    private readonly BrokerLink _link;
    private readonly BrokerQueue _queue;
    private int _unsettled;
    private int _isEnding;

    private BrokerSubscription(BrokerLink link, BrokerQueue queue, IChannel channel)
        : base(channel) => (_link, _queue) = (link, queue);

    /// <summary>Whether what it gave may still be settled.</summary>
    public bool IsAlive => Channel.IsOpen;

    /// <param name="ahead">The most messages not settled at a time.</param>
    /// <exception cref="Storage.StorageException">The broker is away, or the queue does not answer.</exception>
    public static async Task<BrokerSubscription> OpenAsync(BrokerLink link, BrokerQueue queue, ushort ahead, CancellationToken cancellation)
    {
        var channel = await link.OpenChannelAsync(null, cancellation).ConfigureAwait(false);
        try
        {
            var subscription = new BrokerSubscription(link, queue, channel);
            await BrokerFaults.WithinAsync(
                link.Settings,
                link.Settings.AnswerLimit,
                $"read {queue.Name}",
                async limited =>
                {
                    await channel.BasicQosAsync(0, ahead, false, limited).ConfigureAwait(false);
                    await channel.BasicConsumeAsync(queue.Name, autoAck: false, subscription, limited).ConfigureAwait(false);
                },
                cancellation).ConfigureAwait(false);
            return subscription;
        }
        catch (Exception)
        {
            _ = BrokerLink.CloseAsync(channel);
            throw;
        }
    }

    /// <summary>Waits for the next message.</summary>
    /// <returns>Null where no more comes: the channel is gone.</returns>
    public async ValueTask<BrokerDelivery?> NextAsync(CancellationToken cancellation)
    {
        // What waited while the channel was lost is void: it is given again to somebody.
        while (IsAlive)
        {
            if (_arrived.Reader.TryRead(out var next))
            {
                return next;
            }

            var more = _arrived.Reader.WaitToReadAsync(cancellation).AsTask();
            while (!await IsDoneAsync(more, cancellation).ConfigureAwait(false))
            {
                if (!await IsKnownAsync(cancellation).ConfigureAwait(false))
                {
                    return null;
                }
            }

            if (!await more.ConfigureAwait(false))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Nobody reads on: what was not read is given back now, what was read may still be settled, and then the channel is closed.</summary>
    public async Task EndAsync()
    {
        if (IsAlive)
        {
            await SettleQuietlyAsync(async (channel, cancellation) =>
            {
                foreach (var tag in ConsumerTags)
                {
                    await channel.BasicCancelAsync(tag, noWait: false, cancellation).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }

        _arrived.Writer.TryComplete();
        while (_arrived.Reader.TryRead(out var unread))
        {
            await unread.ReturnAsync().ConfigureAwait(false);
        }

        Interlocked.Exchange(ref _isEnding, 1);
        CloseIfDone();
    }

    public async ValueTask SettleAsync(Func<IChannel, CancellationToken, ValueTask> settle)
    {
        if (IsAlive)
        {
            await SettleQuietlyAsync(settle).ConfigureAwait(false);
        }

        Interlocked.Decrement(ref _unsettled);
        CloseIfDone();
    }

    public override async Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _unsettled);
        var delivery = new BrokerDelivery(this, deliveryTag, new BasicProperties(properties), body.ToArray());
        if (!_arrived.Writer.TryWrite(delivery))
        {
            await delivery.ReturnAsync().ConfigureAwait(false);
        }
    }

    public override Task HandleChannelShutdownAsync(object channel, RabbitMQ.Client.Events.ShutdownEventArgs reason)
    {
        _arrived.Writer.TryComplete();
        return base.HandleChannelShutdownAsync(channel, reason);
    }

    /// <summary>The broker gives no more: the queue was deleted, or we asked for it.</summary>
    protected override Task OnCancelAsync(string[] consumerTags, CancellationToken cancellationToken = default)
    {
        _arrived.Writer.TryComplete();
        return base.OnCancelAsync(consumerTags, cancellationToken);
    }

    private async Task<bool> IsDoneAsync(Task<bool> more, CancellationToken cancellation)
    {
        try
        {
            await more.WaitAsync(_link.Settings.IdleLimit, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Whether the broker still knows of somebody who reads: it does not always tell when a queue was deleted and made again.</summary>
    private async Task<bool> IsKnownAsync(CancellationToken cancellation)
    {
        try
        {
            return (await _link.AskAsync(_queue.Name, cancellation).ConfigureAwait(false)).ConsumerCount > 0;
        }
        catch (Storage.StorageException)
        {
            return false;
        }
    }

    private async Task SettleQuietlyAsync(Func<IChannel, CancellationToken, ValueTask> settle)
    {
        using var limit = new CancellationTokenSource(_link.Settings.AnswerLimit);
        try
        {
            await settle(Channel, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (BrokerFaults.IsFault(e))
        {
            // The broker gives it to somebody again.
        }
    }

    private void CloseIfDone()
    {
        if (Volatile.Read(ref _isEnding) == 1 && Volatile.Read(ref _unsettled) <= 0 && Interlocked.Exchange(ref _isEnding, 2) == 1)
        {
            _ = BrokerLink.CloseAsync(Channel);
        }
    }
}
