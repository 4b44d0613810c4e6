using System.Collections.Immutable;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The fields of a <c>vat_invoice</c>, in the order results show them.</summary>
public static class VatInvoiceFields
{
    public static readonly FieldName InvoiceCode = new("invoice_code");
    public static readonly FieldName InvoiceNumber = new("invoice_number");
    public static readonly FieldName IssueDate = new("issue_date");
    public static readonly FieldName BuyerName = new("buyer_name");
    public static readonly FieldName BuyerTaxId = new("buyer_tax_id");
    public static readonly FieldName SellerName = new("seller_name");
    public static readonly FieldName SellerTaxId = new("seller_tax_id");
    public static readonly FieldName AmountExcludingTax = new("amount_excluding_tax");
    public static readonly FieldName Tax = new("tax");
    public static readonly FieldName TotalIncludingTax = new("total_including_tax");
    public static readonly FieldName TotalInWords = new("total_in_words");
    public static readonly FieldName CheckCode = new("check_code");
    public static readonly FieldName Remarks = new("remarks");

    /// <summary>Printed title, e.g. 电子发票（增值税专用发票）; beyond OUTPUT.md, tells the kind.</summary>
    public static readonly FieldName PrintedKind = new("printed_kind");

    /// <summary>On a red-letter invoice: the number of the blue invoice it cancels, if the paper names it.</summary>
    public static readonly FieldName OriginalInvoiceNumber = new("original_invoice_number");

    public static readonly ImmutableArray<FieldName> All =
    [
        InvoiceCode, InvoiceNumber, IssueDate, BuyerName, BuyerTaxId, SellerName, SellerTaxId, AmountExcludingTax, Tax,
        TotalIncludingTax, TotalInWords, CheckCode, Remarks, PrintedKind, OriginalInvoiceNumber,
    ];
}
