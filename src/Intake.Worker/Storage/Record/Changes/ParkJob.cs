using Intake.Extraction.Messages;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Work;

namespace Intake.Worker.Storage.Record.Changes;

/// <param name="Job">An <see cref="JobKind.Expand"/> or <see cref="JobKind.Assess"/>; an examination that is given up is completed as unreadable.</param>
internal sealed record ParkRequest(ClaimedJob Job, string Code, Message Reason);

/// <summary>Gives a job up: the files that waited for it are parked with the reason, until a person retries or drops them.</summary>
internal sealed class ParkJob(RecordSettings settings) : RecordChange<ParkRequest, WorkAnswer>
{
    public override IReadOnlyList<WorkAnswer> Apply(RecordTransaction record, IReadOnlyList<ParkRequest> requests)
    {
        var held = JobRows.Held(record, requests.Select(request => (request.Job.Job, request.Job.Fence)));
        return [.. requests.Select(request => held.Remove(request.Job.Job) ? Park(record, request) : new WorkAnswer(false, []))];
    }

    private WorkAnswer Park(RecordTransaction record, ParkRequest request)
    {
        var items = record.Query(
            request.Job.Kind == JobKind.Expand
                ? "SELECT id, application FROM items WHERE id = @subject AND waiting = 1"
                : "SELECT id, application FROM items WHERE application = @subject AND state = 'in_progress' AND waiting = 0",
            row => (Id: row.GetString(0), Application: row.GetString(1)),
            ("@subject", request.Job.Subject));
        foreach (var (id, application) in items)
        {
            record.Execute(
                "UPDATE items SET state = 'parked', waiting = 0, reason_code = @code, reason = @reason, settled = @now WHERE id = @id",
                ("@code", request.Code), ("@reason", ItemRows.Text(request.Reason)), ("@now", record.Now), ("@id", id));
            record.Append(new AuditEntry(settings.Actor, AuditKind.Parked, application, id, AuditDetail.Of(("code", request.Code))));
        }

        if (request.Job.Kind == JobKind.Assess)
        {
            HoldSettled(record, request);
        }

        JobRows.End(record, request.Job.Job);
        return new WorkAnswer(true, request.Job.Kind == JobKind.Expand
            ? JobRows.AssessSettled(record, items.Select(item => item.Application).ToHashSet(StringComparer.Ordinal), settings.Quiet)
            : []);
    }

    /// <summary>What had been accepted was accepted in an assessment that holds no more: a person must look, until one is made again.</summary>
    private void HoldSettled(RecordTransaction record, ParkRequest request)
    {
        var settled = record.Query(
            "SELECT id FROM items WHERE application = @subject AND state IN ('accepted', 'in_review') AND kind <> 'container' AND dropped IS NULL ORDER BY id",
            row => row.GetString(0),
            ("@subject", request.Job.Subject));
        foreach (var id in settled)
        {
            record.Execute(
                "UPDATE items SET state = 'in_review', reason_code = @code, reason = @reason, settled = @now WHERE id = @id",
                ("@code", request.Code), ("@reason", ItemRows.Text(request.Reason)), ("@now", record.Now), ("@id", id));
            record.Append(new AuditEntry(
                settings.Actor, AuditKind.Settled, request.Job.Subject, id, AuditDetail.Of(("state", ItemRows.Text(ItemState.InReview)), ("code", request.Code))));
        }
    }
}
