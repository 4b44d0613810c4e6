namespace Intake.Worker.Storage.Audit;

/// <summary>What the trail knows to happen. Written into the record: never renamed.</summary>
internal static class AuditKind
{
    public const string Received = "item.received";
    public const string Counted = "item.counted";
    public const string Settled = "item.settled";
    public const string Parked = "item.parked";
    public const string Retried = "item.retried";
    public const string Dropped = "item.dropped";
    public const string Reassessed = "application.reassessed";
    public const string Purged = "application.purged";
    public const string Expanded = "container.expanded";
    public const string Examined = "content.examined";
    public const string Delayed = "job.delayed";
    public const string Proposed = "proposal.stored";
    public const string BatchRegistered = "batch.registered";
    public const string ArrivalRefused = "arrival.refused";
    public const string WorkerStarted = "worker.started";
    public const string WorkerStopped = "worker.stopped";
}
