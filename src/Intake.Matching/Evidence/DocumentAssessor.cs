using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Classification;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>Adds to each document what only the dossier can tell: its checks, its rendition, the measure of each line.</summary>
internal static class DocumentAssessor
{
    public static ImmutableArray<AssessedDocument> Assess(
        Dossier dossier, ApplicationForm form, PolicyNotice notice, ImmutableDictionary<ExpenseKind, MeasureChoice> choices, ExpenseLedger ledger)
    {
        var checks = new DossierChecks(form, notice.ExpenseYear(form.ApplicationYear), dossier.Graph);
        var identity = new ApplicantIdentity(form);
        return [.. dossier.Documents.Select(entry => entry.Invoice is { } invoice
            ? Invoice(invoice, dossier.PieceOf(invoice), dossier.Predictions(entry.Document), checks, identity, choices, ledger)
            : PaperChecks.Assess(entry.Document, dossier))];
    }

    private static AssessedDocument Invoice(
        InvoiceFacts invoice,
        EvidencePiece piece,
        ImmutableArray<ExpensePrediction> predictions,
        DossierChecks checks,
        ApplicantIdentity identity,
        ImmutableDictionary<ExpenseKind, MeasureChoice> choices,
        ExpenseLedger ledger)
    {
        var document = invoice.Document;
        var leads = ReferenceEquals(invoice, piece.Leader);

        // A contradiction between the papers is a doubt about this one; being somebody else's or last year's is not.
        var status = piece.IsConflict && document.Status == DocumentStatus.Accepted ? DocumentStatus.NeedsReview : document.Status;
        var measures = ledger.LineMeasures(piece.Leader.Document.Id) is { } matched && matched.Length == predictions.Length
            ? ImmutableArray.Create(matched)
            : [.. predictions.Select(p => p.Kind is { } kind ? choices[kind].Measure?.Id : null)];
        return new AssessedDocument(
            document, predictions, measures, document.Checks.AddRange(checks.For(invoice, piece, identity.Match(invoice))),
            document.Findings.AddRange(Findings(invoice, piece)), status, leads ? null : piece.Leader.Document.Id);
    }

    private static IEnumerable<Finding> Findings(InvoiceFacts invoice, EvidencePiece piece)
    {
        if (piece.Members.Length == 1)
        {
            yield break;
        }

        var others = DossierChecks.Others(invoice, piece);
        if (piece.IsConflict)
        {
            yield return new Finding("number_conflict", Severity.Error, Message.Of("evidence.conflict", invoice.Shown, others).With(piece.Contradictions()), piece.DecisiveDifferences[0]);
        }
        else if (piece.Copies.Contains(invoice))
        {
            yield return new Finding("identical_copy", Severity.Information, Message.Of("evidence.copy", piece.Leader.Document.Name));
        }
        else if (!ReferenceEquals(invoice, piece.Leader))
        {
            yield return new Finding("rendition", Severity.Information, Message.Of("evidence.rendition", piece.Leader.Document.Name));
        }

        if (!piece.OtherDifferences.IsEmpty)
        {
            yield return new Finding("renditions_differ", Severity.Information, Message.Of("evidence.renditions_differ", others).With(piece.Variations()));
        }

        if (piece.LinesDiffer)
        {
            yield return new Finding("rendition_lines_differ", Severity.Warning, Message.Of("evidence.lines_differ", others));
        }
    }
}
