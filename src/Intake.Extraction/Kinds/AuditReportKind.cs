using Intake.Extraction.Fields.AuditReport;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>A special audit report.</summary>
public static class AuditReportKind
{
    public static DocumentKind Kind { get; } = new(
        new AuditReportExtractor(),
        [AuditReportFields.Auditee, AuditReportFields.Auditor, AuditReportFields.Date, AuditReportFields.AuditedAmount],
        [
            new WordsAgreeCheck(AuditReportFields.AmountInWords, AuditReportFields.AuditedAmount),
            new PlausibleDayCheck(AuditReportFields.Date),
        ]);
}
