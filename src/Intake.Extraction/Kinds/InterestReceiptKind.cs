using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>A bank's receipt of interest, or a list of them.</summary>
public static class InterestReceiptKind
{
    public static DocumentKind Kind { get; } = new(
        new InterestReceiptExtractor(),
        [InterestReceiptFields.Borrower, InterestReceiptFields.Interest],
        [
            new WordsAgreeCheck(InterestReceiptFields.InterestInWords, InterestReceiptFields.Interest),
            new RowsSumCheck(InterestReceiptFields.Interest),
            new InterestPlausibleCheck(),
            new DatesOrderedCheck((InterestReceiptFields.PeriodStart, InterestReceiptFields.PeriodEnd)),
            new PlausibleDayCheck(InterestReceiptFields.Date),
        ]);
}
