using System.Security.Cryptography;
using System.Text;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.Contract;
using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Fields.Lease;
using Intake.Extraction.Fields.PaymentReceipt;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Matching.Tests.Papers;

/// <summary>Makes examined contracts and receipts between the applicant and the seller of <see cref="Invoice"/>, unless told otherwise.</summary>
internal static class Paper
{
    public const string Seller = "云帆数据（深圳）有限公司";

    public static ExaminedDocument Payment(string? number, string? amount, string? date, string? payer = Invoice.Applicant, string? payee = Seller, string? purpose = null, DocumentStatus status = DocumentStatus.Accepted, string? file = null, string salt = "") =>
        Make(DocumentType.PaymentReceipt, file ?? $"回单{number}{salt}.pdf", status, salt,
            (PaymentReceiptFields.ReceiptNumber, number), (PaymentReceiptFields.Date, date), (PaymentReceiptFields.PayerName, payer), (PaymentReceiptFields.PayerAccount, payer is null ? null : "6222000011110000"),
            (PaymentReceiptFields.PayeeName, payee), (PaymentReceiptFields.Amount, amount), (PaymentReceiptFields.Purpose, purpose));

    public static ExaminedDocument Interest(string? number, string? interest, string? date, string bank, string? loan = null) =>
        Make(DocumentType.InterestReceipt, $"付息{number}.pdf", DocumentStatus.Accepted, "",
            (InterestReceiptFields.ReceiptNumber, number), (InterestReceiptFields.Date, date), (InterestReceiptFields.Borrower, Invoice.Applicant), (InterestReceiptFields.Lender, bank),
            (InterestReceiptFields.LoanNumber, loan), (InterestReceiptFields.Interest, interest));

    public static ExaminedDocument Contract(
        string? number, string? signed, string? start, string? end, string? total = null, string? one = Invoice.Applicant, string? other = Seller, DocumentStatus status = DocumentStatus.Accepted, string? otherId = null, string salt = "") =>
        Make(DocumentType.Contract, $"合同{number}{salt}.pdf", status, salt,
            (ContractFields.ContractNumber, number), (ContractFields.PartyA, one), (ContractFields.PartyB, other), (ContractFields.PartyBTaxId, otherId), (ContractFields.SignDate, signed),
            (ContractFields.StartDate, start), (ContractFields.EndDate, end), (ContractFields.TotalAmount, total));

    public static ExaminedDocument Lease(string? number, string? signed, string? start, string? end, string? monthly, string? lessee = Invoice.Applicant, string? lessor = Seller) =>
        Make(DocumentType.Lease, $"租约{number}.pdf", DocumentStatus.Accepted, "",
            (LeaseFields.ContractNumber, number), (LeaseFields.Lessee, lessee), (LeaseFields.Lessor, lessor), (LeaseFields.SignDate, signed), (LeaseFields.StartDate, start),
            (LeaseFields.EndDate, end), (LeaseFields.MonthlyRent, monthly));

    private static ExaminedDocument Make(DocumentType type, string name, DocumentStatus status, string salt, params (FieldName Name, string? Value)[] fields)
    {
        var words = type + salt + string.Join('|', fields.Select(f => f.Name + "=" + f.Value));
        var read = fields.Where(f => f.Value is not null).Select((f, i) => new ExtractedField(
            f.Name, f.Value, f.Value!, Confidence.Proven, FieldSource.TextLayer, 1, new BoundingBox(0.1, 0.05 * i, 0.5, (0.05 * i) + 0.03)));
        return new ExaminedDocument(
            name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words))), DocumentFormat.Pdf, type, Confidence.Proven, [new PageSize(595, 842)], status,
            new FieldSet(read, []), [], [], []);
    }
}
