using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Says to each measure what the papers of an invoice leave open.</summary>
internal sealed class PaperFindings(ApplicationForm form, MeasureCatalog catalog, ExpenseLedger ledger, PaperGraph graph)
{
    private readonly int _year = catalog.Notice.ExpenseYear(form.ApplicationYear);

    /// <param name="touched">The measures the invoice concerns.</param>
    /// <param name="counting">Those for which some of it counts.</param>
    public void Add(InvoiceLines invoice, IReadOnlyCollection<string> touched, IReadOnlySet<string> counting)
    {
        if (graph.Payment(invoice.Facts) is not { } payment)
        {
            Standing(invoice, null, counting);
            return;
        }

        foreach (var measure in touched.Select(id => catalog.Find(id)).OfType<Measure>())
        {
            var findings = ledger.Of(measure.Id).Findings;
            findings.AddRange(payment.Open.Select(open => new Finding(open.Code, Severity.Warning, open.Text)));
            findings.AddRange(payment.Doubts.Select(doubt => new Finding("payment_doubtful", Severity.Warning, Message.Of("graph.open_doubt", invoice.Facts.Shown).With(doubt))));
            if (payment.Decides && measure.CountsPaid && payment.Missing > Money.Zero)
            {
                findings.Add(new Finding("payment_part", Severity.Warning, Message.Of(
                    "graph.open_part", invoice.Facts.Shown, payment.Paid.ToString(), payment.Payable!.Value.ToString(), payment.Missing.Value.ToString())));
            }

            findings.AddRange(OtherYears(invoice, payment, measure));
        }

        Standing(invoice, payment, counting);
    }

    private IEnumerable<Finding> OtherYears(InvoiceLines invoice, InvoicePayment payment, Measure measure)
    {
        if (!payment.Decides || measure.PeriodBasis != PeriodBasis.PaymentDate)
        {
            yield break;
        }

        var elsewhere = payment.Parts.Where(p => p.Date!.Value.Year != _year).ToList();
        if (elsewhere.Count > 0)
        {
            yield return new Finding("paid_in_other_year", Severity.Information, Message.Of(
                "graph.paid_in_other_year", invoice.Facts.Shown, Money.Sum(elsewhere.Select(p => p.Amount)).ToString(), string.Join(", ", elsewhere.Select(p => Amounts.Day(p.Date!.Value)).Distinct()), Amounts.Count(_year)));
        }

        // By the day of its invoice it may have counted in an earlier application; the awards stated for that year do not name their invoices.
        if (elsewhere.Count < payment.Parts.Length && invoice.Facts.IssueDate is { } issued && issued.Year < _year)
        {
            var award = form.PriorAwards.FirstOrDefault(p => p.Measure == measure.Id && p.Year < form.ApplicationYear && catalog.Notice.ExpenseYear(p.Year) == issued.Year);
            yield return award is null
                ? new Finding("invoiced_in_earlier_year", Severity.Information, Message.Of("graph.invoiced_earlier", invoice.Facts.Shown, Amounts.Day(issued), Amounts.Count(_year)))
                : new Finding("invoiced_in_earlier_year", Severity.Warning, Message.Of("graph.invoiced_earlier_award", invoice.Facts.Shown, Amounts.Day(issued), Amounts.Count(award.Year), award.Amount.ToString()));
        }
    }

    private void Standing(InvoiceLines invoice, InvoicePayment? payment, IReadOnlySet<string> counting)
    {
        if (invoice.Facts.IsRedLetter)
        {
            return;
        }

        // What is cut for want of a payment does not count, so that nothing that counts lacks one.
        var isPaid = payment is { Decides: true, Doubts.IsEmpty: true, Open.IsEmpty: true } || payment is { IsSettled: true };
        var standing = new PaperStanding(
            invoice.Facts.Shown, isPaid, payment is null ? invoice.Facts.Total : payment.Missing, graph.Contract(invoice.Facts) is { Outcome: Extraction.Verification.CheckOutcome.Pass })
        {
            Among = (graph.HasPayments, graph.HasContracts),
        };
        foreach (var measure in counting.Order(StringComparer.Ordinal))
        {
            ledger.Of(measure).Papers.Add(standing);
        }
    }
}
