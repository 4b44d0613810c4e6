using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Evidence.KnownNames;
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
        var dossier = Dossier.Of(NameSettlement.Settle(form, documents), classify);
        var inferred = form is null ? ApplicantInference.Infer(dossier.Pieces, wholePolicy.Notice) : default;
        var stated = form ?? inferred.Form;
        var catalog = wholePolicy.For(stated.ApplicationYear);
        var findings = form is null ? inferred.Findings : [];

        var byKind = MeasureChoice.ForEveryKind(stated, catalog);
        var papers = new ExpensePapers(dossier, stated, catalog);
        var first = new LineChoices(stated, catalog, byKind, null);
        var ledger = papers.Ledger(first);
        AwardAllocation? allocation = null;
        if (papers.Contended(first) is { Count: > 0 } contended)
        {
            (var places, allocation, var finding) = new ExpenseAllocation(catalog, stated).Solve(ledger, contended);
            ledger = papers.Ledger(new LineChoices(stated, catalog, byKind, places));
            ledger.General.AddRange(finding is null ? [] : [finding]);
        }

        ImmutableArray<Finding> general = [.. findings, .. Unreadable(dossier), .. ledger.General.Concat(papers.ClaimFindings(first)).Order(FindingOrder.Instance)];
        var awards = Awards(stated, catalog, byKind, ledger, allocation, general);
        var assessed = DocumentAssessor.Assess(dossier, stated, catalog.Notice, byKind, ledger);
        ImmutableArray<Expense> expenses = [.. ledger.Expenses.OrderBy(e => e.Invoice, StringComparer.Ordinal).ThenBy(e => e.LineIndex)];

        // Named beside the open points, not among them: what no proposal takes up holds no other award in review.
        return new ApplicationResult(stated, assessed, expenses, awards, [.. general, .. PaperChecks.Unmatched(dossier.Graph), .. StatedFindings.Of(stated, catalog)])
        {
            Allocation = allocation,
            Graph = dossier.Graph.Shown,
        };
    }

    private static ImmutableArray<ProposedAward> Awards(
        ApplicationForm form, MeasureCatalog catalog, ImmutableDictionary<ExpenseKind, MeasureChoice> choices, ExpenseLedger ledger, AwardAllocation? allocation,
        ImmutableArray<Finding> general)
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
                return calculator.Propose(measure, evidence, [.. Alternatives(measure, evidence, choices, calculator), .. AllocationFindings.Of(measure, allocation, form), .. extra]);
            }),
        ];
        var ofPapers = ledger.Measures.Where(id => ledger.Find(id) is { Counted.Count: > 0 }).ToHashSet(StringComparer.Ordinal);
        return HighestOnly.Apply(AllocationFindings.Confirmed(awards, allocation), ofPapers, catalog);
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
