using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence.Graph;

/// <summary>A paper whose contract is sought: an invoice, or an interest receipt.</summary>
/// <param name="Text">Where a contract number may be quoted.</param>
/// <param name="Sums">Amounts a contract may be about; null parts where not read.</param>
internal sealed record ContractSubject(
    ExaminedDocument Document, string Shown, string? Payer, string? PayerTaxId, string? Payee, string? PayeeTaxId, string? Text, FieldName TextField,
    DateOnly? Date, FieldName DateField, ImmutableArray<DatePeriod> Periods, ImmutableArray<Money> Sums, FieldName SumField, FieldName PayerField, FieldName PayeeField)
{
    public static ContractSubject Of(InvoiceNode invoice) => new(
        invoice.Document, invoice.Facts.Shown, invoice.Buyer, invoice.Facts.BuyerTaxId, invoice.Seller, invoice.Facts.SellerTaxId, invoice.Remarks, VatInvoiceFields.Remarks,
        invoice.Facts.IssueDate, VatInvoiceFields.IssueDate, invoice.Periods, [.. new[] { invoice.Facts.Total, invoice.Facts.AmountExcludingTax }.OfType<Money>()],
        VatInvoiceFields.TotalIncludingTax, VatInvoiceFields.BuyerName, VatInvoiceFields.SellerName);

    public static ContractSubject Of(PaymentPaper payment)
    {
        var fields = payment.Document.Fields;
        ImmutableArray<DatePeriod> periods = fields.Date(InterestReceiptFields.PeriodStart) is { } first && fields.Date(InterestReceiptFields.PeriodEnd) is { } last && first <= last
            ? [new DatePeriod(first, last)] : [];
        return new ContractSubject(
            payment.Document, payment.Shown, payment.Payer, null, payment.Payee, null, payment.Text, payment.TextField, payment.Date, payment.DateField, periods, [],
            payment.AmountField, payment.PayerField, payment.PayeeField);
    }
}
