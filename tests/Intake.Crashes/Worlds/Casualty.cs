namespace Intake.Crashes.Worlds;

/// <summary>What is killed.</summary>
internal enum Casualty
{
    Worker,

    /// <summary>A worker that had been asked to stop.</summary>
    StoppingWorker,

    /// <summary>A process that reads documents for a worker.</summary>
    Child,
    Database,
    Broker,
}
