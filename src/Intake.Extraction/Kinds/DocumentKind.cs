using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Extraction.Kinds;

/// <summary>One type of document: how its fields are read, which checks it allows by itself, and what must be settled before it may be accepted unseen.</summary>
/// <param name="Extractor">Reads its fields.</param>
/// <param name="Required">Fields that an award may rest on. Each must be read; one that was recognised from pixels must be proven by a check.</param>
/// <param name="Checks">In the order results show them.</param>
public sealed record DocumentKind(IFieldExtractor Extractor, ImmutableArray<FieldName> Required, ImmutableArray<IDocumentCheck> Checks)
{
    public DocumentType Type => Extractor.Type;

    /// <summary>Fields, checks and open points of a reading that is of this type; accepted where nothing is open.</summary>
    /// <param name="document">What is known of it so far: file, type and findings of the reader.</param>
    public ExaminedDocument Examine(ExaminedDocument document, DocumentReading reading)
    {
        var read = Extractor.Read(reading.Pages);
        var subject = new VerificationSubject(reading, Type, read, read, []);
        var checks = Checks.Select(check => check.Run(subject)).ToImmutableArray();
        var settled = WithProof(read, checks);
        var findings = reading.Findings.AddRange(KindProof.OpenPoints(this, document.TypeConfidence, settled, checks));
        return document with
        {
            Fields = settled,
            Checks = checks,
            Findings = findings,
            Status = findings.Any(finding => finding.Severity != Severity.Information) ? DocumentStatus.NeedsReview : DocumentStatus.Accepted,
        };
    }

    private static FieldSet WithProof(FieldSet read, ImmutableArray<CheckResult> checks)
    {
        var proven = checks.Where(check => check.Outcome == CheckOutcome.Pass).SelectMany(check => check.Proves).ToHashSet();
        return new FieldSet(
            read.Fields.Select(field => proven.Contains(field.Name) ? field with { Confidence = Confidence.Proven }
                : WholeNames.MayBreakOff(field) ? field with { Confidence = Confidence.Doubtful } : field),
            read.Lines);
    }
}
