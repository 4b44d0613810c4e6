using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>The whole way from the examined papers of one application to its proposed awards. Pure: no clock, no I/O, no state.</summary>
public static class ApplicationAssessor
{
    /// <summary>
    /// Assesses one application. The result does not depend on the order of the documents; it comes back in the order of their SHA-256
    /// and name. Never throws on what papers or applicant say.
    /// </summary>
    /// <param name="form">What the applicant states; null where there is no application.yaml: then the applicant is made out from the papers.</param>
    /// <param name="wholePolicy">With the guides; the guide of the application year is laid over it.</param>
    /// <param name="classify">Says what kind of expense a line is. Must be pure.</param>
    public static ApplicationResult Assess(
        ApplicationForm? form, ImmutableArray<ExaminedDocument> documents, MeasureCatalog wholePolicy, Func<ExpenseSubject, ExpensePrediction> classify)
    {
        var dossier = Dossier.Of(documents, classify);
        var inferred = form is null ? ApplicantInference.Infer(dossier.Pieces, wholePolicy.Notice) : default;
        var stated = form ?? inferred.Form;
        var catalog = wholePolicy.For(stated.ApplicationYear);
        var findings = form is null ? inferred.Findings : [];

        var choices = MeasureChoice.ForEveryKind(stated, catalog);
        var ledger = Expenses(dossier, stated, catalog, choices);
        ImmutableArray<Finding> general = [.. findings, .. Unreadable(dossier), .. ledger.General.Order(FindingOrder.Instance)];
        var awards = Awards(stated, catalog, choices, ledger, general);
        var assessed = DocumentAssessor.Assess(dossier, stated, catalog.Notice, choices, ledger);
        ImmutableArray<Expense> expenses = [.. ledger.Expenses.OrderBy(e => e.Invoice, StringComparer.Ordinal).ThenBy(e => e.LineIndex)];

        // Named beside the open points, not among them: what no proposal takes up holds no other award in review.
        return new ApplicationResult(stated, assessed, expenses, awards, [.. general, .. StatedFindings.Of(stated, catalog)]);
    }

    private static ExpenseLedger Expenses(
        Dossier dossier, ApplicationForm form, MeasureCatalog catalog, ImmutableDictionary<ExpenseKind, MeasureChoice> choices)
    {
        var ledger = new ExpenseLedger();
        var builder = new ExpenseBuilder(form, catalog, choices, ledger);
        var identity = new ApplicantIdentity(form);
        var year = catalog.Notice.ExpenseYear(form.ApplicationYear);
        var duplicates = new PossibleDuplicates(dossier.Pieces);
        var originals = new List<(InvoiceLines, bool[])>();
        var reds = new List<(InvoiceLines Lines, Admission Admission)>();
        foreach (var piece in dossier.Pieces)
        {
            var buyer = identity.Match(piece.Leader);
            var admission = Admission.Of(piece, buyer, year, catalog.Notice);
            admission = admission.Counts && duplicates.Of(piece.Leader) is { } doubt ? admission with { Open = admission.Open.Add(doubt) } : admission;
            var predictions = dossier.Predictions(piece.Leader.Document);
            if (piece.Leader.IsRedLetter)
            {
                reds.Add((new InvoiceLines(piece, buyer, predictions), admission));
            }
            else
            {
                var lines = new InvoiceLines(piece, buyer, LineKinds.WithDiscounts(piece.Leader.Document.Fields.Lines, predictions));
                originals.Add((lines, builder.Add(lines, admission)));
            }
        }

        if (reds.Count > 0)
        {
            var redLetters = new RedLetters(builder, ledger, originals);
            reds.ForEach(red => redLetters.Add(red.Lines, red.Admission));
        }

        return ledger;
    }

    private static ImmutableArray<ProposedAward> Awards(
        ApplicationForm form, MeasureCatalog catalog, ImmutableDictionary<ExpenseKind, MeasureChoice> choices, ExpenseLedger ledger, ImmutableArray<Finding> general)
    {
        var calculator = new AwardCalculator(catalog.Notice, form);
        var inPlay = ledger.Measures.Concat(form.Measures)
            .Concat(form.Declared.Select(d => d.Measure).Where(id => form.Measures.IsEmpty || form.Measures.Contains(id)))
            .ToHashSet(StringComparer.Ordinal);
        Finding[] extra = general.Any(f => f.Severity != Severity.Information)
            ? [new Finding("application_open", Severity.Warning, Message.Of("award.application_open", Amounts.Count(general.Count(f => f.Severity != Severity.Information))))]
            : [];
        ImmutableArray<ProposedAward> awards =
        [
            .. catalog.Measures.Where(m => inPlay.Contains(m.Id)).Select(measure =>
            {
                var evidence = ledger.Find(measure.Id) ?? MeasureEvidence.Empty;
                return calculator.Propose(measure, evidence, [.. Alternatives(measure, evidence, choices, calculator), .. extra]);
            }),
        ];
        return HighestOnly.Apply(awards, catalog);
    }

    /// <summary>Where what is stated does not decide between measures: what the others would give.</summary>
    private static IEnumerable<Finding> Alternatives(
        Measure measure, MeasureEvidence evidence, ImmutableDictionary<ExpenseKind, MeasureChoice> choices, AwardCalculator calculator)
    {
        foreach (var others in measure.ExpenseKinds.Select(kind => choices[kind]).Where(c => c.Measure?.Id == measure.Id && !c.Alternatives.IsEmpty).Select(c => c.Alternatives))
        {
            var amounts = others.Select(other => Message.Of("award.would_give", other.Id, calculator.Propose(other, evidence, []).Amount.ToString()).With(other.Name.AsMessage()));
            yield return new Finding("measure_not_settled", Severity.Warning, Message.Of("award.measure_not_settled", measure.Id).With(measure.Name.AsMessage(), Label.Joined(amounts)));
        }
    }

    private static IEnumerable<Finding> Unreadable(Dossier dossier) => dossier.Documents
        .Select(d => d.Document).Where(d => d.Status == DocumentStatus.Unreadable)
        .Select(d => new Finding("document_unreadable", Severity.Warning, Message.Of("evidence.document_unreadable", d.Name)));
}
