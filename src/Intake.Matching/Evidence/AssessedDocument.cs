using System.Collections.Immutable;
using Intake.Extraction.Verification;
using Intake.Extraction.Documents;
using Intake.Matching.Classification;

namespace Intake.Matching.Evidence;

/// <summary>A document within its application: what extraction found, plus what only the whole dossier can tell.</summary>
/// <param name="Lines">One prediction a line of the document, in order; empty for documents without lines.</param>
/// <param name="LineMeasures">The measure each line was matched to; null where none.</param>
/// <param name="Checks">Document checks followed by dossier checks (buyer_is_applicant, not_duplicate, contract_found, payment_found, in_period).</param>
/// <param name="Status">Of the document alone, lowered where a dossier check speaks against it.</param>
/// <param name="RenditionOf">SHA-256 of the document that leads this piece of evidence, when this is another rendition of it; else null.</param>
public sealed record AssessedDocument(
    ExaminedDocument Document,
    ImmutableArray<ExpensePrediction> Lines,
    ImmutableArray<string?> LineMeasures,
    ImmutableArray<CheckResult> Checks,
    ImmutableArray<Finding> Findings,
    DocumentStatus Status,
    string? RenditionOf);
