namespace Intake.Worker.Work.RabbitMq;

/// <summary>A ticket out of a queue.</summary>
internal sealed class RabbitDelivery(BrokerDelivery delivery, JobTicket ticket) : TicketDelivery
{
    public override JobTicket Ticket => ticket;

    public override ValueTask AcknowledgeAsync() => delivery.AcknowledgeAsync();

    public override ValueTask ReturnAsync() => delivery.ReturnAsync();
}
