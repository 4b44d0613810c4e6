using Intake.Extraction.Fields.BusinessLicence;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>A business licence.</summary>
public static class BusinessLicenceKind
{
    public static DocumentKind Kind { get; } = new(
        new BusinessLicenceExtractor(),
        [BusinessLicenceFields.Name, BusinessLicenceFields.UnifiedSocialCreditCode],
        [
            new CreditCodesCheck(BusinessLicenceFields.UnifiedSocialCreditCode),
            new PlausibleDayCheck(BusinessLicenceFields.Established),
        ]);
}
