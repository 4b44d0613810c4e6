using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Changes;

/// <param name="Code">What stood in the way, as a stable code.</param>
internal sealed record DelayRequest(ClaimedJob Job, TimeSpan Delay, string Code);

/// <summary>Puts a job off after a fault that may pass.</summary>
internal sealed class DelayJob(RecordSettings settings) : RecordChange<DelayRequest, WorkAnswer>
{
    public override IReadOnlyList<WorkAnswer> Apply(RecordTransaction record, IReadOnlyList<DelayRequest> requests)
    {
        var held = JobRows.Held(record, requests.Select(request => (request.Job.Job, request.Job.Fence)));
        return [.. requests.Select(request => held.Remove(request.Job.Job) ? Delay(record, request) : new WorkAnswer(false, []))];
    }

    private WorkAnswer Delay(RecordTransaction record, DelayRequest request)
    {
        var due = record.Now + Math.Min((long)request.Delay.TotalMilliseconds, DueTimes.Horizon);
        record.Execute(
            "UPDATE jobs SET state = 'ready', due = @due, worker = NULL, lease = NULL, published = NULL, error_code = @code WHERE id = @id",
            ("@due", due), ("@code", request.Code), ("@id", request.Job.Job));
        record.Append(new AuditEntry(settings.Actor, AuditKind.Delayed, null, null, AuditDetail.Of(
            ("job", request.Job.Job), ("attempt", request.Job.Attempt), ("code", request.Code))));
        return new WorkAnswer(true, [new ReadyJob(new Work.JobTicket(request.Job.Job, request.Job.Kind), due, request.Job.Fence)]);
    }
}
