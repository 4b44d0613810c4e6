using Intake.Extraction.Classification;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence;

/// <summary>What the dossier needs of one invoice, made comparable once.</summary>
/// <param name="Number">Without spaces; null where not read.</param>
/// <param name="Code">Null on fully digitalized invoices, or where not read.</param>
/// <param name="OriginalNumber">On a red-letter invoice, the number of the invoice it cancels.</param>
internal sealed record InvoiceFacts(
    ExaminedDocument Document,
    string? Number,
    string? Code,
    DateOnly? IssueDate,
    string? BuyerName,
    string? BuyerTaxId,
    string? SellerName,
    string? SellerTaxId,
    Money? AmountExcludingTax,
    Money? Total,
    string? OriginalNumber)
{
    /// <summary>A negative invoice: it takes back another.</summary>
    public bool IsRedLetter => (Total ?? AmountExcludingTax) is { IsNegative: true };

    /// <summary>Who sold, for finding the invoices of the same seller.</summary>
    public string? Seller => SellerTaxId ?? SellerName;

    /// <summary>The invoice number as shown to people; the file's name where none was read.</summary>
    public string Shown => Number ?? Document.Name;

    /// <summary>Numbers of this length or more are unique in the country by themselves (fully digitalized invoices).</summary>
    private const int UniqueNumberLength = 15;

    /// <summary>Whether the number alone names one invoice; shorter ones repeat under another code.</summary>
    public static bool IsUnique(string number) => number.Length >= UniqueNumberLength;

    /// <summary>Whether both may be of one seller: what both state must agree, tax ids before names.</summary>
    public bool MayShareSeller(InvoiceFacts other) => (SellerTaxId, other.SellerTaxId, SellerName, other.SellerName) switch
    {
        ({ } mine, { } theirs, _, _) => mine == theirs,
        (_, _, { } mine, { } theirs) => mine == theirs,
        _ => true,
    };

    /// <summary>The facts of a readable invoice; null for every other document.</summary>
    public static InvoiceFacts? Of(ExaminedDocument document)
    {
        if (document.Type != DocumentType.VatInvoice || document.Status == DocumentStatus.Unreadable)
        {
            return null;
        }

        var fields = document.Fields;
        return new InvoiceFacts(
            document,
            Comparable.Of(fields.Text(VatInvoiceFields.InvoiceNumber)),
            Comparable.Of(fields.Text(VatInvoiceFields.InvoiceCode)),
            fields.Date(VatInvoiceFields.IssueDate),
            Comparable.Of(fields.Text(VatInvoiceFields.BuyerName)),
            Comparable.Of(fields.Text(VatInvoiceFields.BuyerTaxId)),
            Comparable.Of(fields.Text(VatInvoiceFields.SellerName)),
            Comparable.Of(fields.Text(VatInvoiceFields.SellerTaxId)),
            fields.Money(VatInvoiceFields.AmountExcludingTax),
            fields.Money(VatInvoiceFields.TotalIncludingTax),
            Comparable.Of(fields.Text(VatInvoiceFields.OriginalInvoiceNumber)));
    }
}
