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
using Intake.Extraction.Fields.LoanContract;
using Intake.Extraction.Fields.PaymentReceipt;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Messages;

/// <summary>Names of fields and checks as a person reads them, to be parts of messages; one that has no name of its own stays as results spell it.</summary>
public static class Label
{
    private static readonly FrozenSet<string> Fields = new[]
    {
        VatInvoiceFields.All, ContractFields.All, LeaseFields.All, LoanContractFields.All, GuaranteeContractFields.All, PaymentReceiptFields.All,
        InterestReceiptFields.All, AuditReportFields.All, GrantNoticeFields.All, CertificateFields.All, BusinessLicenceFields.All,
    }.SelectMany(fields => fields).Select(field => field.Value).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every check that results name.</summary>
    private static readonly FrozenSet<string> Checks = new[]
    {
        "qr_agrees", "words_agree", "sum_agrees", "lines_sum", "line_tax", "number_format", "check_digit", "date_plausible", "signature_intact",
        "structured_agrees", "buyer_is_applicant", "not_duplicate", "contract_found", "payment_found", "in_period",
        "single_receipt", "payment_effective", "interest_plausible",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Codes of findings that keep a document from being accepted, short enough to stand in a sentence.</summary>
    private static readonly FrozenSet<string> Findings = new[]
    {
        "field_missing", "field_doubtful", "fields_equal", "check_failed", "check_open", "identity_unproven", "no_lines", "type_unsure",
        "several_invoices", "part_unclear", "line_name_doubtful", "line_rate_doubtful", "line_price_doubtful", "column_doubtful",
        "line_period_unproven",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Message Field(FieldName name) => Of(Fields, "label.field_", name.Value);

    public static Message Check(string name) => Of(Checks, "label.check_", name);

    public static Message Finding(string code) => Of(Findings, "label.finding_", code);

    /// <summary>A name or text that is the same in every language.</summary>
    public static Message Plain(string text) => Message.Of("label.unnamed", text);

    /// <summary>One message of several, as a list in a sentence; empty for none.</summary>
    public static Message Joined(IEnumerable<Message> messages) =>
        messages.Aggregate((Message?)null, (list, next) => list is null ? next : Message.Of("label.and_also").With(list, next)) ?? Plain("");

    private static Message Of(FrozenSet<string> named, string prefix, string name) =>
        named.Contains(name) ? Message.Of(prefix + name) : Plain(name);
}
