using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Changes;

/// <param name="Entries">How many files were taken out; each has been received.</param>
/// <param name="LeftAside">How many entries were left aside (links, hidden files): a person should look when there are any.</param>
internal sealed record ExpansionRequest(ClaimedJob Job, int Entries, int LeftAside);

/// <summary>Every entry of an archive is received: the archive itself is settled.</summary>
internal sealed class CompleteExpansion(RecordSettings settings) : RecordChange<ExpansionRequest, WorkAnswer>
{
    public override IReadOnlyList<WorkAnswer> Apply(RecordTransaction record, IReadOnlyList<ExpansionRequest> requests)
    {
        var held = JobRows.Held(record, requests.Select(request => (request.Job.Job, request.Job.Fence)));
        var applications = record.Query(
            "SELECT id, application FROM items WHERE id IN ({texts:@ids})",
            row => (Item: row.GetString(0), Application: row.GetString(1)),
            ("@ids", requests.Select(request => request.Job.Subject))).ToDictionary(row => row.Item, row => row.Application, StringComparer.Ordinal);
        var answers = new List<WorkAnswer>(requests.Count);
        foreach (var request in requests)
        {
            if (!held.Remove(request.Job.Job))
            {
                answers.Add(new WorkAnswer(false, []));
                continue;
            }

            var state = ItemRows.Text(request.LeftAside == 0 ? ItemState.Accepted : ItemState.InReview);
            var application = applications[request.Job.Subject];
            record.Execute(
                "UPDATE items SET state = @state, waiting = 0, settled = @now WHERE id = @id", ("@state", state), ("@now", record.Now), ("@id", request.Job.Subject));
            record.Append(new AuditEntry(settings.Actor, AuditKind.Expanded, application, request.Job.Subject, AuditDetail.Of(
                ("state", state), ("entries", request.Entries), ("left_aside", request.LeftAside))));
            JobRows.End(record, request.Job.Job);
            answers.Add(new WorkAnswer(true, JobRows.AssessSettled(record, [application], settings.Quiet)));
        }

        return answers;
    }
}
