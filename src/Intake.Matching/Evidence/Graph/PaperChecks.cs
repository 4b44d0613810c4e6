using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;

namespace Intake.Matching.Evidence.Graph;

/// <summary>What the graph has to say about single documents: the checks of an invoice, and what became of contracts and payments.</summary>
internal static class PaperChecks
{
    private const string Paid = "payment_found", Contracted = "contract_found", InPeriod = "in_period";

    public static CheckResult Contract(PaperGraph graph, InvoiceFacts invoice) => graph.Contract(invoice) is { } found
        ? new CheckResult(Contracted, found.Outcome, found.Text, found.Reasons.SelectMany(r => r.Ink).FirstOrDefault(i => i.Document == invoice.Document.Id)?.Ink)
        : new CheckResult(Contracted, CheckOutcome.Unknown, Message.Of("graph.contract_missing", invoice.Shown, invoice.BuyerName ?? "?", invoice.SellerName ?? "?"));

    public static CheckResult Payment(PaperGraph graph, InvoiceFacts invoice)
    {
        if (graph.Payment(invoice) is not { } payment)
        {
            return invoice.IsRedLetter
                ? new CheckResult(Paid, CheckOutcome.Unknown, Message.Of("graph.payment_of_red_letter", invoice.Shown))
                : Missing(invoice, invoice.Total);
        }

        if (payment.IsContradicted)
        {
            return new CheckResult(Paid, CheckOutcome.Fail, payment.Open.First(o => o.Code.EndsWith("_quoted", StringComparison.Ordinal)).Text);
        }

        if (payment.IsSettled)
        {
            return new CheckResult(Paid, CheckOutcome.Pass, payment.Parts.IsEmpty
                ? Message.Of("graph.nothing_to_pay", invoice.Shown)
                : Message.Of("graph.payment_found", invoice.Shown, payment.Paid.ToString(), string.Join(", ", payment.Payments.Select(p => p.Shown))));
        }

        return (payment.Open.IsEmpty, payment.Doubts.IsEmpty) switch
        {
            (false, _) => new CheckResult(Paid, CheckOutcome.Unknown, payment.Open[0].Text),
            (_, false) => new CheckResult(Paid, CheckOutcome.Unknown, payment.Doubts[0]),
            _ when payment.Parts.IsEmpty => Missing(invoice, payment.Missing),
            _ => new CheckResult(Paid, CheckOutcome.Unknown, Message.Of(
                "graph.open_part", invoice.Shown, payment.Paid.ToString(), payment.Payable!.Value.ToString(), payment.Missing!.Value.ToString())),
        };
    }

    /// <summary>Null where no payment decides the year.</summary>
    public static CheckResult? Period(InvoicePayment? payment, int year)
    {
        if (payment is not { Decides: true })
        {
            return null;
        }

        var days = string.Join(", ", payment.Parts.Select(p => Amounts.Day(p.Date!.Value)).Distinct());
        var inside = Money.Sum(payment.Parts.Where(p => p.Date!.Value.Year == year).Select(p => p.Amount));
        return inside == payment.Paid ? new CheckResult(InPeriod, CheckOutcome.Pass, Message.Of("graph.in_period", days, Amounts.Count(year)))
            : new CheckResult(InPeriod, CheckOutcome.Fail, Message.Of("graph.out_of_period", days, inside.ToString(), payment.Paid.ToString(), Amounts.Count(year)));
    }

    /// <summary>A document that is no invoice: whether it is another's rendition or copy, what is doubtful about it, and whether it belongs to anything.</summary>
    public static AssessedDocument Assess(ExaminedDocument document, Dossier dossier)
    {
        var graph = dossier.Graph;
        var findings = document.Findings.AddRange(graph.Notes[document.Id].Select(n => new Finding(n.Code, Severity.Warning, n.Text)))
            .AddRange(graph.Shown.Unmatched.Where(u => u.Document == document.Id).Select(Unmatched));
        var isPaper = document.Status != DocumentStatus.Unreadable && (ContractPaper.Of(document) is not null || PaymentPaper.Of(document) is not null);
        if (isPaper && dossier.Named(document.Id) is { } first && first.Name != document.Name)
        {
            return Assessed(findings.Add(new Finding("identical_copy", Severity.Information, Message.Of("evidence.copy", first.Name))), document.Id);
        }

        var leader = graph.RenditionOf.GetValueOrDefault(document.Id);
        return Assessed(leader is null ? findings : findings.Add(new Finding("rendition", Severity.Information, Message.Of("graph.same_paper", dossier.Named(leader)!.Name))), leader);

        AssessedDocument Assessed(ImmutableArray<Finding> found, string? renditionOf) => new(document, [], [], document.Checks, found, document.Status, renditionOf);
    }

    /// <summary>Listed beside the open points: a paper that belongs to nothing holds no award in review.</summary>
    public static IEnumerable<Finding> Unmatched(PaperGraph graph) => graph.Shown.Unmatched.Select(Unmatched);

    private static Finding Unmatched(UnmatchedPaper paper) => new("paper_unmatched", Severity.Information, Message.Of("graph.unmatched", paper.Name).With(paper.Needs));

    private static CheckResult Missing(InvoiceFacts invoice, Money? amount) => new(Paid, CheckOutcome.Unknown, Message.Of(
        "graph.payment_missing", invoice.Shown, amount?.ToString() ?? "?", invoice.BuyerName ?? "?", invoice.SellerName ?? "?"));
}
