using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence.Graph;

namespace Intake.Matching.Evidence;

/// <summary>The checks of an invoice that only the whole dossier can decide, by their OUTPUT names and in their order.</summary>
internal sealed class DossierChecks(ApplicationForm form, int expenseYear, PaperGraph graph)
{
    private readonly BuyerTexts _texts = new(form);

    public ImmutableArray<CheckResult> For(InvoiceFacts invoice, EvidencePiece piece, BuyerMatch buyer) =>
        [Buyer(invoice, buyer), Duplicate(invoice, piece), PaperChecks.Period(graph.Payment(piece.Leader), expenseYear) ?? Period(invoice), PaperChecks.Contract(graph, piece.Leader), PaperChecks.Payment(graph, piece.Leader)];

    private CheckResult Buyer(InvoiceFacts invoice, BuyerMatch buyer)
    {
        var outcome = buyer switch
        {
            BuyerMatch.Applicant => CheckOutcome.Pass,
            BuyerMatch.Other => CheckOutcome.Fail,
            _ => CheckOutcome.Unknown,
        };
        var fields = invoice.Document.Fields;
        return new CheckResult("buyer_is_applicant", outcome, _texts.Buyer(invoice, buyer), Ink(fields[VatInvoiceFields.BuyerName]) ?? Ink(fields[VatInvoiceFields.BuyerTaxId]));
    }

    private static CheckResult Duplicate(InvoiceFacts invoice, EvidencePiece piece)
    {
        const string Name = "not_duplicate";
        var ink = Ink(invoice.Document.Fields[VatInvoiceFields.InvoiceNumber]);
        if (piece.IsConflict)
        {
            return new CheckResult(Name, CheckOutcome.Fail, Message.Of("evidence.conflict", invoice.Shown, Others(invoice, piece)).With(piece.Contradictions()), ink);
        }

        if (invoice.Number is null)
        {
            return new CheckResult(Name, CheckOutcome.Unknown, Message.Of("evidence.number_not_read"));
        }

        if (ReferenceEquals(invoice, piece.Leader))
        {
            return new CheckResult(Name, CheckOutcome.Pass, Message.Of(piece.Members.Length == 1 ? "evidence.not_duplicate" : "evidence.leads_renditions", invoice.Shown, Others(invoice, piece)), ink);
        }

        return piece.Copies.Contains(invoice)
            ? new CheckResult(Name, CheckOutcome.Fail, Message.Of("evidence.copy", piece.Leader.Document.Name), ink)
            : new CheckResult(Name, CheckOutcome.Pass, Message.Of("evidence.rendition", piece.Leader.Document.Name), ink);
    }

    private CheckResult Period(InvoiceFacts invoice)
    {
        var ink = Ink(invoice.Document.Fields[VatInvoiceFields.IssueDate]);
        var year = Amounts.Count(expenseYear);
        return invoice.IssueDate switch
        {
            null => new CheckResult("in_period", CheckOutcome.Unknown, Message.Of("evidence.date_not_read", year)),
            { } date when date.Year == expenseYear => new CheckResult("in_period", CheckOutcome.Pass, Message.Of("evidence.in_period", Amounts.Day(date), year), ink),
            { } date => new CheckResult("in_period", CheckOutcome.Fail, Message.Of("evidence.out_of_period", Amounts.Day(date), year), ink),
        };
    }

    /// <summary>The names of the other members, the first few where there are many.</summary>
    internal static string Others(InvoiceFacts invoice, EvidencePiece piece)
    {
        const int Most = 5;
        var names = piece.Members.Where(m => !ReferenceEquals(m, invoice)).Select(m => m.Document.Name).Take(Most + 1).ToList();
        return names.Count <= Most ? string.Join(", ", names) : string.Join(", ", names.Take(Most)) + " …";
    }

    private static Provenance? Ink(ExtractedField? field) => field is { Page: { } page, Box: { } box } ? new Provenance(page, box, field.Printed) : null;
}
