using System.Collections.Immutable;
using Intake.Extraction.Classification;

namespace Intake.Extraction.Kinds;

/// <summary>Every type of document whose fields are read by <see cref="DocumentKind"/>. Invoices have witnesses of their own and go their own way.</summary>
public static class DocumentKinds
{
    public static ImmutableArray<DocumentKind> All { get; } =
    [
        PaymentReceiptKind.Kind,
        InterestReceiptKind.Kind,
        AuditReportKind.Kind,
        GrantNoticeKind.Kind,
        CertificateKind.Kind,
        BusinessLicenceKind.Kind,
        ContractKind.Kind,
        LeaseKind.Kind,
        LoanContractKind.Kind,
        GuaranteeContractKind.Kind,
    ];

    /// <summary>Null where the fields of the type are not read.</summary>
    public static DocumentKind? Of(DocumentType type) => All.FirstOrDefault(kind => kind.Type == type);
}
