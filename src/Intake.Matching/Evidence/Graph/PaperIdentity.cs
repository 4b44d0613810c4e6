using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;

namespace Intake.Matching.Evidence.Graph;

/// <summary>
/// The facts by which an invoice or payment is known again in another application: all that a record of applications has to keep to find papers used twice.
/// Contracts are left out, since one contract may rightly stand behind the expenses of several years.
/// </summary>
/// <param name="Id">Of the bytes, with the number of the part where the file holds several papers.</param>
/// <param name="Name">The file as given.</param>
/// <param name="Number">Invoice number, after its code where it needs one, or number of the receipt; null where not read.</param>
/// <param name="Amount">With tax.</param>
/// <param name="From">Who pays, comparable.</param>
/// <param name="To">Who is paid, comparable.</param>
/// <param name="IsProven">The paper is accepted, so that its number is not misread.</param>
/// <param name="Counts">Whether an expense that counts rests on it.</param>
public sealed record PaperIdentity(
    string Id, string Name, DocumentType Type, string? Number, DateOnly? Date, Money? Amount, string? From, string? To, bool IsProven, bool Counts)
{
    /// <summary>Of every readable invoice and payment of an assessed application, in the order of its documents.</summary>
    public static ImmutableArray<PaperIdentity> Of(ApplicationResult result)
    {
        var counting = result.Expenses.Where(e => e.Counted).SelectMany(e => e.Payments.Append(e.Invoice)).ToHashSet(StringComparer.Ordinal);
        return [.. result.Documents.Select(d => Of(d.Document, counting.Contains(d.RenditionOf ?? d.Document.Id))).OfType<PaperIdentity>()];
    }

    /// <summary>Whether both are the same paper by what they say: number, day and amount.</summary>
    internal bool IsSameAs(PaperIdentity other) => Number is not null && Number == other.Number && Type == other.Type && Date == other.Date && Amount == other.Amount;

    /// <summary>The same invoice number on papers that say different things. Receipts of several banks may share a number.</summary>
    internal bool Contradicts(PaperIdentity other) => Type == DocumentType.VatInvoice && Number is not null && Number == other.Number && Type == other.Type && !IsSameAs(other);

    /// <summary>Day, amount and parties agree, and a number is missing or not proven: it may be the same paper.</summary>
    internal bool MayBe(PaperIdentity other) =>
        Type == other.Type && Date is not null && Amount is not null && Date == other.Date && Amount == other.Amount && From == other.From && To == other.To && Number != other.Number
        && (Number is null || other.Number is null || !IsProven || !other.IsProven);

    private static PaperIdentity? Of(ExaminedDocument document, bool counts)
    {
        var isProven = document.Status == DocumentStatus.Accepted;
        if (InvoiceFacts.Of(document) is { } invoice)
        {
            var number = invoice.Number is { } read && !InvoiceFacts.IsUnique(read) ? $"{invoice.Code}:{read}:{(invoice.Code is null ? invoice.Seller : "")}" : invoice.Number;
            return new PaperIdentity(
                document.Id, document.Name, document.Type, number, invoice.IssueDate, invoice.Total, PartyNames.Of(invoice.BuyerName), PartyNames.Of(invoice.SellerName), isProven, counts);
        }

        return PaymentPaper.Of(document) is { } payment
            ? new PaperIdentity(document.Id, document.Name, document.Type, payment.Number, payment.Date, payment.Amount, payment.Payer, payment.Payee, isProven, counts)
            : null;
    }
}
