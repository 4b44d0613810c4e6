using System.Data.Common;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Worker.Storage.Audit;

/// <summary>Events as they stand in the record.</summary>
internal static class AuditRows
{
    private const string Columns = "seq, at, actor, kind, application, item, detail, pages, hash";

    /// <summary>All events in their order, as they come.</summary>
    public static IEnumerable<AuditEvent> All(RecordSnapshot record) => record.Stream($"SELECT {Columns} FROM events ORDER BY seq", Event);

    /// <summary>The events after one that was looked at before.</summary>
    public static IEnumerable<AuditEvent> After(RecordSnapshot record, long sequence) =>
        record.Stream($"SELECT {Columns} FROM events WHERE seq > @seq ORDER BY seq", Event, ("@seq", sequence));

    /// <summary>What happened to an application and its items.</summary>
    public static IEnumerable<AuditEvent> OfApplication(RecordSnapshot record, string application) =>
        record.Stream($"SELECT {Columns} FROM events WHERE application = @id ORDER BY seq", Event, ("@id", application));

    /// <summary>What happened to an item.</summary>
    public static IEnumerable<AuditEvent> OfItem(RecordSnapshot record, string item) => record.Stream($"SELECT {Columns} FROM events WHERE item = @id ORDER BY seq", Event, ("@id", item));

    /// <summary>What happened to items whose ids lie between two texts.</summary>
    /// <param name="before">Null for no upper bound.</param>
    public static IEnumerable<AuditEvent> OfItems(RecordSnapshot record, string from, string? before) => before is null
        ? record.Stream($"SELECT {Columns} FROM events WHERE item >= @from ORDER BY seq", Event, ("@from", from))
        : record.Stream($"SELECT {Columns} FROM events WHERE item >= @from AND item < @before ORDER BY seq", Event, ("@from", from), ("@before", before));

    /// <summary>The end of the chain, as it is noted.</summary>
    public static AuditHead Head(RecordSnapshot record) =>
        record.Query("SELECT seq, hash, fence FROM heads WHERE id = 1", row => new AuditHead(row.GetInt64(0), row.GetString(1), row.GetInt64(2))).Single();

    private static AuditEvent Event(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        new AuditEntry(
            row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6),
            row.IsDBNull(7) ? null : row.GetInt64(7)),
        row.GetString(8));
}
