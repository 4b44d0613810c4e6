using Intake.Worker.Reports;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Work;

namespace Intake.Worker.Storage.Record.Changes;

/// <param name="Payload">What was read, as the child wrote it; null unless <see cref="ExaminationOutcome.Read"/>.</param>
internal sealed record ExaminationRequest(ClaimedJob Job, StoredExamination Examination, byte[]? Payload);

/// <param name="Counted">False where another worker has the job by now; nothing was changed.</param>
/// <param name="Ready">The jobs this made ready.</param>
internal sealed record WorkAnswer(bool Counted, IReadOnlyList<ReadyJob> Ready);

/// <summary>Records what looking at a content gave, and moves every item with that content on.</summary>
internal sealed class CompleteExamination(RecordSettings settings) : RecordChange<ExaminationRequest, WorkAnswer>
{
    public override IReadOnlyList<WorkAnswer> Apply(RecordTransaction record, IReadOnlyList<ExaminationRequest> requests)
    {
        var held = JobRows.Held(record, requests.Select(request => (request.Job.Job, request.Job.Fence)));
        var counted = requests.Where(request => held.Remove(request.Job.Job)).ToHashSet(ReferenceEqualityComparer.Instance);
        var items = record.Query(
            "SELECT id, application, sha256, state, waiting, pages, kind FROM items WHERE sha256 IN ({texts:@hashes})",
            row => new Row(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4) == 1, row.IsDBNull(5) ? null : row.GetInt64(5), row.GetString(6)),
            ("@hashes", requests.Select(request => request.Examination.Sha256))).ToLookup(row => row.Sha256, StringComparer.Ordinal);
        var answers = new List<WorkAnswer>(requests.Count);
        var moved = new HashSet<string>(StringComparer.Ordinal);
        var ended = new List<string>(requests.Count);
        List<ReadyJob>? last = null;
        foreach (var request in requests)
        {
            if (!counted.Contains(request))
            {
                answers.Add(new WorkAnswer(false, []));
                continue;
            }

            last = [];
            Keep(record, request);
            foreach (var item in items[request.Examination.Sha256].Where(item => item.Kind != "form"))
            {
                Move(record, item, request.Examination, last, moved);
            }

            ended.Add(request.Job.Job);
            answers.Add(new WorkAnswer(true, last));
        }

        JobRows.End(record, ended);
        last?.AddRange(JobRows.AssessSettled(record, moved, settings.Quiet));
        return answers;
    }

    private void Keep(RecordTransaction record, ExaminationRequest request)
    {
        var made = request.Examination;

        // What has once been read stays read: other applications may rest on it.
        record.Execute(
            """
            INSERT INTO examinations (sha256, version, outcome, code, reason, pages, amount, payload, made)
            VALUES (@sha256, @version, @outcome, @code, @reason, @pages, @amount, @payload, @now)
            ON CONFLICT (sha256, version) DO UPDATE SET outcome = excluded.outcome, code = excluded.code, reason = excluded.reason,
                pages = excluded.pages, amount = excluded.amount, payload = excluded.payload, made = excluded.made
            WHERE examinations.outcome <> 'read' OR excluded.outcome = 'read'
            """,
            ("@sha256", made.Sha256), ("@version", settings.ExaminationVersion), ("@outcome", EnumNames<ExaminationOutcome>.Of(made.Outcome)), ("@code", made.Code),
            ("@reason", made.Reason), ("@pages", made.Pages), ("@amount", made.Amount), ("@payload", request.Payload), ("@now", record.Now));
        record.Append(new AuditEntry(settings.Actor, AuditKind.Examined, null, null, AuditDetail.Of(
            ("sha256", made.Sha256), ("version", settings.ExaminationVersion), ("outcome", EnumNames<ExaminationOutcome>.Of(made.Outcome)), ("code", made.Code))));
    }

    private void Move(RecordTransaction record, Row item, StoredExamination made, List<ReadyJob> ready, HashSet<string> moved)
    {
        // What could not be read before has no pages yet; put back to work and read, it has.
        var isCountedNow = item.Pages is null || (item.Waits && made.Outcome == ExaminationOutcome.Read && made.Pages != item.Pages);
        if (isCountedNow)
        {
            // What was read waits no longer: one update for both.
            record.Execute(
                "UPDATE items SET pages = @pages, amount = @amount, waiting = @waiting WHERE id = @id",
                ("@pages", made.Pages), ("@amount", made.Amount), ("@waiting", item.Waits && made.Outcome != ExaminationOutcome.Read ? 1 : 0), ("@id", item.Id));
            record.Append(new AuditEntry(settings.Actor, AuditKind.Counted, item.Application, item.Id, "{}", made.Pages - (item.Pages ?? 0)));
        }

        if (!item.Waits)
        {
            return;
        }

        switch (made.Outcome)
        {
            case ExaminationOutcome.Container:
                record.Execute("UPDATE items SET kind = 'container' WHERE id = @id", ("@id", item.Id));
                ready.Add(JobRows.Make(record, JobKind.Expand, item.Id, 0, record.Now));
                break;
            case ExaminationOutcome.Unreadable:
                record.Execute(
                    "UPDATE items SET state = 'parked', waiting = 0, reason_code = @code, reason = @reason, settled = @now WHERE id = @id",
                    ("@code", made.Code), ("@reason", made.Reason), ("@now", record.Now), ("@id", item.Id));
                record.Append(new AuditEntry(settings.Actor, AuditKind.Parked, item.Application, item.Id, AuditDetail.Of(("code", made.Code))));
                moved.Add(item.Application);
                break;
            default:
                if (!isCountedNow)
                {
                    record.Execute("UPDATE items SET waiting = 0 WHERE id = @id", ("@id", item.Id));
                }

                moved.Add(item.Application);
                break;
        }
    }

    private sealed record Row(string Id, string Application, string Sha256, string State, bool Waits, long? Pages, string Kind);
}
