namespace Intake.Worker.Work.RabbitMq;

/// <summary>A ticket out of a queue.</summary>
/// <param name="holderIsGone">Whether whoever had it before is gone, as far as can be told here.</param>
/// <param name="settled">Told once that it is no longer in hand.</param>
internal sealed class RabbitDelivery(BrokerDelivery delivery, JobTicket ticket, bool holderIsGone, Action<JobTicket> settled) : TicketDelivery
{
    private int _isSettled;

    public override JobTicket Ticket => ticket;

    public override bool IsRedelivered => holderIsGone;

    public override ValueTask AcknowledgeAsync()
    {
        Settle();
        return delivery.AcknowledgeAsync();
    }

    public override ValueTask ReturnAsync()
    {
        Settle();
        return delivery.ReturnAsync();
    }

    private void Settle()
    {
        if (Interlocked.Exchange(ref _isSettled, 1) == 0)
        {
            settled(ticket);
        }
    }
}
