using Intake.Worker.Reports;

namespace Intake.Worker.Storage.Record;

/// <summary>What looking at a content gave.</summary>
internal enum ExaminationOutcome
{
    /// <summary>A document, read well or badly; what was read is kept.</summary>
    Read,

    /// <summary>Nothing could be read; the reason is kept.</summary>
    Unreadable,

    /// <summary>An archive.</summary>
    Container,
}

/// <summary>What the record keeps of an examination, without what was read.</summary>
/// <param name="Code">Why it is unreadable; null if it is not.</param>
/// <param name="Reason">The same for a person, as JSON.</param>
/// <param name="Amount">Fen: the total including tax of an invoice; null for all else.</param>
internal sealed record StoredExamination(string Sha256, ExaminationOutcome Outcome, string? Code, string? Reason, long Pages, long? Amount)
{
    /// <summary>Whether this says something of the content. What failed because of the machine or the program does not: there the same content is looked at again when it comes again.</summary>
    public bool IsOfTheContent =>
        Code is not ("content_missing" or "stage_failed" or "begun_too_often" or "not_opened" or "killed" or "not_started") && Code?.StartsWith("store_", StringComparison.Ordinal) != true;

    public static List<StoredExamination> Find(RecordTransaction record, string version, IEnumerable<string> hashes) =>
        record.Query(
            "SELECT sha256, outcome, code, reason, pages, amount FROM examinations WHERE version = @version AND sha256 IN ({texts:@hashes})",
            row => new StoredExamination(
                row.GetString(0),
                EnumNames<ExaminationOutcome>.TryParse(row.GetString(1), out var outcome) ? outcome : throw new InvalidDataException($"an examination ended in '{row.GetString(1)}'"),
                row.IsDBNull(2) ? null : row.GetString(2),
                row.IsDBNull(3) ? null : row.GetString(3),
                row.GetInt64(4),
                row.IsDBNull(5) ? null : row.GetInt64(5)),
            ("@version", version), ("@hashes", hashes.Distinct(StringComparer.Ordinal)));
}
