namespace Intake.Extraction.Classification;

/// <summary>The type of a document; result.json spells it in snake_case.</summary>
public enum DocumentType
{
    Other,
    VatInvoice,
    Contract,
    Lease,
    LoanContract,
    GuaranteeContract,
    PaymentReceipt,
    InterestReceipt,
    AuditReport,
    GrantNotice,
    Certificate,
    BusinessLicence,
}
