using System.Collections.Immutable;
using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Changes;

/// <summary>What became of an item in an assessment.</summary>
/// <param name="Code">Why it is parked or in review for a reason of its own; null otherwise.</param>
/// <param name="Reason">The same for a person, as JSON.</param>
internal sealed record ItemOutcome(string Item, ItemState State, string? Code = null, string? Reason = null);

/// <summary>What is proposed to an application.</summary>
/// <param name="Versions">Of program, policy and models, as one text.</param>
/// <param name="Result">The result.json of the application, compressed.</param>
/// <param name="Digest">SHA-256 of the result before compression.</param>
/// <param name="TotalFen">Sum of the proposed amounts.</param>
/// <param name="Changes">What is another than in the proposal before, as a JSON array.</param>
/// <param name="ChangeCount">How many.</param>
/// <param name="Own">What other applications may have too.</param>
internal sealed record Proposal(string Versions, byte[] Result, string Digest, long TotalFen, string Changes, int ChangeCount, OwnPapers Own);

/// <param name="Proposal">Null where the form does not allow one; the items say why.</param>
internal sealed record ProposalRequest(ClaimedJob Job, Proposal? Proposal, ImmutableArray<ItemOutcome> Items);

/// <summary>Records a proposal, once for each state of the evidence, and settles the items it rests on.</summary>
internal sealed class StoreProposal(RecordSettings settings) : RecordChange<ProposalRequest, WorkAnswer>
{
    public override IReadOnlyList<WorkAnswer> Apply(RecordTransaction record, IReadOnlyList<ProposalRequest> requests)
    {
        var held = JobRows.Held(record, requests.Select(request => (request.Job.Job, request.Job.Fence)));
        var rows = record.Query(
            "SELECT id, revision, papers FROM applications WHERE id IN ({texts:@ids})",
            row => (Id: row.GetString(0), Revision: row.GetInt64(1), Papers: row.IsDBNull(2) ? null : row.GetString(2)),
            ("@ids", requests.Select(request => request.Job.Subject))).ToDictionary(row => row.Id, row => (row.Revision, row.Papers), StringComparer.Ordinal);
        var again = new HashSet<string>(StringComparer.Ordinal);
        var answers = new List<WorkAnswer>(requests.Count);
        foreach (var request in requests)
        {
            if (!held.Remove(request.Job.Job))
            {
                answers.Add(new WorkAnswer(false, []));
                continue;
            }

            JobRows.End(record, request.Job.Job);

            // Evidence came while this was being computed. What it changes makes the assessment ready again by itself.
            // And a request of this very transaction may have changed what is to be told to it.
            var (revision, papers) = rows[request.Job.Subject];
            if (revision != request.Job.Revision || again.Contains(request.Job.Subject))
            {
                answers.Add(new WorkAnswer(false, JobRows.AssessSettled(record, [request.Job.Subject], settings.Quiet)));
                continue;
            }

            Store(record, request);
            var others = request.Proposal is { } proposal ? KeepPapers.Keep(record, settings, request.Job.Subject, papers, proposal.Own) : [];
            again.UnionWith(others);
            answers.Add(new WorkAnswer(true, JobRows.AssessSettled(record, others, settings.Quiet)));
        }

        return answers;
    }

    private void Store(RecordTransaction record, ProposalRequest request)
    {
        var application = request.Job.Subject;
        if (request.Proposal is { } proposal)
        {
            record.Execute(
                """
                INSERT INTO proposals (application, revision, versions, result, digest, total, changes, made)
                VALUES (@application, @revision, @versions, @result, @digest, @total, @changes, @now)
                ON CONFLICT (application, revision, versions) DO NOTHING
                """,
                ("@application", application), ("@revision", request.Job.Revision), ("@versions", proposal.Versions), ("@result", proposal.Result), ("@digest", proposal.Digest),
                ("@total", proposal.TotalFen), ("@changes", proposal.Changes), ("@now", record.Now));
            record.Append(new AuditEntry(settings.Actor, AuditKind.Proposed, application, null, AuditDetail.Of(
                ("revision", request.Job.Revision), ("versions", proposal.Versions), ("digest", proposal.Digest), ("total_fen", proposal.TotalFen), ("changes", proposal.ChangeCount))));
        }

        var before = record.Query(
            "SELECT id, state, reason_code FROM items WHERE application = @application",
            row => (Id: row.GetString(0), State: row.GetString(1), Code: row.IsDBNull(2) ? null : row.GetString(2)),
            ("@application", application)).ToDictionary(row => row.Id, row => (row.State, row.Code), StringComparer.Ordinal);
        var changed = request.Items.Where(outcome => before[outcome.Item] != (ItemRows.Text(outcome.State), outcome.Code)).ToList();
        foreach (var alike in changed.GroupBy(outcome => outcome with { Item = "" }))
        {
            record.Execute(
                "UPDATE items SET state = @state, reason_code = @code, reason = @reason, settled = @now WHERE id IN ({texts:@ids})",
                ("@state", ItemRows.Text(alike.Key.State)), ("@code", alike.Key.Code), ("@reason", alike.Key.Reason), ("@now", record.Now), ("@ids", alike.Select(outcome => outcome.Item)));
        }

        foreach (var outcome in changed)
        {
            record.Append(new AuditEntry(
                settings.Actor, outcome.State == ItemState.Parked ? AuditKind.Parked : AuditKind.Settled, application, outcome.Item,
                AuditDetail.Of(("state", ItemRows.Text(outcome.State)), ("code", outcome.Code))));
        }
    }
}
