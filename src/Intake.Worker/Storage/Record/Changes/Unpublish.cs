namespace Intake.Worker.Storage.Record.Changes;

/// <summary>The carrier has lost tickets, or given them up: their jobs are to be published again. Null for all jobs that are ready.</summary>
internal sealed class Unpublish : RecordChange<IReadOnlyList<string>?, bool>
{
    public override IReadOnlyList<bool> Apply(RecordTransaction record, IReadOnlyList<IReadOnlyList<string>?> requests)
    {
        foreach (var jobs in requests)
        {
            if (jobs is null)
            {
                record.Execute("UPDATE jobs SET published = NULL WHERE state = 'ready'");
            }
            else
            {
                record.Execute("UPDATE jobs SET published = NULL WHERE state = 'ready' AND id IN ({texts:@ids})", ("@ids", jobs));
            }
        }

        return [.. requests.Select(_ => true)];
    }
}
