using RabbitMQ.Client;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>A message given to this process. It is settled once; where its channel is gone, the broker gives it to somebody again.</summary>
/// <param name="body">A copy: the client takes its own back.</param>
internal sealed class BrokerDelivery(BrokerSubscription subscription, ulong tag, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
{
    private int _isSettled;

    public ReadOnlyMemory<byte> Body => body;

    public IReadOnlyBasicProperties Properties => properties;

    /// <summary>Whether settling it still has an effect.</summary>
    public bool IsAlive => subscription.IsAlive;

    /// <summary>It goes.</summary>
    public ValueTask AcknowledgeAsync() => SettleAsync((channel, cancellation) => channel.BasicAckAsync(tag, multiple: false, cancellation));

    /// <summary>It comes again, to anybody; counted against its limit.</summary>
    public ValueTask ReturnAsync() => SettleAsync((channel, cancellation) => channel.BasicNackAsync(tag, multiple: false, requeue: true, cancellation));

    /// <summary>It goes to the dead letters of its queue.</summary>
    public ValueTask RejectAsync() => SettleAsync((channel, cancellation) => channel.BasicNackAsync(tag, multiple: false, requeue: false, cancellation));

    private ValueTask SettleAsync(Func<IChannel, CancellationToken, ValueTask> settle) =>
        Interlocked.Exchange(ref _isSettled, 1) == 0 ? subscription.SettleAsync(settle) : ValueTask.CompletedTask;
}
