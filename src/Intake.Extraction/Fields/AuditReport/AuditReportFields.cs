using System.Collections.Immutable;

namespace Intake.Extraction.Fields.AuditReport;

/// <summary>The fields of a <c>audit_report</c>, a special audit report, in the order results show them.</summary>
public static class AuditReportFields
{
    public static readonly FieldName ReportNumber = new("report_number");
    public static readonly FieldName Auditee = new("auditee");
    public static readonly FieldName Auditor = new("auditor");
    public static readonly FieldName Date = new("date");
    public static readonly FieldName Subject = new("subject");
    public static readonly FieldName AuditedAmount = new("audited_amount");

    // Beyond OUTPUT.md: second statements by which the fields above prove themselves.
    public static readonly FieldName AmountInWords = new("amount_in_words");

    public static readonly ImmutableArray<FieldName> All =
    [
        ReportNumber, Auditee, Auditor, Date, Subject, AuditedAmount, AmountInWords,
    ];
}
