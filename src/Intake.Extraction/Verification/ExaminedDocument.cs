using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification;

public enum DocumentStatus
{
    /// <summary>Every field that an award rests on is proven by the checks.</summary>
    Accepted,
    NeedsReview,
    Unreadable,
}

/// <summary>
/// The end of the extraction chain: what a document is, what it says, and which checks hold. Everything downstream
/// (dossier, expenses, awards, report) rests on this and not on the bytes.
/// </summary>
/// <param name="Name">The file as given.</param>
/// <param name="PageSizes">Width and height of each upright page of the file in points, in order; empty for XML.</param>
/// <param name="Fields">The settled value of each field, by precedence of the witnesses, with the lines.</param>
public sealed record ExaminedDocument(
    string Name,
    string Sha256,
    DocumentFormat Format,
    DocumentType Type,
    Confidence TypeConfidence,
    ImmutableArray<PageSize> PageSizes,
    DocumentStatus Status,
    FieldSet Fields,
    ImmutableArray<CheckResult> Checks,
    ImmutableArray<Finding> Findings,
    ImmutableArray<SignatureReport> Signatures)
{
    /// <summary>Which paper of its file this is; null where the file holds one.</summary>
    public DocumentPart? Part { get; init; }

    /// <summary>The papers that follow this one in the same file; null where the file holds one, and in those that follow.</summary>
    public ImmutableArray<ExaminedDocument>? Following { get; init; }

    /// <summary>
    /// Identity of the paper: the hash of its file, and after a # the number of the part where the file holds several. Papers of one file never share it, equal
    /// files do.
    /// </summary>
    public string Id => Part is null ? Sha256 : string.Create(CultureInfo.InvariantCulture, $"{Sha256}#{Part.Number}");

    /// <summary>Every paper of the file, in order, each by itself.</summary>
    public ImmutableArray<ExaminedDocument> Papers() => Following is { } others ? [this with { Following = null }, .. others] : [this];

    /// <summary>The same papers of a file of another name.</summary>
    public ExaminedDocument Renamed(string name) =>
        this with { Name = name, Following = Following is { } others ? [.. others.Select(other => other with { Name = name })] : null };
}

/// <summary>Size of an upright page in points (1/72 inch).</summary>
public readonly record struct PageSize(double Width, double Height);
