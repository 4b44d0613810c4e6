using Intake.Worker.Reports;
using Intake.Worker.Work;

namespace Intake.Worker.Storage.Record.Reads;

/// <summary>Jobs of one kind.</summary>
/// <param name="Ready">May be begun now.</param>
/// <param name="Running">At a worker.</param>
/// <param name="Delayed">Put off, to be tried again.</param>
/// <param name="Oldest">How long ago the oldest was made; zero where there is none, and where the clock was set back since.</param>
internal sealed record QueueFigures(JobKind Kind, long Ready, long Running, long Delayed, TimeSpan Oldest)
{
    /// <returns>One for each kind.</returns>
    public static IReadOnlyList<QueueFigures> Read(RecordSnapshot record, long now)
    {
        var rows = record.Query(
            """
            SELECT kind, COUNT(CASE WHEN state = 'ready' AND (due <= @now OR due > @horizon) THEN 1 END), COUNT(CASE WHEN state = 'running' THEN 1 END),
                COUNT(CASE WHEN state = 'ready' AND due > @now AND due <= @horizon THEN 1 END), MIN(created)
            FROM jobs GROUP BY kind
            """,
            row => (Kind: row.GetString(0), Figures: (Ready: row.GetInt64(1), Running: row.GetInt64(2), Delayed: row.GetInt64(3), Created: row.GetInt64(4))),
            ("@now", now), ("@horizon", now + DueTimes.Horizon)).ToDictionary(row => row.Kind, row => row.Figures, StringComparer.Ordinal);
        return
        [
            .. Enum.GetValues<JobKind>().Select(kind => rows.TryGetValue(EnumNames<JobKind>.Of(kind), out var found)
                ? new QueueFigures(kind, found.Ready, found.Running, found.Delayed, RecordAge.Of(found.Created, now))
                : new QueueFigures(kind, 0, 0, 0, TimeSpan.Zero)),
        ];
    }
}
