using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Classification;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>
/// 付息凭证: interest that the bank's own receipt shows to be paid (Art. 16 asks for the receipts, and banks seldom issue invoices for interest). A receipt that pays an
/// invoice among the papers is that invoice's payment and no expense of its own; one that may be is left to a person.
/// </summary>
internal sealed class InterestExpenses
{
    private readonly MeasureCatalog _catalog;
    private readonly PaperGraph _graph;
    private readonly string? _applicant;
    private readonly int _year;
    private readonly ImmutableArray<PaymentPaper> _receipts;
    private readonly HashSet<string> _paying;
    private readonly HashSet<string> _unsettled;

    public InterestExpenses(Dossier dossier, ApplicationForm form, MeasureCatalog catalog)
    {
        (_catalog, _graph) = (catalog, dossier.Graph);
        _applicant = PartyNames.Of(form.Name);
        _year = catalog.Notice.ExpenseYear(form.ApplicationYear);
        _receipts =
        [
            .. dossier.Documents.Select(d => d.Document).Where(d => d.Type == DocumentType.InterestReceipt && !dossier.Graph.RenditionOf.ContainsKey(d.Id))
                .Select(PaymentPaper.Of).OfType<PaymentPaper>().DistinctBy(p => p.Document.Id),
        ];
        _paying = [.. dossier.Graph.PaymentOf.Values.SelectMany(p => p.Payments).Select(p => p.Document.Id)];
        _unsettled = [.. dossier.Graph.Shown.Open.SelectMany(open => open.Papers).Where(sha => !_paying.Contains(sha))];
    }

    /// <summary>Adds an expense a receipt, after those of the invoices.</summary>
    /// <param name="invoices">Each with its place among the counted, to see whether a receipt and an invoice may be of the same interest.</param>
    public void Add(LineChoices choices, ExpenseLedger ledger, IReadOnlyCollection<InvoiceFacts> invoices)
    {
        var choice = choices.ByKind[ExpenseKind.LoanInterest];
        foreach (var receipt in _receipts.Where(r => !_paying.Contains(r.Document.Id)))
        {
            if (receipt is { Amount: { } amount, Date: { } date } && amount > Money.Zero && amount <= InvoiceLines.MostPlausible)
            {
                Add(receipt, amount, date, choice, ledger, invoices);
            }
            else if (receipt.Payer is null || _applicant is null || receipt.Payer == _applicant)
            {
                (choice.Measure is { } measure ? ledger.Of(measure.Id).Findings : ledger.General).Add(Finding(receipt, "interest_not_read", "graph.interest_not_read", receipt.Amount));
            }
        }
    }

    private void Add(PaymentPaper receipt, Money amount, DateOnly date, MeasureChoice choice, ExpenseLedger ledger, IReadOnlyCollection<InvoiceFacts> invoices)
    {
        if (choice.Measure is not { } measure)
        {
            Record(receipt, amount, date, null, false, choice.WhyNone!, choice.WhyNot, ledger);
            return;
        }

        if (receipt.Payer is { } payer && _applicant is not null && payer != _applicant)
        {
            Record(receipt, amount, date, measure.Id, false, Message.Of("graph.interest_of_other"), choice.WhyNot, ledger);
            return;
        }

        var evidence = ledger.Of(measure.Id);
        var (cut, finding) = Cut(receipt, amount, date, measure, evidence, invoices);
        if (finding is not null)
        {
            evidence.Findings.Add(finding);
        }

        var expense = Record(receipt, amount, date, measure.Id, cut is null, cut ?? Message.Of("graph.interest_counted"), choice.WhyNot, ledger);
        if (cut is not null)
        {
            return;
        }

        evidence.Count(new CountedLine(expense, receipt.Shown, amount, Money.Zero, receipt.Document.Id, expense.Ink, new LinePlace(receipt.Document.Id, 0)));
        evidence.Papers.Add(new PaperStanding(receipt.Shown, finding is null, Money.Zero, _graph.Shown.Edges.Any(e => IsContract(e, receipt) && e.IsProven))
        {
            Among = (true, _graph.HasContracts),
        });
        if (receipt.Document.Fields.Date(InterestReceiptFields.PeriodStart) is { } first && first.Year < _year)
        {
            evidence.Findings.Add(new Finding("interest_period", Severity.Information, Message.Of("graph.interest_period", receipt.Shown, Amounts.Day(first), Amounts.Day(date))));
        }
    }

    /// <summary>Why the receipt does not count (null if it does), and what stays open about it.</summary>
    private (Message? Cut, Finding? Open) Cut(PaymentPaper receipt, Money amount, DateOnly date, Measure measure, MeasureEvidence evidence, IReadOnlyCollection<InvoiceFacts> invoices)
    {
        if (date.Year != _year)
        {
            return (Message.Of("graph.interest_other_year", Amounts.Day(date), Amounts.Count(_year)), null);
        }

        if (measure.Period is { } period && !period.Contains(date))
        {
            return (Message.Of("evidence.reason_guide_period", Amounts.Day(date), Amounts.Day(period.From), Amounts.Day(period.To)).With(period.Cites.AsMessage()), null);
        }

        if (receipt.Payer is null || _applicant is null)
        {
            return Open("graph.interest_borrower_unknown", "interest_borrower_unknown", "graph.open_interest_borrower", receipt, amount);
        }

        if (_unsettled.Contains(receipt.Document.Id) || MayBeInvoiced(receipt, evidence, invoices))
        {
            return Open("graph.interest_perhaps_invoiced", "interest_perhaps_invoiced", "graph.open_interest_invoiced", receipt, amount);
        }

        if (receipt.Document.Checks.Any(c => c.Outcome == CheckOutcome.Fail) || receipt.Document.Findings.Any(f => f.Severity == Severity.Error))
        {
            return Open("graph.interest_contradicted", "document_contradicted", "graph.open_interest_contradicted", receipt, amount);
        }

        if (_graph.Notes[receipt.Document.Id].FirstOrDefault(note => note.IsDoubt) is { } doubt)
        {
            return Open("graph.interest_contradicted", doubt.Code, "graph.open_interest_doubt", receipt, amount, doubt.Text);
        }

        if (receipt.IsAccepted)
        {
            return (null, null);
        }

        var open = Finding(receipt, "document_not_proven", "graph.open_interest_not_proven", amount);
        return (_catalog.Notice.Reads(ReadingIds.UnprovenDocument, "does_not_count") ? Message.Of("graph.interest_not_proven") : null, open);
    }

    /// <summary>Whether interest of the same lender counts by an invoice of which it is not settled which payment paid it.</summary>
    private bool MayBeInvoiced(PaymentPaper receipt, MeasureEvidence evidence, IReadOnlyCollection<InvoiceFacts> invoices)
    {
        var counted = evidence.Counted.Select(line => line.Expense.Invoice).ToHashSet(StringComparer.Ordinal);
        return invoices.Where(invoice => counted.Contains(invoice.Document.Id) && _graph.Payment(invoice) is not { IsSettled: true })
            .Select(invoice => PartyNames.Of(invoice.SellerName)).Any(lender => lender is null || receipt.Payee is null || lender == receipt.Payee || PartyNames.AreNearly(lender, receipt.Payee));
    }

    private Expense Record(PaymentPaper receipt, Money amount, DateOnly date, string? measure, bool counts, Message reason, ImmutableArray<WhyNot> whyNot, ExpenseLedger ledger)
    {
        var id = receipt.Document.Id;
        var field = receipt.Document.Fields[InterestReceiptFields.Interest];
        var ink = field is { Page: { } page, Box: { } box } ? new Provenance(page, box, field.Printed) : null;
        var contract = _graph.Shown.Edges.FirstOrDefault(e => IsContract(e, receipt))?.To;
        var expense = new Expense(measure, amount, date, id, 0, contract, [id], counts, reason, ink) { WhyNot = whyNot };
        ledger.Expenses.Add(expense);
        return expense;
    }

    private static bool IsContract(EvidenceEdge edge, PaymentPaper receipt) => edge.Link == EvidenceLink.PaidUnder && edge.From == receipt.Document.Id;

    private static (Message Cut, Finding Open) Open(string reason, string code, string key, PaymentPaper receipt, Money amount, params Message[] parts) =>
        (Message.Of(reason), Finding(receipt, code, key, amount, parts));

    private static Finding Finding(PaymentPaper receipt, string code, string key, Money? amount, params Message[] parts) =>
        new(code, Severity.Warning, Message.Of(key, receipt.Shown, receipt.Document.Name, amount?.ToString() ?? "?").With(parts));
}
