using System.Collections.Immutable;
using Intake.Worker.Reports;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>The queues of tickets: one for each kind of job, and one for what was delivered too often.</summary>
internal sealed class TicketQueues(BrokerSettings settings)
{
    /// <summary>Deliveries of a ticket before it is given up: it names a job at which workers die.</summary>
    public const int DeliveryLimit = 5;

    public BrokerQueue Dead { get; } = new(settings.Queue("dead"), null, null, IsOfTickets: true);

    /// <summary>The dead ones first: what is given up must find its place.</summary>
    public ImmutableArray<BrokerQueue> All => [Dead, .. Enum.GetValues<JobKind>().Select(Of)];

    public BrokerQueue Of(JobKind kind) => new(settings.Queue(EnumNames<JobKind>.Of(kind)), Dead.Name, DeliveryLimit, IsOfTickets: true);
}
