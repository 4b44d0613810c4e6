using System.Collections.Frozen;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.AuditReport;
using Intake.Extraction.Fields.BusinessLicence;
using Intake.Extraction.Fields.Certificate;
using Intake.Extraction.Fields.Contract;
using Intake.Extraction.Fields.GrantNotice;
using Intake.Extraction.Fields.GuaranteeContract;
using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Fields.Lease;
using Intake.Extraction.Fields.PaymentReceipt;

namespace Intake.Extraction.Kinds;

/// <summary>
/// Names of parties that break off: a name wrapped in a narrow cell whose last line was left out reads well by itself. Organisations are named by
/// what they are, and that stands at the end (Provisions on the registration of enterprise names, article 8).
/// </summary>
internal static class WholeNames
{
    /// <summary>Last characters of 公司, 支行, 事务所, 委员会, 中心, 学院, 局, 厅, 厂, 店 …, and closing brackets.</summary>
    private const string Endings = "司行部心所院学局厅委会厂店社府办处科站馆园金校户室队组库台网场港道村团坊铺吧城庄)）.";

    /// <summary>Persons' names are short, or have a dot between their parts.</summary>
    private const int LongestPerson = 4;

    private static readonly FrozenSet<FieldName> Parties = new[]
    {
        ContractFields.PartyA, ContractFields.PartyB, LeaseFields.Lessor, LeaseFields.Lessee, InterestReceiptFields.Borrower, InterestReceiptFields.Lender,
        GuaranteeContractFields.Guarantor, PaymentReceiptFields.PayerName, PaymentReceiptFields.PayeeName, AuditReportFields.Auditee, AuditReportFields.Auditor,
        GrantNoticeFields.Grantor, GrantNoticeFields.Recipient, CertificateFields.Holder, CertificateFields.Issuer, BusinessLicenceFields.Name,
    }.ToFrozenSet();

    /// <summary>Whether the field names a party by something that may be only the beginning of its name.</summary>
    public static bool MayBreakOff(ExtractedField field) =>
        field.Value is { Length: > LongestPerson } name && Parties.Contains(field.Name) && !Endings.Contains(name[^1], StringComparison.Ordinal)
        && !char.IsAsciiLetter(name[^1]) && !name.Contains('·', StringComparison.Ordinal);
}
