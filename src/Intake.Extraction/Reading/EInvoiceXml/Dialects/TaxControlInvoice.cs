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
        claims.Codes(VatInvoiceFields.InvoiceCode, MarkupPath.Values(root, "InvoiceCode"));
        claims.Codes(VatInvoiceFields.InvoiceNumber, MarkupPath.Values(root, "InvoiceNo"));
        claims.Dates(VatInvoiceFields.IssueDate, MarkupPath.Values(root, "IssueDate"));
        claims.Codes(VatInvoiceFields.CheckCode, MarkupPath.Values(root, "InvoiceCheckCode"));
        claims.Names(VatInvoiceFields.BuyerName, MarkupPath.Values(root, "Buyer", "BuyerName"));
        claims.Codes(VatInvoiceFields.BuyerTaxId, MarkupPath.Values(root, "Buyer", "BuyerTaxID"));
        claims.Names(VatInvoiceFields.SellerName, MarkupPath.Values(root, "Seller", "SellerName"));
        claims.Codes(VatInvoiceFields.SellerTaxId, MarkupPath.Values(root, "Seller", "SellerTaxID"));
        claims.Amounts(VatInvoiceFields.AmountExcludingTax, MarkupPath.Values(root, "TaxExclusiveTotalAmount"));
        claims.Amounts(VatInvoiceFields.Tax, MarkupPath.Values(root, "TaxTotalAmount"));
        claims.Amounts(VatInvoiceFields.TotalIncludingTax, MarkupPath.Values(root, "TaxInclusiveTotalAmount"));
        foreach (var note in MarkupPath.Values(root, "Note"))
        {
            claims.Text(VatInvoiceFields.Remarks, note);
            RedLetterReference.Claim(claims, note);
        }

        var reader = new LineReader(claims, Schema);
        var lines = MarkupPath.Elements(root, "GoodsInfos")
            .SelectMany(g => MarkupPath.Elements(g, "GoodsInfo"))
            .Select(g => reader.Read(g, "Item", "Specification", "MeasurementDimension", "Quantity", "Price", "Amount", "TaxScheme", "TaxAmount"))
            .OfType<LineItem>()
            .ToList();
        return new StructuredInvoice(Schema, claims.ToFieldSet(lines), [.. claims.Findings]);
    }
}
