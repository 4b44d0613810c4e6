using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Reading.EInvoiceXml.Markup;

namespace Intake.Extraction.Reading.EInvoiceXml.Dialects;

/// <summary>The 2019 schema of tax-control e-invoices (<c>fp:eInvoice</c>): original_invoice.xml inside OFD files of 2020–2022.</summary>
internal static class TaxControlInvoice
{
    private const string Schema = "fp:eInvoice 2019";

    public static bool Recognises(MarkupElement root) =>
        root.Is("eInvoice") && root.Child("EInvoiceData") is null && (root.Child("InvoiceNo") is not null || root.Child("InvoiceCode") is not null);

    public static StructuredInvoice Read(MarkupElement root)
    {
        var claims = new FieldClaims(FieldSource.Structured, Schema);
        var lines = new LineReader(claims, Schema);
        claims.Code(VatInvoiceFields.InvoiceCode, Value(root, "InvoiceCode"));
        claims.Code(VatInvoiceFields.InvoiceNumber, Value(root, "InvoiceNo"));
        claims.Date(VatInvoiceFields.IssueDate, Value(root, "IssueDate"));
        claims.Code(VatInvoiceFields.CheckCode, Value(root, "InvoiceCheckCode"));
        claims.Name(VatInvoiceFields.BuyerName, Value(root.Child("Buyer"), "BuyerName"));
        claims.Code(VatInvoiceFields.BuyerTaxId, Value(root.Child("Buyer"), "BuyerTaxID"));
        claims.Name(VatInvoiceFields.SellerName, Value(root.Child("Seller"), "SellerName"));
        claims.Code(VatInvoiceFields.SellerTaxId, Value(root.Child("Seller"), "SellerTaxID"));
        claims.Money(VatInvoiceFields.AmountExcludingTax, Value(root, "TaxExclusiveTotalAmount"));
        claims.Money(VatInvoiceFields.Tax, Value(root, "TaxTotalAmount"));
        claims.Money(VatInvoiceFields.TotalIncludingTax, Value(root, "TaxInclusiveTotalAmount"));
        claims.Text(VatInvoiceFields.Remarks, Value(root, "Note"));
        RedLetterReference.Claim(claims, Value(root, "Note"));
        var items = (root.Child("GoodsInfos")?.Children ?? [])
            .Where(g => g.Is("GoodsInfo"))
            .Select(g => lines.Read(
                Value(g, "Item"), Value(g, "Specification"), Value(g, "MeasurementDimension"), Value(g, "Quantity"), Value(g, "Price"),
                Value(g, "Amount"), Value(g, "TaxScheme"), Value(g, "TaxAmount")))
            .OfType<LineItem>()
            .ToList();
        return new StructuredInvoice(Schema, claims.ToFieldSet(items), [.. claims.Findings]);
    }

    private static string? Value(MarkupElement? element, string name) => element?.Child(name)?.Value;
}
