namespace Intake.Worker.Running;

/// <summary>What <c>intake run</c> was asked to do.</summary>
/// <param name="Inbox">Absolute: the drop folder.</param>
/// <param name="Urls">Where the worker listens.</param>
/// <param name="Policy">A folder with a policy; null for the one that ships.</param>
/// <param name="Broker">Null where tickets stay in this process and no messages are taken.</param>
/// <param name="Exchange">Absolute: the folder in which files lie that messages name; null where messages may name none.</param>
internal sealed record RunSettings(RecordAddress Address, string Inbox, string Urls, string? Policy, Work.RabbitMq.BrokerSettings? Broker, string? Exchange, WorkerSettings Worker);
