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
        var examine = OlderExaminations.Renew(record, request.Application, settings.ExaminationVersion);
        var ready = JobRows.AssessSettled(record, [request.Application], settings.Quiet);
        return new ReassessAnswer(ready.Count > 0 ? ReassessOutcome.Ready : ReassessOutcome.Waits, [.. examine, .. ready]);
    }
}
