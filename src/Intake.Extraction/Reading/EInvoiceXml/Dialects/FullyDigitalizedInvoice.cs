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
    public static bool Recognises(MarkupElement root) => root.Is("EInvoice") && root.Child("EInvoiceData") is not null;

    public static StructuredInvoice Read(MarkupElement root)
    {
        var header = root.Child("Header");
        var schema = header?.Child("Version")?.Value is { } version ? $"EInvoice {version}" : "EInvoice";
        var claims = new FieldClaims(FieldSource.Structured, schema);
        var data = root.Child("EInvoiceData");
        var supervision = root.Child("TaxSupervisionInfo");
        claims.Code(VatInvoiceFields.InvoiceNumber, Value(supervision, "InvoiceNumber"));
        if (Value(header, "EIid") is { Length: 20 } id && id.All(char.IsAsciiDigit))
        {
            claims.Code(VatInvoiceFields.InvoiceNumber, id);
        }

        var basic = data?.Child("BasicInformation");
        claims.Date(VatInvoiceFields.IssueDate, Value(supervision, "IssueTime") ?? Value(basic, "RequestTime"));
        Parties(data, claims);
        claims.Money(VatInvoiceFields.AmountExcludingTax, Value(basic, "TotalAmWithoutTax"));
        claims.Money(VatInvoiceFields.Tax, Value(basic, "TotalTaxAm"));
        claims.Money(VatInvoiceFields.TotalIncludingTax, Value(basic, "TotalTaxIncludedAmount"));
        claims.Name(VatInvoiceFields.TotalInWords, Value(basic, "TotalTaxIncludedAmountInChinese"));
        var remarks = Value(data?.Child("AdditionalInformation"), "Remark") ?? Value(data?.Child("AdditionalInformation"), "Remarks") ?? Value(basic, "Remark");
        claims.Text(VatInvoiceFields.Remarks, remarks);
        RedLetterReference.Claim(claims, remarks);
        claims.Code(VatInvoiceFields.OriginalInvoiceNumber, Value(data?.Child("SpecificInformation")?.Child("RedEInvoice"), "OriginalInvoiceCode"));
        claims.Name(VatInvoiceFields.PrintedKind, Kind(header?.Child("InherentLabel")));
        var lines = SpecialBusiness.Apply(data?.Child("SpecificInformation"), Lines(data, claims, schema), claims, schema);
        return new StructuredInvoice(schema, claims.ToFieldSet(lines), [.. claims.Findings]);
    }

    /// <summary>The text of a child; hyphens in names come and go between versions.</summary>
    internal static string? Value(MarkupElement? parent, string name) => parent?.Children.FirstOrDefault(c => IsNamed(c, name))?.Value;

    internal static bool IsNamed(MarkupElement element, string name) =>
        element.Is(name) || (element.Name.Contains('-') && element.Name.Replace("-", "", StringComparison.Ordinal).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void Parties(MarkupElement? data, FieldClaims claims)
    {
        var seller = data?.Child("SellerInformation");
        var buyer = data?.Child("BuyerInformation");
        claims.Name(VatInvoiceFields.SellerName, Value(seller, "SellerName"));
        claims.Code(VatInvoiceFields.SellerTaxId, Value(seller, "SellerIdNum"));
        claims.Name(VatInvoiceFields.BuyerName, Value(buyer, "BuyerName"));
        claims.Code(VatInvoiceFields.BuyerTaxId, Value(buyer, "BuyerIdNum"));
    }

    private static List<LineItem> Lines(MarkupElement? data, FieldClaims claims, string schema)
    {
        var reader = new LineReader(claims, schema);
        return (data?.Children ?? [])
            .Where(c => c.Is("IssuItemInformation"))
            .SelectMany(c => Value(c, "ItemName") is null ? c.Children.Where(inner => Value(inner, "ItemName") is not null) : [c])
            .Select(c => reader.Read(
                Value(c, "ItemName"), Value(c, "SpecMod"), Value(c, "MeaUnits"), Value(c, "Quantity"), Value(c, "UnPrice"),
                Value(c, "Amount"), Value(c, "TaxRate"), Value(c, "ComTaxAm")))
            .OfType<LineItem>()
            .ToList();
    }

    // The title as printed is 电子发票（增值税专用发票）; the labels state both halves.
    private static string? Kind(MarkupElement? labels)
    {
        var type = Value(labels?.Child("EInvoiceType"), "LabelName");
        var vat = Value(labels?.Child("GeneralOrSpecialVAT"), "LabelName");
        return vat is null ? null : type is null or "数电发票" ? $"电子发票（{vat}）" : type.Contains(vat, StringComparison.Ordinal) ? type : $"{type}（{vat}）";
    }
}
