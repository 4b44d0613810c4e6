using Intake.Worker.Work.RabbitMq;

namespace Intake.Worker.Arrival.Messages;

/// <summary>How files arrive by messages.</summary>
/// <param name="ExchangeFolder">Full path of the folder in which files lie that messages name; null where messages may not name paths.</param>
internal sealed record QueueSourceSettings(BrokerSettings Broker, string? ExchangeFolder)
{
    /// <summary>Messages in hand at a time.</summary>
    public int Ahead { get; init; } = 8;

    /// <summary>After how long a message is looked at again whose file was not there.</summary>
    public TimeSpan MissingPause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a message is looked at before it is refused because its file is not there.</summary>
    public int MissingTries { get; init; } = 6;

    public BrokerQueue Refused => new(Broker.Queue("arrivals.refused"), null, null, IsOfTickets: false);

    /// <summary>Holds messages for a while, then gives them back.</summary>
    public BrokerQueue Later => new(Broker.Queue("arrivals.later"), Broker.Queue("arrivals"), null, IsOfTickets: false);

    /// <summary>Its limit is far: workers and brokers that come and go are no fault of a message.</summary>
    public BrokerQueue Arrivals => new(Broker.Queue("arrivals"), Broker.Queue("arrivals.refused"), 1000, IsOfTickets: false);
}
