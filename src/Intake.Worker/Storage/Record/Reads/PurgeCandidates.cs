using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Storage.Record.Reads;

/// <summary>What a purge may take, and what it must not.</summary>
internal static class PurgeCandidates
{
    /// <summary>Applications to which nothing has happened for so long and of which nothing is in progress.</summary>
    /// <param name="before">Milliseconds since 1970 UTC.</param>
    /// <param name="application">Only this one, by its id; null for all.</param>
    public static IReadOnlyList<KnownApplication> Applications(RecordSnapshot record, long before, string? application) =>
        record.Query(
            $"""
            SELECT id, name, revision FROM applications
            WHERE purged IS NULL {(application is null ? "" : "AND id = @only")}
                AND NOT EXISTS (SELECT 1 FROM events WHERE events.application = applications.id AND events.at >= @before)
                AND NOT EXISTS (SELECT 1 FROM items WHERE items.application = applications.id AND (items.state = 'in_progress' OR items.waiting = 1))
                AND NOT EXISTS (SELECT 1 FROM jobs WHERE jobs.kind = 'assess' AND jobs.subject = applications.id)
            ORDER BY name
            """,
            row => new KnownApplication(row.GetString(0), row.GetString(1), row.GetInt64(2), false),
            application is null ? [("@before", before)] : [("@before", before), ("@only", application)]);

    /// <summary>Contents that no file needs which is not purged, if these applications were purged too: also those that a purge which was broken off left.</summary>
    public static IReadOnlyList<ContentHash> Contents(RecordSnapshot record, IEnumerable<string> applications) =>
        [
            .. record.Query(
                """
                SELECT sha256 FROM items WHERE sha256 <> '' AND (purged IS NOT NULL OR application IN ({texts:@ids}))
                EXCEPT SELECT sha256 FROM items WHERE purged IS NULL AND application NOT IN ({texts:@ids})
                """,
                row => row.GetString(0),
                ("@ids", applications)).Order(StringComparer.Ordinal).Select(hex => ContentHash.TryParse(hex, out var hash)
                    ? hash : throw new InvalidDataException($"the record has a file with the hash '{hex}'")),
        ];
}
