using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Changes;

/// <param name="Application">The id of the application.</param>
internal sealed record ReassessRequest(string Application, PersonalAct By);

/// <summary>What became of the wish to assess an application again.</summary>
internal enum ReassessOutcome
{
    Ready,

    /// <summary>Files of it are being examined, for the first time or by a new version; it is assessed when they are, without being asked.</summary>
    Waits,
    NotFound,
    Purged,
}

internal sealed record ReassessAnswer(ReassessOutcome Outcome, IReadOnlyList<ReadyJob> Ready);

/// <summary>Makes the assessment of an application ready again over the evidence it has: after a new policy, model or program.</summary>
/// <param name="settings">With the version that examines: what another version examined is examined anew.</param>
internal sealed class ReassessApplication(RecordSettings settings) : RecordChange<ReassessRequest, ReassessAnswer>
{
    public override IReadOnlyList<ReassessAnswer> Apply(RecordTransaction record, IReadOnlyList<ReassessRequest> requests)
    {
        var purged = record.Query(
            "SELECT id, purged FROM applications WHERE id IN ({texts:@ids})",
            row => (Id: row.GetString(0), IsPurged: !row.IsDBNull(1)),
            ("@ids", requests.Select(request => request.Application))).ToDictionary(row => row.Id, row => row.IsPurged, StringComparer.Ordinal);
        return [.. requests.Select(request =>
            !purged.TryGetValue(request.Application, out var isPurged) ? new ReassessAnswer(ReassessOutcome.NotFound, [])
            : isPurged ? new ReassessAnswer(ReassessOutcome.Purged, [])
            : Reassess(record, request))];
    }

    private ReassessAnswer Reassess(RecordTransaction record, ReassessRequest request)
    {
        record.Append(new AuditEntry(request.By.Actor, AuditKind.Reassessed, request.Application, null, AuditDetail.Of(("why", request.By.Why))));

        // Another state than before: an assessment at work loses its standing, and the new one is kept beside the old even if all versions are the same.
        JobRows.Revise(record, [request.Application]);
        var examine = ExamineByThisVersion(record, request.Application);
        var ready = JobRows.AssessSettled(record, [request.Application], settings.Quiet);
        return new ReassessAnswer(ready.Count > 0 ? ReassessOutcome.Ready : ReassessOutcome.Waits, [.. examine, .. ready]);
    }

    /// <summary>What an older program examined is examined anew first; the files stay in their states until the new proposal says otherwise.</summary>
    private List<ReadyJob> ExamineByThisVersion(RecordTransaction record, string application)
    {
        const string Older = $"""
            application = @application AND kind = 'document' AND state <> 'duplicate' AND dropped IS NULL AND sha256 <> '' AND waiting = 0
                AND {ItemRows.AsDeclared} AND EXISTS (SELECT 1 FROM examinations WHERE examinations.sha256 = items.sha256)
                AND NOT EXISTS (SELECT 1 FROM examinations WHERE examinations.sha256 = items.sha256 AND examinations.version = @version)
            """;
        var contents = record.Query(
            $"SELECT DISTINCT sha256 FROM items WHERE {Older} ORDER BY sha256", row => row.GetString(0), ("@application", application), ("@version", settings.ExaminationVersion));
        if (contents.Count > 0)
        {
            record.Execute($"UPDATE items SET waiting = 1 WHERE {Older}", ("@application", application), ("@version", settings.ExaminationVersion));
        }

        return contents.ConvertAll(sha256 => JobRows.ExamineAnew(record, sha256));
    }
}
