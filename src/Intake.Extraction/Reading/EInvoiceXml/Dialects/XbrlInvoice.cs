using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Reading.EInvoiceXml.Markup;

namespace Intake.Extraction.Reading.EInvoiceXml.Dialects;

/// <summary>
/// XBRL instances after the taxonomies of the Ministry of Finance for electronic vouchers: <c>inv</c> (tax-control invoices, 2021) and
/// <c>einv</c> (fully digitalized, 2023, with the names of the EInvoice schema). Lines are tuples. A fact stated twice with different values is no fact.
/// </summary>
internal static class XbrlInvoice
{
    private const string Authority = "xbrl.mof.gov.cn";

    public static bool Recognises(MarkupElement root) =>
        root.Is("xbrl") && Taxonomy(root) is not null && root.Children.Any(c => c.Is("NumberOfInvoice") || c.Is("InvoiceNumber") || c.Is("UniqueCodeOfInvoice"));

    public static StructuredInvoice Read(MarkupElement root)
    {
        var schema = $"XBRL {Taxonomy(root)}";
        var claims = new FieldClaims(FieldSource.Structured, schema);
        foreach (var fact in root.Children)
        {
            Claim(fact, claims);
        }

        var reader = new LineReader(claims, schema);
        var lines = root.Children.Where(c => c.Children.Count > 0 && !IsNil(c)).Select(c => Line(c, reader)).OfType<LineItem>().ToList();
        RedLetterReference.Claim(claims, Fact(root, "Remarks", "Remark"));
        if (claims[VatInvoiceFields.IssueDate] is null)
        {
            claims.Date(VatInvoiceFields.IssueDate, Fact(root, "RequestTime"));
        }

        return new StructuredInvoice(schema, claims.ToFieldSet(lines), [.. claims.Findings]);
    }

    // Tuples of both taxonomies; a tuple of anything else (accounting entries) has no such name.
    private static LineItem? Line(MarkupElement tuple, LineReader reader) =>
        tuple.Child("NameOfTaxableGoodsOrServices") is not null
            ? reader.Read(
                tuple, "NameOfTaxableGoodsOrServices", "Specification", "UnitOfGoodsOrServices", "QuantityOfGoodsOrServices", "UnitPriceOfGoodsOrServices",
                "AmountExcludingTax", "TaxRate", "TaxAmount")
            : tuple.Child("ItemName") is not null
                ? reader.Read(tuple, "ItemName", "SpecMod", "MeaUnits", "Quantity", "UnPrice", "Amount", "TaxRate", "ComTaxAm")
                : null;

    private static void Claim(MarkupElement fact, FieldClaims claims)
    {
        if (IsNil(fact) || fact.Value is not { } value)
        {
            return;
        }

        switch (fact.Name)
        {
            case "TypeOfInvoice":
                claims.Name(VatInvoiceFields.PrintedKind, value);
                break;
            case "CodeOfInvoice":
                claims.Code(VatInvoiceFields.InvoiceCode, value);
                break;
            case "NumberOfInvoice" or "InvoiceNumber":
                claims.Code(VatInvoiceFields.InvoiceNumber, value);
                break;
            case "DateOfIssue" or "IssueTime":
                claims.Date(VatInvoiceFields.IssueDate, value);
                break;
            case "IdentifyingCode":
                claims.Code(VatInvoiceFields.CheckCode, value);
                break;
            case "NameOfPurchaser" or "BuyerName":
                claims.Name(VatInvoiceFields.BuyerName, value);
                break;
            case "NameOfSeller" or "SellerName":
                claims.Name(VatInvoiceFields.SellerName, value);
                break;
            case "TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser" or "BuyerIdNum":
                claims.Code(VatInvoiceFields.BuyerTaxId, value);
                break;
            case "TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfSeller" or "SellerIdNum":
                claims.Code(VatInvoiceFields.SellerTaxId, value);
                break;
            case "TotalAmountExcludingTax" or "TotalAmWithoutTax":
                claims.Money(VatInvoiceFields.AmountExcludingTax, value);
                break;
            case "TotalTaxAmount" or "TotalTaxAm":
                claims.Money(VatInvoiceFields.Tax, value);
                break;
            case "TaxIncludedAmountInFigures" or "TotalTax-includedAmount":
                claims.Money(VatInvoiceFields.TotalIncludingTax, value);
                break;
            case "TaxIncludedAmountInWords" or "TotalTax-includedAmountInChinese":
                claims.Name(VatInvoiceFields.TotalInWords, value);
                break;
            case "Remarks" or "Remark":
                claims.Text(VatInvoiceFields.Remarks, value);
                break;
        }
    }

    private static string? Fact(MarkupElement parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (parent.Child(name) is { } fact && !IsNil(fact) && fact.Value is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static bool IsNil(MarkupElement fact) => fact.Attribute("nil") is "true" or "1";

    /// <summary>The taxonomy's name and date, e.g. <c>inv 2021-09-30</c>; null if none of the ministry's invoice taxonomies is declared.</summary>
    private static string? Taxonomy(MarkupElement root)
    {
        foreach (var (name, value) in root.Attributes)
        {
            if (name.StartsWith("xmlns", StringComparison.Ordinal) && value.Contains(Authority, StringComparison.OrdinalIgnoreCase))
            {
                var steps = value.TrimEnd('/').Split('/');
                if (steps[^1] is "inv" or "einv")
                {
                    return steps.Length > 1 ? $"{steps[^1]} {steps[^2]}" : steps[^1];
                }
            }
        }

        return null;
    }
}
