using System.Collections.Immutable;
using Intake.Worker.Storage.Record.Changes;

namespace Intake.Worker.Storage.Record.Reads;

/// <summary>What a sender said would come, beside what came.</summary>
/// <param name="Declared">As the sender said.</param>
/// <param name="Arrived">What came under the name of the batch; duplicates too, for the sender has counted them. Files and bytes are those sent, pages
/// and amounts also those of the entries of archives.</param>
/// <param name="Waiting">Files announced by name that have not come.</param>
/// <param name="Mismatched">Files that came with another hash or another size than announced.</param>
/// <param name="Unexpected">Files that came under the name of the batch without being announced.</param>
/// <param name="Uncounted">Files that came and whose pages (and amount) are not known yet.</param>
/// <param name="States">How many of the files that came are in each state; states without a file are left out.</param>
internal sealed record BatchFigures(
    string Id,
    BatchTotals Declared,
    BatchTotals Arrived,
    long Waiting,
    long Mismatched,
    long Unexpected,
    long Uncounted,
    ImmutableSortedDictionary<ItemState, long> States)
{
    /// <summary>Fen that came less fen declared; null where the sender declared none.</summary>
    public long? AmountDifferenceFen => Arrived.AmountFen - Declared.AmountFen;

    /// <summary>Whether everything came as declared and is counted.</summary>
    public bool IsComplete =>
        Waiting == 0 && Mismatched == 0 && Unexpected == 0 && Uncounted == 0 && Declared.Files == Arrived.Files
        && Agrees(Declared.Bytes, Arrived.Bytes) && Agrees(Declared.Pages, Arrived.Pages) && Agrees(Declared.AmountFen, Arrived.AmountFen);

    public static IReadOnlyList<BatchFigures> Read(RecordSnapshot record)
    {
        var announced = record.Query(
            """
            SELECT batch_files.batch, COUNT(CASE WHEN batch_files.item IS NULL THEN 1 END),
                COUNT(CASE WHEN (batch_files.sha256 IS NOT NULL AND batch_files.sha256 <> items.sha256) OR (batch_files.bytes IS NOT NULL AND batch_files.bytes <> items.bytes) THEN 1 END)
            FROM batch_files LEFT JOIN items ON items.id = batch_files.item GROUP BY batch_files.batch
            """,
            row => (Batch: row.GetString(0), Waiting: row.GetInt64(1), Mismatched: row.GetInt64(2))).ToDictionary(row => row.Batch, StringComparer.Ordinal);
        var arrived = record.Query(
            """
            SELECT batch, state, COUNT(CASE WHEN parent IS NULL THEN 1 END), CAST(COALESCE(SUM(CASE WHEN parent IS NULL THEN bytes END), 0) AS BIGINT),
                CAST(COALESCE(SUM(pages), 0) AS BIGINT), CAST(COALESCE(SUM(amount), 0) AS BIGINT), COUNT(*) - COUNT(pages),
                COUNT(CASE WHEN parent IS NULL AND NOT EXISTS (SELECT 1 FROM batch_files WHERE batch_files.batch = items.batch AND batch_files.item = items.id) THEN 1 END)
            FROM items WHERE batch IS NOT NULL GROUP BY batch, state
            """,
            row => new Arrival(
                row.GetString(0), ItemRows.State(row.GetString(1)), new BatchTotals(row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)), row.GetInt64(6), row.GetInt64(7)))
            .ToLookup(row => row.Batch, StringComparer.Ordinal);
        return record.Query(
            "SELECT id, declared_files, declared_bytes, declared_pages, declared_amount FROM batches ORDER BY received, id",
            row => (Id: row.GetString(0), Declared: new BatchTotals(row.GetInt64(1), Number(row, 2), Number(row, 3), Number(row, 4))))
            .ConvertAll(batch => Of(batch.Id, batch.Declared, announced.TryGetValue(batch.Id, out var files) ? (files.Waiting, files.Mismatched) : (0, 0), [.. arrived[batch.Id]]));
    }

    private static BatchFigures Of(string id, BatchTotals declared, (long Waiting, long Mismatched) announced, List<Arrival> came) => new(
        id,
        declared,
        new BatchTotals(came.Sum(one => one.Totals.Files), came.Sum(one => one.Totals.Bytes), came.Sum(one => one.Totals.Pages), came.Sum(one => one.Totals.AmountFen)),
        announced.Waiting,
        announced.Mismatched,
        came.Sum(one => one.Unexpected),
        came.Sum(one => one.Uncounted),
        came.Where(one => one.Totals.Files > 0).ToImmutableSortedDictionary(one => one.State, one => one.Totals.Files));

    private static bool Agrees(long? declared, long? arrived) => declared is null || declared == arrived;

    private static long? Number(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private sealed record Arrival(string Batch, ItemState State, BatchTotals Totals, long Uncounted, long Unexpected);
}
