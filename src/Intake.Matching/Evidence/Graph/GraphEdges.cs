using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Writes the graph down: every edge with its reasons, what is open, and the papers that belong to nothing with what they would need.</summary>
internal sealed class GraphEdges(
    ImmutableArray<ContractPaper> contracts, ImmutableArray<PaymentPaper> payments, List<PaymentBlock> blocks,
    Dictionary<string, InvoiceContract> contractOf, ContractMatcher matcher, ILookup<string, PaperNote> notes)
{
    public EvidenceGraph Of(ImmutableArray<InvoiceNode> invoices, Dictionary<string, InvoicePayment> paid, HashSet<string> used, Refunds refunds)
    {
        var edges = new List<EvidenceEdge>();
        var withContract = new HashSet<string>(StringComparer.Ordinal);
        foreach (var invoice in invoices)
        {
            if (contractOf.GetValueOrDefault(invoice.Sha) is { } found)
            {
                withContract.UnionWith(found.Candidates.Select(c => c.Document.Id));
                if (found.Contract is { } contract)
                {
                    edges.Add(new EvidenceEdge(EvidenceLink.Contract, invoice.Sha, contract.Document.Id, null, found.Reasons, found.Outcome == CheckOutcome.Pass));
                }
            }
        }

        foreach (var block in blocks)
        {
            var accepted = !block.MayBeChance && block.Payments.All(p => p.IsAccepted && !notes[p.Document.Id].Any(n => n.IsDoubt));
            edges.AddRange(block.Invoices.SelectMany(i => block.Payments.Select(p => new EvidenceEdge(
                EvidenceLink.Payment, i.Invoice.Sha, p.Document.Id, Amount(block, i.Invoice, i.Paid, p, paid), [.. Reasons(block, i.Invoice, i.Paid, p)],
                accepted && i.Invoice.Document.Status == DocumentStatus.Accepted))));
        }

        foreach (var payment in payments)
        {
            var found = payment.Document.Type == DocumentType.InterestReceipt ? matcher.Find(ContractSubject.Of(payment)) : null;
            if ((found?.Contract ?? matcher.Quoted(payment)) is { } contract)
            {
                var reasons = found?.Contract is null ? ContractMatcher.QuotedReasons(contract, payment) : found.Reasons;
                edges.Add(new EvidenceEdge(EvidenceLink.PaidUnder, payment.Document.Id, contract.Document.Id, null, reasons, payment.IsAccepted && contract.Document.Status == DocumentStatus.Accepted));
                withContract.Add(contract.Document.Id);
            }
        }

        return new EvidenceGraph(
            [.. edges.OrderBy(e => e.Link).ThenBy(e => e.From, StringComparer.Ordinal).ThenBy(e => e.To, StringComparer.Ordinal)],
            [.. paid.Values.SelectMany(p => p.Open).Concat(OpenContracts(invoices)).DistinctBy(o => (o.Code, string.Join(' ', o.Papers))).OrderBy(o => o.Code, StringComparer.Ordinal).ThenBy(o => string.Join(' ', o.Papers), StringComparer.Ordinal)],
            [.. Unmatched(used, withContract, refunds).OrderBy(u => u.Document, StringComparer.Ordinal)]);
    }

    private IEnumerable<OpenLink> OpenContracts(ImmutableArray<InvoiceNode> invoices) =>
        from invoice in invoices
        let found = contractOf.GetValueOrDefault(invoice.Sha)
        where found is { Contract: null, Candidates.IsEmpty: false }
        select new OpenLink("contract_open", [.. found.Candidates.Select(c => c.Document.Id).Append(invoice.Sha).Order(StringComparer.Ordinal)], found.Text);

    private static Money? Amount(PaymentBlock block, InvoiceNode invoice, Money share, PaymentPaper payment, Dictionary<string, InvoicePayment> paid) =>
        !block.IsPaired ? null
        : block.Payments.Length == 1 ? share
        : Money.Sum(paid[invoice.Sha].Parts.Where(p => p.Payments.Length == 1 && ReferenceEquals(p.Payments[0], payment)).Select(p => p.Amount));

    private static IEnumerable<EdgeReason> Reasons(PaymentBlock block, InvoiceNode invoice, Money share, PaymentPaper payment)
    {
        yield return EdgeReason.Of("parties", Message.Of("graph.reason_paid_parties", payment.Payer!, payment.Payee!),
            PaperInk.Of(invoice.Document, VatInvoiceFields.BuyerName), PaperInk.Of(invoice.Document, VatInvoiceFields.SellerName),
            PaperInk.Of(payment.Document, payment.PayerField), PaperInk.Of(payment.Document, payment.PayeeField));
        if (block.How == SettledBy.Quoted)
        {
            var byPayment = QuotedNumbers.Contains(payment.Text, invoice.Facts.Number) || QuotedNumbers.ContainsTail(payment.Text, invoice.Facts.Number);
            if (byPayment || QuotedNumbers.Contains(invoice.Remarks, payment.Number))
            {
                yield return byPayment
                    ? EdgeReason.Of("number_quoted", Message.Of("graph.reason_number", invoice.Facts.Shown, payment.Shown), PaperInk.Of(payment.Document, payment.TextField), PaperInk.Of(invoice.Document, VatInvoiceFields.InvoiceNumber))
                    : EdgeReason.Of("number_quoted", Message.Of("graph.reason_number", payment.Shown, invoice.Facts.Shown), PaperInk.Of(invoice.Document, VatInvoiceFields.Remarks));
            }
        }

        yield return OfAmount(block, invoice, share, payment);
        if (!payment.Months.IsEmpty && !invoice.Periods.IsEmpty)
        {
            yield return EdgeReason.Of("months", Message.Of("graph.reason_months"), PaperInk.Of(payment.Document, payment.TextField));
        }

        if (payment.Date is { } day && invoice.Facts.IssueDate is { } issued)
        {
            yield return EdgeReason.Of("dates", Message.Of(day < issued ? "graph.reason_prepaid" : "graph.reason_dates", Amounts.Day(day), Amounts.Day(issued)),
                PaperInk.Of(payment.Document, payment.DateField), PaperInk.Of(invoice.Document, VatInvoiceFields.IssueDate));
        }
    }

    private static EdgeReason OfAmount(PaymentBlock block, InvoiceNode invoice, Money share, PaymentPaper payment)
    {
        var ink = (PaperInk.Of(invoice.Document, VatInvoiceFields.TotalIncludingTax), PaperInk.Of(payment.Document, payment.AmountField));
        var (amount, owed) = (payment.Amount!.Value, Money.Sum(block.Invoices.Select(i => i.Paid)));
        var (code, text) = (block.Payments.Length, block.Invoices.Length) switch
        {
            _ when block.How == SettledBy.Gross => ("amount_equal", Message.Of("graph.reason_gross", amount.ToString(), invoice.TakenBack.ToString())),
            (1, 1) when amount == invoice.Payable => ("amount_equal", Message.Of("graph.reason_amount_equal", amount.ToString())),
            _ when block.Paid < owed || (block.Invoices.Length == 1 && share < invoice.Payable) => ("amount_part", Message.Of("graph.reason_part", amount.ToString(), invoice.Payable!.Value.ToString())),
            _ when block.Paid > owed => ("amount_part", Message.Of("graph.reason_over", block.Paid.ToString(), owed.ToString())),
            (1, var many) => ("amount_sum", Message.Of("graph.reason_sum_of_invoices", amount.ToString(), Amounts.Count(many))),
            (var many, 1) => ("amount_sum", Message.Of("graph.reason_sum_of_payments", owed.ToString(), Amounts.Count(many))),
            var (some, many) => ("amount_sum", Message.Of("graph.reason_sum_together", Amounts.Count(some), Amounts.Count(many), owed.ToString())),
        };
        return EdgeReason.Of(code, text, ink.Item1, ink.Item2);
    }

    private IEnumerable<UnmatchedPaper> Unmatched(HashSet<string> used, HashSet<string> withContract, Refunds refunds)
    {
        var refunded = refunds.Papers.Select(p => p.Document.Id).ToHashSet(StringComparer.Ordinal);

        // A receipt of interest needs no invoice: without one it is an expense of its own.
        foreach (var payment in payments.Where(p => p.Document.Type == DocumentType.PaymentReceipt && !used.Contains(p.Document.Id) && !refunded.Contains(p.Document.Id)))
        {
            var missing = payment.Amount is null || payment.Payer is null || payment.Payee is null;
            yield return new UnmatchedPaper(payment.Document.Id, payment.Document.Name, payment.Document.Type, Message.Of(
                missing ? "graph.payment_unread" : "graph.payment_unmatched", payment.Shown, payment.Amount?.ToString() ?? "?", payment.Payer ?? "?", payment.Payee ?? "?"));
        }

        foreach (var contract in contracts.Where(c => !withContract.Contains(c.Document.Id)))
        {
            yield return new UnmatchedPaper(contract.Document.Id, contract.Document.Name, contract.Document.Type, Message.Of(
                contract.One.Name is null || contract.Other.Name is null ? "graph.contract_unread" : "graph.contract_unmatched", contract.Shown, contract.One.Name ?? "?", contract.Other.Name ?? "?"));
        }
    }
}
