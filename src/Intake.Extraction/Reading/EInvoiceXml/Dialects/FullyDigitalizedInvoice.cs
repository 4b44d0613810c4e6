using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Reading.EInvoiceXml.Markup;

namespace Intake.Extraction.Reading.EInvoiceXml.Dialects;

/// <summary>
/// The EInvoice schema of fully digitalized invoices (数电票, versions 0.2–0.33). Elements are found by their place, not only by
/// their name: <c>TotalTax-includedAmount</c> of the invoice and <c>TotaltaxIncludedAmount</c> of a line differ in little else.
/// </summary>
internal static class FullyDigitalizedInvoice
{
    private const string Data = "EInvoiceData", Supervision = "TaxSupervisionInfo", Basic = "BasicInformation", Additional = "AdditionalInformation";

    public static bool Recognises(MarkupElement root) => root.Is("EInvoice") && root.Child(Data) is not null;

    public static StructuredInvoice Read(MarkupElement root)
    {
        var schema = root.Child("Header")?.Child("Version")?.Value is { } version ? $"EInvoice {version}" : "EInvoice";
        var claims = new FieldClaims(FieldSource.Structured, schema);
        claims.Codes(VatInvoiceFields.InvoiceNumber, MarkupPath.Values(root, Supervision, "InvoiceNumber"));
        claims.Codes(VatInvoiceFields.InvoiceNumber, MarkupPath.Values(root, "Header", "EIid").Where(id => id.Length == 20 && id.All(char.IsAsciiDigit)));
        Days(root, claims);
        claims.Names(VatInvoiceFields.SellerName, MarkupPath.Values(root, Data, "SellerInformation", "SellerName"));
        claims.Codes(VatInvoiceFields.SellerTaxId, MarkupPath.Values(root, Data, "SellerInformation", "SellerIdNum"));
        claims.Names(VatInvoiceFields.BuyerName, MarkupPath.Values(root, Data, "BuyerInformation", "BuyerName"));
        claims.Codes(VatInvoiceFields.BuyerTaxId, MarkupPath.Values(root, Data, "BuyerInformation", "BuyerIdNum"));
        claims.Amounts(VatInvoiceFields.AmountExcludingTax, MarkupPath.Values(root, Data, Basic, "TotalAmWithoutTax"));
        claims.Amounts(VatInvoiceFields.Tax, MarkupPath.Values(root, Data, Basic, "TotalTaxAm"));
        claims.Amounts(VatInvoiceFields.TotalIncludingTax, MarkupPath.Values(root, Data, Basic, "TotalTaxIncludedAmount"));
        claims.Names(VatInvoiceFields.TotalInWords, MarkupPath.Values(root, Data, Basic, "TotalTaxIncludedAmountInChinese"));
        claims.Names(VatInvoiceFields.PrintedKind, Kind(root.Child("Header")?.Child("InherentLabel")));
        foreach (var remark in MarkupPath.Values(root, Data, Additional, "Remark").Concat(MarkupPath.Values(root, Data, Additional, "Remarks")))
        {
            claims.Text(VatInvoiceFields.Remarks, remark);
            RedLetterReference.Claim(claims, remark);
        }

        claims.Codes(VatInvoiceFields.OriginalInvoiceNumber, MarkupPath.Values(root, Data, "SpecificInformation", "RedEInvoice", "OriginalInvoiceCode"));
        var lines = SpecialBusiness.Apply(root.Child(Data)?.Child("SpecificInformation"), Lines(root, claims, schema), claims, schema);
        return new StructuredInvoice(schema, claims.ToFieldSet(lines), [.. claims.Findings]);
    }

    /// <summary>The day of issue; the day of the request stands in only where no day of issue is stated.</summary>
    private static void Days(MarkupElement root, FieldClaims claims)
    {
        var issued = MarkupPath.Values(root, Supervision, "IssueTime").ToList();
        claims.Dates(VatInvoiceFields.IssueDate, issued.Count > 0 ? issued : MarkupPath.Values(root, Data, Basic, "RequestTime"));
    }

    private static List<LineItem> Lines(MarkupElement root, FieldClaims claims, string schema)
    {
        var reader = new LineReader(claims, schema);
        return MarkupPath.Elements(root, Data)
            .SelectMany(d => MarkupPath.Elements(d, "IssuItemInformation"))
            .SelectMany(c => HasName(c) ? [c] : c.Children.Where(HasName))
            .Select(c => reader.Read(c, "ItemName", "SpecMod", "MeaUnits", "Quantity", "UnPrice", "Amount", "TaxRate", "ComTaxAm"))
            .OfType<LineItem>()
            .ToList();
    }

    private static bool HasName(MarkupElement line) => line.Child("ItemName") is not null;

    // The title as printed is 电子发票（增值税专用发票）; the labels state both halves.
    private static IEnumerable<string> Kind(MarkupElement? labels)
    {
        var type = MarkupPath.Values(labels, "EInvoiceType", "LabelName").FirstOrDefault() ?? "电子发票";
        return MarkupPath.Values(labels, "GeneralOrSpecialVAT", "LabelName").Select(vat => type.Contains(vat, StringComparison.Ordinal) ? type : $"{type}（{vat}）");
    }
}
