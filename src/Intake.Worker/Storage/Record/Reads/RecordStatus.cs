namespace Intake.Worker.Storage.Record.Reads;

/// <summary>Where everything stands, at one moment.</summary>
/// <param name="At">When it was asked, by this machine's clock.</param>
/// <param name="OldestInProgress">How long the file that waits for longest has been in progress, since it was received or put back to work; null where none is.</param>
internal sealed record RecordStatus(
    DateTimeOffset At,
    Conservation Conservation,
    ApplicationFigures Applications,
    IReadOnlyList<QueueFigures> Queues,
    TimeSpan? OldestInProgress,
    IReadOnlyList<WorkerFigures> Workers,
    IReadOnlyList<ParkedReason> Parked,
    IReadOnlyList<BatchFigures> Batches)
{
    /// <exception cref="StorageException">The record cannot be read now.</exception>
    public static RecordStatus Read(RecordReads reads, TimeProvider time)
    {
        using var record = reads.Snapshot();
        var at = time.GetUtcNow();
        var now = at.ToUnixTimeMilliseconds();
        return new RecordStatus(
            at, Conservation.Read(record), ApplicationFigures.Read(record), QueueFigures.Read(record, now), Oldest(record, now), WorkerFigures.Read(record, now),
            ParkedReason.Read(record), BatchFigures.Read(record));
    }

    /// <summary>How long the file that waits for longest has been in progress, since it was received or put back to work; null where none is.</summary>
    public static TimeSpan? Oldest(RecordSnapshot record, long now) =>
        record.Query("SELECT MIN(COALESCE(retried, received)) FROM items WHERE state = 'in_progress'", row => row.IsDBNull(0) ? (TimeSpan?)null : RecordAge.Of(row.GetInt64(0), now)).Single();
}
