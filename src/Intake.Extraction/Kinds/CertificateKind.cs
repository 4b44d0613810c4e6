using Intake.Extraction.Fields.Certificate;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>A certificate of an enterprise or a person.</summary>
public static class CertificateKind
{
    public static DocumentKind Kind { get; } = new(
        new CertificateExtractor(),
        [CertificateFields.Title, CertificateFields.Holder, CertificateFields.IssueDate],
        [
            new CreditCodesCheck(CertificateFields.HolderTaxId),
            new DatesOrderedCheck((CertificateFields.IssueDate, CertificateFields.ValidUntil)),
            new PlausibleDayCheck(CertificateFields.IssueDate),
        ]);
}
