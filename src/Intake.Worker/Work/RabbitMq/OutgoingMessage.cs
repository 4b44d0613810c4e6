using RabbitMQ.Client;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>A message on its way to a queue.</summary>
/// <param name="Queue">One of the queues the publisher's link declares.</param>
internal readonly record struct OutgoingMessage(BrokerQueue Queue, BasicProperties Properties, ReadOnlyMemory<byte> Body)
{
    /// <summary>Kept by the broker over its restarts.</summary>
    public static BasicProperties Persistent() => new() { Persistent = true, ContentType = "application/json" };
}
