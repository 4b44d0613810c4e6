namespace Intake.Worker.Storage.Record.Changes;

/// <summary>
/// Ends an assessment that found papers which only another version examined: they are examined by this one first, and the assessment comes by itself
/// when they are. So evidence that comes after an upgrade is assessed with what came before it.
/// </summary>
internal sealed class ExamineByThisVersion(RecordSettings settings) : RecordChange<ClaimedJob, WorkAnswer>
{
    public override IReadOnlyList<WorkAnswer> Apply(RecordTransaction record, IReadOnlyList<ClaimedJob> requests)
    {
        var held = JobRows.Held(record, requests.Select(job => (job.Job, job.Fence)));
        return [.. requests.Select(job => held.Remove(job.Job) ? Renew(record, job) : new WorkAnswer(false, []))];
    }

    private WorkAnswer Renew(RecordTransaction record, ClaimedJob job)
    {
        JobRows.End(record, job.Job);
        var examine = OlderExaminations.Renew(record, job.Subject, settings.ExaminationVersion);
        return new WorkAnswer(true, [.. examine, .. JobRows.AssessSettled(record, [job.Subject], settings.Quiet)]);
    }
}
