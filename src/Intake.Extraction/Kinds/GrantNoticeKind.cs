using Intake.Extraction.Fields.GrantNotice;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>A notice by which an office gives a grant.</summary>
public static class GrantNoticeKind
{
    public static DocumentKind Kind { get; } = new(
        new GrantNoticeExtractor(),
        [GrantNoticeFields.Grantor, GrantNoticeFields.Recipient, GrantNoticeFields.Amount, GrantNoticeFields.Date],
        [
            new WordsAgreeCheck(GrantNoticeFields.AmountInWords, GrantNoticeFields.Amount),
            new PlausibleDayCheck(GrantNoticeFields.Date),
        ]);
}
