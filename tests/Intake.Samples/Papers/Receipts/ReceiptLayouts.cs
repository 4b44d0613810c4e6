using System.Collections.Immutable;

namespace Intake.Samples.Papers.Receipts;

/// <summary>Banks' receipts of payments.</summary>
internal static class ReceiptLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Training("receipt-side-by-side", TrainingReceipts.SideBySide),
        Training("receipt-table-red", TrainingReceipts.RedTable),
        Training("receipt-stacked-lines", TrainingReceipts.StackedLines),
        Training("receipt-voucher-columns", TrainingReceipts.VoucherColumns),
        Training("receipt-a4-list", TrainingReceipts.LongPage),
        Training("receipt-payee-view", MoreTrainingReceipts.PayeeView),
        Training("receipt-one-line-detail", MoreTrainingReceipts.OneLineDetail),
        Training("receipt-time-stamped", BankReceipts.TimeStamped),
        Training("receipt-unit-customer", BankReceipts.UnitCustomer),
        Training("receipt-domestic-payment", BankReceipts.DomesticPayment),
        Training("receipt-matrix", BankReceipts.Matrix),
        Training("receipt-labels-above", BankReceipts.LabelsAbove),
        Training("receipt-confirmation", BankReceipts.Confirmation),
        Training("receipt-english-below", BankReceipts.EnglishBelow),
        Training("receipt-own-and-other", FurtherReceipts.OwnAndOther),
        Training("receipt-merchant", FurtherReceipts.Merchant),
        Training("receipt-headed-columns", FurtherReceipts.HeadedColumns),
        Scoring("receipt-debit-advice", ScoringReceipts.DebitAdvice),
        Scoring("receipt-remittance-form", ScoringReceipts.RemittanceForm),
        Scoring("receipt-mobile-transfer", ScoringReceipts.MobileTransfer),
        Scoring("receipt-bilingual", ScoringReceipts.Bilingual),
        Scoring("receipt-upper-lower", MoreScoringReceipts.UpperLower),
        Scoring("receipt-corporate-net", MoreScoringReceipts.CorporateNet),
        Scoring("receipt-credit-notice", MoreScoringReceipts.CreditNotice),
    ];

    private static PaperLayout Training(string name, Action<Draft> draw) => new(PaperTypes.PaymentReceipt, PaperSet.Training, name, draw);

    private static PaperLayout Scoring(string name, Action<Draft> draw) => new(PaperTypes.PaymentReceipt, PaperSet.Scoring, name, draw);
}
