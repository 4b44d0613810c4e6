namespace Intake.Worker.Storage.Audit;

/// <summary>What recomputing the trail gave.</summary>
/// <param name="Events">Events looked at: all of them if nothing is wrong, else up to the first that is.</param>
/// <param name="Head">The end of the trail as recomputed; that of the last good event if something is wrong.</param>
/// <param name="Fault">What is wrong; null for nothing.</param>
/// <param name="At">The number of the first event it is wrong at.</param>
internal sealed record AuditVerdict(long Events, NotedHead Head, AuditFault? Fault, long? At)
{
    public bool Holds => Fault is null;
}
