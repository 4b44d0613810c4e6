using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Intake.Worker.Reports;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>Tickets over RabbitMQ, for several workers.</summary>
/// <param name="watch">Told when the broker goes and comes.</param>
internal sealed class RabbitDispatcher(BrokerSettings settings, BrokerWatch watch) : IDispatcher
{
    private readonly TicketQueues _queues = new(settings);

    // One connection each way: a broker short of memory or disk holds back those that publish, and the acknowledgements must pass.
    private readonly BrokerLink _outgoing = new(settings, "publisher", new TicketQueues(settings).All, watch);
    private readonly BrokerLink _incoming = new(settings, "receiver", new TicketQueues(settings).All, watch);
    private BrokerPublisher? _publisher;

    public bool IsDurable => true;

    /// <summary>Connects and makes the queues, to tell a mistake in the settings at the start.</summary>
    /// <exception cref="Storage.StorageException">The broker is away, or its queues are others.</exception>
    public async Task ConnectAsync(CancellationToken cancellation) =>
        await BrokerLink.CloseAsync(await _incoming.OpenChannelAsync(null, cancellation).ConfigureAwait(false)).ConfigureAwait(false);

    public Task PublishAsync(IReadOnlyList<JobTicket> tickets, CancellationToken cancellation)
    {
        var publisher = LazyInitializer.EnsureInitialized(ref _publisher, () => new BrokerPublisher(_outgoing));
        var properties = OutgoingMessage.Persistent();
        return publisher.PublishAsync([.. tickets.Select(ticket => new OutgoingMessage(_queues.Of(ticket.Kind), properties, TicketMessage.Write(ticket)))], cancellation);
    }

    public IAsyncEnumerable<TicketDelivery> ReceiveAsync(JobKind kind, int ahead, CancellationToken cancellation) => ReceiveAsync(_queues.Of(kind), ahead, cancellation);

    /// <summary>Tickets that were delivered too often: their jobs end workers, or brokers came and went. The record says what to do with the job.</summary>
    public IAsyncEnumerable<TicketDelivery> ReceiveDeadAsync(int ahead, CancellationToken cancellation) => ReceiveAsync(_queues.Dead, ahead, cancellation);

    /// <summary>Tickets that wait, by the kind of job, and <c>dead</c>.</summary>
    /// <exception cref="Storage.StorageException">The broker is away.</exception>
    public async Task<ImmutableArray<(string Queue, long Waiting)>> CountAsync(CancellationToken cancellation)
    {
        var counts = ImmutableArray.CreateBuilder<(string, long)>();
        foreach (var kind in Enum.GetValues<JobKind>())
        {
            counts.Add((EnumNames<JobKind>.Of(kind), await _incoming.CountAsync(_queues.Of(kind).Name, cancellation).ConfigureAwait(false)));
        }

        counts.Add(("dead", await _incoming.CountAsync(_queues.Dead.Name, cancellation).ConfigureAwait(false)));
        return counts.ToImmutable();
    }

    public async ValueTask DisposeAsync()
    {
        await _outgoing.DisposeAsync().ConfigureAwait(false);
        await _incoming.DisposeAsync().ConfigureAwait(false);
    }

    private async IAsyncEnumerable<TicketDelivery> ReceiveAsync(BrokerQueue queue, int ahead, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var delivery in new BrokerReader(_incoming).ReadAsync(queue, ahead, cancellation).ConfigureAwait(false))
        {
            if (TicketMessage.Read(delivery.Body.Span) is { } ticket)
            {
                yield return new RabbitDelivery(delivery, ticket);
                continue;
            }

            watch.Tell($"RabbitMQ at {settings.Where}: the queue {queue.Name} held a message of {delivery.Body.Length} bytes that is no ticket of this version; it was left out");
            await (queue == _queues.Dead ? delivery.AcknowledgeAsync() : delivery.RejectAsync()).ConfigureAwait(false);
        }
    }
}
