namespace Intake.Worker.Storage.Record.Changes;

/// <summary>
/// The carrier has the tickets of these jobs safe. A job that was begun or made anew since its ticket was handed over is not marked: that ticket
/// may have been taken and found void already, and the job waits for one of its own.
/// </summary>
internal sealed class MarkPublished : RecordChange<IReadOnlyList<ReadyJob>, bool>
{
    public override IReadOnlyList<bool> Apply(RecordTransaction record, IReadOnlyList<IReadOnlyList<ReadyJob>> requests)
    {
        foreach (var jobs in requests)
        {
            record.Execute(
                "UPDATE jobs SET published = @now WHERE state = 'ready' AND id IN ({texts:@ids}) AND id || ' ' || fence IN ({texts:@made})",
                ("@now", record.Now), ("@ids", jobs.Select(job => job.Ticket.Job)),
                ("@made", jobs.Select(job => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{job.Ticket.Job} {job.Fence}"))));
        }

        return [.. requests.Select(_ => true)];
    }
}
