using System.Collections.Immutable;
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
/// <param name="PageSizes">Width and height of each upright page in points, in order; empty for XML.</param>
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
    ImmutableArray<SignatureReport> Signatures);

/// <summary>Size of an upright page in points (1/72 inch).</summary>
public readonly record struct PageSize(double Width, double Height);
