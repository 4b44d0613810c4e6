using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Changes;

/// <param name="Source">By which way it came.</param>
/// <param name="Code">Why it was refused, as a stable code.</param>
/// <param name="Sha256">Of the message.</param>
internal sealed record RefusedArrivalRequest(string Source, string Code, string Sha256, long Bytes);

/// <summary>Notes something that came and could not be taken for a file. It is kept where it came from, and counts as no file.</summary>
internal sealed class NoteRefusedArrival(RecordSettings settings) : RecordChange<RefusedArrivalRequest, bool>
{
    public override IReadOnlyList<bool> Apply(RecordTransaction record, IReadOnlyList<RefusedArrivalRequest> requests)
    {
        foreach (var request in requests)
        {
            record.Append(new AuditEntry(settings.Actor, AuditKind.ArrivalRefused, null, null, AuditDetail.Of(
                ("source", request.Source), ("code", request.Code), ("message_sha256", request.Sha256), ("bytes", request.Bytes))));
        }

        return [.. requests.Select(_ => true)];
    }
}
