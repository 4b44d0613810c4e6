using System.Collections.Immutable;
using Intake.Extraction.Verification;
using Intake.Worker.Arrival;
using Intake.Worker.Processing;
using Intake.Worker.Processing.Protocol;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;

namespace Intake.Worker.Work.Stages;

/// <summary>Everything the record holds of an application, as the assessment wants it.</summary>
/// <param name="Name">As its source named it.</param>
/// <param name="Forms">Its application.yaml, the last received first.</param>
/// <param name="Papers">Its documents with what was read in each, by name; and the archives that could not be opened, of which nothing was read.</param>
internal sealed record ApplicationEvidence(
    string Name, ImmutableArray<EvidentForm> Forms, ImmutableArray<(string Item, ExaminedDocument Document)> Papers)
{
    /// <summary>Contents asked for at a time.</summary>
    private const int Page = 500;

    /// <returns>Null where a paper was not examined by this version.</returns>
    public static ApplicationEvidence? Read(RecordReads reads, ExaminedCache cache, string application, string examinationVersion)
    {
        var name = reads.Query("SELECT name FROM applications WHERE id = @id", row => row.GetString(0), ("@id", application)).Single();
        var items = reads.Query(
            $"""
            SELECT id, name, kind, sha256, reason_code, reason, state FROM items
            WHERE application = @id AND state <> 'duplicate' AND dropped IS NULL AND (kind <> 'container' OR state = 'parked') AND waiting = 0
            ORDER BY CASE WHEN kind = 'form' THEN {ItemRows.InOrder} ELSE 0 END DESC, id
            """,
            row => new Item(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6) == "parked"),
            ("@id", application));
        var documents = items.Where(item => item.Kind != "form").OrderBy(item => item.Name, StringComparer.Ordinal).ThenBy(item => item.Sha256, StringComparer.Ordinal).ToList();
        var examined = Examined(reads, cache, documents, examinationVersion);
        if (documents.Exists(item => !item.IsParked && !examined.ContainsKey(item.Sha256)))
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        return new ApplicationEvidence(
            name,
            [.. items.Where(item => item.Kind == "form").Select(Form)],
            [.. documents.Select(item => (item.Id, Document(item, examined, Unique(item.Name, names))))]);
    }

    private static EvidentForm Form(Item item) => new(
        item.Id, item.Name, item.Sha256,
        item.Sha256.Length == 0 || ItemRows.IsOtherThanDeclared(item.ReasonCode) ? new Refusal(item.ReasonCode!, ItemRows.Reason(item.Reason!)) : null);

    private static ExaminedDocument Document(Item item, Dictionary<string, ExaminedDocument> examined, string name) =>
        examined.TryGetValue(item.Sha256, out var document) && !ItemRows.IsOtherThanDeclared(item.ReasonCode)
            ? document.Renamed(name)
            : UnreadableDocument.Kept(
                name, item.Sha256, item.ReasonCode ?? throw new InvalidDataException($"{item.Id} is neither examined nor has it a reason"), ItemRows.Reason(item.Reason!));

    private static Dictionary<string, ExaminedDocument> Examined(RecordReads reads, ExaminedCache cache, List<Item> documents, string version)
    {
        var examined = new Dictionary<string, ExaminedDocument>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var sha256 in documents.Select(item => item.Sha256).Distinct(StringComparer.Ordinal))
        {
            if (cache.Find(sha256) is { } known)
            {
                examined.Add(sha256, known);
            }
            else
            {
                missing.Add(sha256);
            }
        }

        foreach (var page in missing.Chunk(Page))
        {
            foreach (var (sha256, payload) in reads.Query(
                "SELECT sha256, payload FROM examinations WHERE version = @version AND payload IS NOT NULL AND sha256 IN ({texts:@hashes})",
                row => (row.GetString(0), (byte[])row.GetValue(1)),
                ("@version", version), ("@hashes", page)))
            {
                examined.Add(sha256, ExaminationJson.Read(StoredResult.Decompress(payload)));
            }
        }

        return examined;
    }

    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        for (var i = 2; !names.Add(unique); i++)
        {
            unique = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}#{i}");
        }

        return unique;
    }

    private sealed record Item(string Id, string Name, string Kind, string Sha256, string? ReasonCode, string? Reason, bool IsParked);
}
