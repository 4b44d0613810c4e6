using Intake.Extraction.Fields.PaymentReceipt;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>A bank's receipt of a payment.</summary>
public static class PaymentReceiptKind
{
    public static DocumentKind Kind { get; } = new(
        new PaymentReceiptExtractor(),
        [PaymentReceiptFields.Date, PaymentReceiptFields.PayerName, PaymentReceiptFields.PayeeName, PaymentReceiptFields.Amount],
        [
            new WordsAgreeCheck(PaymentReceiptFields.AmountInWords, PaymentReceiptFields.Amount),
            new RowsSumCheck(PaymentReceiptFields.Amount),
            new PlausibleDayCheck(PaymentReceiptFields.Date),
            new SingleReceiptCheck(),
            new PaymentEffectiveCheck(),
        ]);
}
