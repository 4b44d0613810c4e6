using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Worker.Storage.Audit;

/// <summary>Recomputes the trail from its first event.</summary>
internal static class AuditChain
{
    /// <param name="noted">An end written down outside; null for none.</param>
    /// <returns>The first thing that is wrong, or that nothing is.</returns>
    /// <exception cref="StorageException">The record cannot be read now.</exception>
    public static AuditVerdict Verify(RecordReads reads, NotedHead? noted, CancellationToken cancellation)
    {
        using var record = reads.Snapshot();
        var head = AuditRows.Head(record);
        var last = new NotedHead(0, "");
        foreach (var next in AuditRows.All(record))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Fault(next, last, head, noted) is { } fault)
            {
                return fault == AuditFault.Missing ? new AuditVerdict(last.Sequence, last, fault, last.Sequence + 1) : new AuditVerdict(last.Sequence, last, fault, next.Sequence);
            }

            last = new NotedHead(next.Sequence, next.Hash);
        }

        return last.Sequence < head.Sequence ? new AuditVerdict(last.Sequence, last, AuditFault.Missing, last.Sequence + 1)
            : last.Hash != head.Hash ? new AuditVerdict(last.Sequence, last, AuditFault.HeadDiffers, last.Sequence)
            : noted is { } outside && outside.Sequence > last.Sequence ? new AuditVerdict(last.Sequence, last, AuditFault.NotedHeadDiffers, outside.Sequence)
            : new AuditVerdict(last.Sequence, last, null, null);
    }

    private static AuditFault? Fault(AuditEvent next, NotedHead last, AuditHead head, NotedHead? noted) =>
        next.Sequence > last.Sequence + 1 && next.Sequence <= head.Sequence ? AuditFault.Missing
        : next.Sequence > head.Sequence && last.Sequence < head.Sequence ? AuditFault.Missing
        : next.Sequence > head.Sequence ? AuditFault.BeyondHead
        : next.Sequence != last.Sequence + 1 || next.Hash != AuditEvent.HashOf(last.Hash, next.Sequence, next.At, next.Entry) ? AuditFault.Altered
        : noted is { } outside && outside.Sequence == next.Sequence && outside.Hash != next.Hash ? AuditFault.NotedHeadDiffers
        : null;
}
