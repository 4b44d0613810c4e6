using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.AuditReport;
using Intake.Extraction.Fields.BusinessLicence;
using Intake.Extraction.Fields.Certificate;
using Intake.Extraction.Fields.Contract;
using Intake.Extraction.Fields.GrantNotice;
using Intake.Extraction.Fields.GuaranteeContract;
using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Fields.Lease;
using Intake.Extraction.Fields.LoanContract;
using Intake.Extraction.Fields.PaymentReceipt;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Matching.Evidence.KnownNames;

/// <summary>A field that names a party, and the one with its credit code, where papers of the type print one.</summary>
internal readonly record struct PartyFields(FieldName Name, FieldName? Code)
{
    /// <summary>Every party of every type of paper; no two types share a field for different things.</summary>
    public static ImmutableArray<PartyFields> All { get; } =
    [
        new(VatInvoiceFields.BuyerName, VatInvoiceFields.BuyerTaxId),
        new(VatInvoiceFields.SellerName, VatInvoiceFields.SellerTaxId),
        new(ContractFields.PartyA, ContractFields.PartyATaxId),
        new(ContractFields.PartyB, ContractFields.PartyBTaxId),
        new(LeaseFields.Lessor, LeaseFields.LessorTaxId),
        new(LeaseFields.Lessee, LeaseFields.LesseeTaxId),
        new(LoanContractFields.Borrower, LoanContractFields.BorrowerTaxId),
        new(CertificateFields.Holder, CertificateFields.HolderTaxId),
        new(BusinessLicenceFields.Name, BusinessLicenceFields.UnifiedSocialCreditCode),
        new(InterestReceiptFields.Lender, null),
        new(GuaranteeContractFields.Guarantor, null),
        new(PaymentReceiptFields.PayerName, null),
        new(PaymentReceiptFields.PayeeName, null),
        new(AuditReportFields.Auditee, null),
        new(GrantNoticeFields.Recipient, null),
    ];
}
