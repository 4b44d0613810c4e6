namespace Intake.Worker.Work;

/// <summary>
/// Carries tickets from those who make jobs to those who do them, at least once. The record stays the truth: a ticket that is lost is published
/// again from there, one that comes twice finds its job taken.
/// </summary>
internal interface IDispatcher : IAsyncDisposable
{
    /// <summary>Whether tickets outlive this process, so that the record notes what was published.</summary>
    bool IsDurable { get; }

    /// <summary>Publishes tickets; returns when the carrier has them safe. Waits where the carrier is full.</summary>
    /// <exception cref="Storage.StorageException">The carrier cannot be reached now.</exception>
    Task PublishAsync(IReadOnlyList<JobTicket> tickets, CancellationToken cancellation);

    /// <summary>Tickets as they come, until cancelled, which ends it without an exception; what was given may be settled afterwards. While the carrier cannot be reached, waits and connects again by itself.</summary>
    /// <param name="ahead">How many deliveries may be unsettled at a time.</param>
    IAsyncEnumerable<TicketDelivery> ReceiveAsync(JobKind kind, int ahead, CancellationToken cancellation);
}

/// <summary>A ticket given to this worker. Exactly one of the two is to be called, once the job's end is in the record.</summary>
internal abstract class TicketDelivery
{
    public abstract JobTicket Ticket { get; }

    /// <summary>Done with, one way or the other; the ticket goes.</summary>
    public abstract ValueTask AcknowledgeAsync();

    /// <summary>Given back, for any worker: at a graceful stop.</summary>
    public abstract ValueTask ReturnAsync();
}
