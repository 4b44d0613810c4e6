using System.Globalization;
using System.Text.Json;
using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Reads;

/// <summary>Counts everything anew: plays all events of each file and compares what they come to with its row, file by file.</summary>
internal static class Replay
{
    /// <summary>The first letters of ids: the record is gone through in so many parts, so that memory does not grow with it.</summary>
    private const int Parts = 256;

    /// <returns>The files looked at, and what differs, in the order of their ids.</returns>
    /// <exception cref="StorageException">The record cannot be read now.</exception>
    public static (long Files, IReadOnlyList<ReplayDifference> Differences) Run(RecordReads reads, CancellationToken cancellation)
    {
        using var record = reads.Snapshot();
        var files = 0L;
        var differences = new List<ReplayDifference>();
        for (var part = 0; part < Parts; part++)
        {
            cancellation.ThrowIfCancellationRequested();

            // Ids begin with "i" and hexadecimal digits; whatever else stands there falls into the first or the last part.
            var from = part == 0 ? "" : Bound(part);
            var before = part == Parts - 1 ? null : Bound(part + 1);
            var rows = record.Query(
                "SELECT id, state, pages, bytes, sha256 FROM items WHERE id >= @from" + (before is null ? "" : " AND id < @before"),
                row => (Item: row.GetString(0), Row: new Account(row.GetString(1), row.IsDBNull(2) ? null : row.GetInt64(2), row.GetInt64(3), row.GetString(4))),
                before is null ? [("@from", from)] : [("@from", from), ("@before", before)]).ToDictionary(row => row.Item, row => row.Row, StringComparer.Ordinal);
            var accounts = new Dictionary<string, Account?>(StringComparer.Ordinal);
            foreach (var happened in AuditRows.OfItems(record, from, before))
            {
                accounts[happened.Entry.Item!] = After(accounts.GetValueOrDefault(happened.Entry.Item!), happened.Entry);
            }

            files += rows.Count;
            differences.AddRange(rows.Keys.Union(accounts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .SelectMany(item => Compare(item, accounts.GetValueOrDefault(item), rows.GetValueOrDefault(item))));
        }

        return (files, differences);
    }

    private static string Bound(int part) => "i" + part.ToString("x2", CultureInfo.InvariantCulture);

    private static Account? After(Account? before, AuditEntry entry)
    {
        try
        {
            return Next(before, entry);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // An event that says nothing changes nothing: the difference shows here, the damage in the check of the trail.
            return before;
        }
    }

    private static Account? Next(Account? before, AuditEntry entry)
    {
        using var detail = JsonDocument.Parse(entry.Detail);
        var said = detail.RootElement;
        return entry.Kind switch
        {
            AuditKind.Received => new Account("in_progress", before?.Pages, said.GetProperty("bytes").GetInt64(), said.GetProperty("sha256").GetString()!),
            AuditKind.Counted => before is null ? null : before with { Pages = (before.Pages ?? 0) + entry.Pages },
            AuditKind.Settled or AuditKind.Expanded => before is null ? null : before with { State = said.GetProperty("state").GetString()! },
            AuditKind.Parked => before is null ? null : before with { State = "parked" },
            AuditKind.Retried => before is null ? null : before with { State = "in_progress" },
            _ => before,
        };
    }

    private static IEnumerable<ReplayDifference> Compare(string item, Account? events, Account? row)
    {
        if (events is null || row is null)
        {
            yield return events is null ? new ReplayDifference(item, "unknown", null, row?.State) : new ReplayDifference(item, "missing", events.State, null);
            yield break;
        }

        if (events.State != row.State)
        {
            yield return new ReplayDifference(item, "state", events.State, row.State);
        }

        if (events.Pages != row.Pages)
        {
            yield return new ReplayDifference(item, "pages", Text(events.Pages), Text(row.Pages));
        }

        if (events.Bytes != row.Bytes)
        {
            yield return new ReplayDifference(item, "bytes", Text(events.Bytes), Text(row.Bytes));
        }

        if (events.Sha256 != row.Sha256)
        {
            yield return new ReplayDifference(item, "sha256", events.Sha256, row.Sha256);
        }
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private sealed record Account(string State, long? Pages, long Bytes, string Sha256);
}
