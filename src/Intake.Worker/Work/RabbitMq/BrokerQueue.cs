namespace Intake.Worker.Work.RabbitMq;

/// <summary>A queue as it is declared: always a quorum queue, kept over restarts.</summary>
/// <param name="Name">The whole name.</param>
/// <param name="DeadLetters">The queue to which goes what is given up; null for none.</param>
/// <param name="DeliveryLimit">How often a message is delivered before it is given up; null for the broker's own limit.</param>
/// <param name="IsOfTickets">Whether the record can fill it again, so that it may be made anew when it answers nobody.</param>
internal sealed record BrokerQueue(string Name, string? DeadLetters, int? DeliveryLimit, bool IsOfTickets)
{
    /// <summary>The arguments of the declaration.</summary>
    public Dictionary<string, object?> Arguments()
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };
        if (DeliveryLimit is { } limit)
        {
            arguments["x-delivery-limit"] = limit;
        }

        if (DeadLetters is { } dead)
        {
            arguments["x-dead-letter-exchange"] = "";
            arguments["x-dead-letter-routing-key"] = dead;

            // Given up only when the other queue has it; the broker asks that such a queue refuse what it cannot hold.
            arguments["x-dead-letter-strategy"] = "at-least-once";
            arguments["x-overflow"] = "reject-publish";
        }

        return arguments;
    }
}
