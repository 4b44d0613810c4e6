using Intake.Extraction.Messages;
using Intake.Worker.Storage.Record.Changes;

namespace Intake.Worker.Storage.Record.Reads;

/// <summary>A file that waits for a person.</summary>
/// <param name="ApplicationName">As its source named it.</param>
/// <param name="Name">The file's name, as a stranger wrote it.</param>
/// <param name="Code">Why it is parked, as a stable code.</param>
/// <param name="Reason">The same for a person; null where none was given.</param>
/// <param name="Since">When it was parked.</param>
internal sealed record ParkedItem(
    string Item, string Application, string ApplicationName, string Name, string Code, Message? Reason, DateTimeOffset Received, DateTimeOffset Since, bool IsDropped)
{
    /// <summary>All of them, the longest parked first.</summary>
    public static IReadOnlyList<ParkedItem> Read(RecordSnapshot record) =>
        record.Query(
            """
            SELECT items.id, items.application, applications.name, items.name, COALESCE(items.reason_code, ''), items.reason, items.received, COALESCE(items.settled, items.received), items.dropped
            FROM items JOIN applications ON applications.id = items.application WHERE items.state = 'parked' AND items.purged IS NULL ORDER BY 8, items.id
            """,
            row => new ParkedItem(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : ItemRows.Reason(row.GetString(5)),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)), !row.IsDBNull(8)));
}
