namespace Intake.Worker.Storage.Record.Reads;

/// <summary>A worker that has not stopped.</summary>
/// <param name="Silent">How long it has not been heard of.</param>
/// <param name="Running">Jobs it is at.</param>
internal sealed record WorkerFigures(string Id, string Host, string Version, DateTimeOffset Started, TimeSpan Silent, long Running)
{
    /// <summary>Whether it is still to be counted on; after this its jobs go to others.</summary>
    public bool IsAlive => Silent <= Lease;

    private static TimeSpan Lease => RecordSettings.For("", "").Lease;

    public static IReadOnlyList<WorkerFigures> Read(RecordSnapshot record, long now) =>
        record.Query(
            """
            SELECT id, host, version, started, heartbeat, (SELECT COUNT(*) FROM jobs WHERE jobs.worker = workers.id AND jobs.state = 'running')
            FROM workers WHERE stopped IS NULL ORDER BY started, id
            """,
            row => new WorkerFigures(
                row.GetString(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), RecordAge.Of(row.GetInt64(4), now), row.GetInt64(5)));
}
