namespace Intake.Worker.Storage.Record.Changes;

/// <summary>A worker that stops gives back what it has begun: for any other, at once, and not counted as an attempt.</summary>
internal sealed class HandBackJob : RecordChange<ClaimedJob, bool>
{
    public override IReadOnlyList<bool> Apply(RecordTransaction record, IReadOnlyList<ClaimedJob> requests)
    {
        var held = JobRows.Held(record, requests.Select(job => (job.Job, job.Fence)));
        return [.. requests.Select(job =>
        {
            var isHeld = held.Remove(job.Job);
            if (isHeld)
            {
                record.Execute(
                    "UPDATE jobs SET state = 'ready', attempts = attempts - 1, worker = NULL, lease = NULL, published = NULL WHERE id = @id", ("@id", job.Job));
            }

            return isHeld;
        })];
    }
}
