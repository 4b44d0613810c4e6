using System.Collections.Immutable;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Storage.Record.Changes;

namespace Intake.Worker.Storage.Record.Reads;

/// <summary>
/// The law: what was received, counted from the events of the trail, is what lies in the five states, counted from the items. The two are written
/// by different statements of the same transactions, so a file that is lost or counted twice shows as a difference.
/// </summary>
/// <param name="ReceivedFiles">Files received.</param>
/// <param name="CountedPages">Pages of those whose pages have been counted.</param>
/// <param name="States">One for each state.</param>
internal sealed record Conservation(long ReceivedFiles, long CountedPages, ImmutableArray<StateFigures> States)
{
    public long Files => States.Sum(state => state.Files);

    public long Pages => States.Sum(state => state.Pages);

    public long Bytes => States.Sum(state => state.Bytes);

    /// <summary>Files of which nobody has counted the pages yet.</summary>
    public long Uncounted => States.Sum(state => state.Uncounted);

    /// <summary>Files in the states less files received: positive for files too many, negative for files lost. 0 by the law.</summary>
    public long FilesDifference => Files - ReceivedFiles;

    /// <summary>Pages in the states less pages counted. 0 by the law.</summary>
    public long PagesDifference => Pages - CountedPages;

    public bool Holds => FilesDifference == 0 && PagesDifference == 0;

    public StateFigures this[ItemState state] => States.Single(one => one.State == state);

    /// <exception cref="StorageException">The record cannot be read now.</exception>
    public static Conservation Read(RecordReads reads)
    {
        using var snapshot = reads.Snapshot();
        return Read(snapshot);
    }

    public static Conservation Read(RecordSnapshot record)
    {
        var received = record.Query("SELECT COUNT(*) FROM events WHERE kind = @kind", row => row.GetInt64(0), ("@kind", AuditKind.Received)).Single();
        var pages = record.Query(
            "SELECT CAST(COALESCE(SUM(pages), 0) AS BIGINT) FROM events WHERE kind = @kind", row => row.GetInt64(0), ("@kind", AuditKind.Counted)).Single();
        var states = record.Query(
            """
            SELECT state, COUNT(*), CAST(COALESCE(SUM(pages), 0) AS BIGINT), COUNT(*) - COUNT(pages), CAST(COALESCE(SUM(bytes), 0) AS BIGINT)
            FROM items GROUP BY state
            """,
            row => new StateFigures(ItemRows.State(row.GetString(0)), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)));
        return new Conservation(
            received,
            pages,
            [.. Enum.GetValues<ItemState>().Select(state => states.Find(found => found.State == state) ?? new StateFigures(state, 0, 0, 0, 0))]);
    }
}
