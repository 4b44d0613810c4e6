namespace Intake.Worker.Storage.Record.Changes;

/// <summary>The carrier has the tickets of these jobs safe.</summary>
internal sealed class MarkPublished : RecordChange<IReadOnlyList<string>, bool>
{
    public override IReadOnlyList<bool> Apply(RecordTransaction record, IReadOnlyList<IReadOnlyList<string>> requests)
    {
        foreach (var jobs in requests)
        {
            record.Execute("UPDATE jobs SET published = @now WHERE state = 'ready' AND id IN ({texts:@ids})", ("@now", record.Now), ("@ids", jobs));
        }

        return [.. requests.Select(_ => true)];
    }
}
