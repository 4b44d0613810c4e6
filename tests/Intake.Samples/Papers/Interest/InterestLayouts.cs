using System.Collections.Immutable;

namespace Intake.Samples.Papers.Interest;

/// <summary>Receipts and lists of interest paid.</summary>
internal static class InterestLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Training("interest-receipt-table", TrainingInterest.Table),
        Training("interest-receipt-lines", TrainingInterest.Lines),
        Training("interest-deduction-notice", TrainingInterest.Deduction),
        Training("interest-list", TrainingInterest.List),
        Training("interest-repayment", BankInterest.Repayment),
        Training("interest-bill", BankInterest.Bill),
        Training("interest-notice", BankInterest.Notice),
        Training("interest-cards", BankInterest.Cards),
        Scoring("interest-settlement-slip", ScoringInterest.Settlement),
        Scoring("interest-certificate", ScoringInterest.Certificate),
        Scoring("interest-bilingual", ScoringInterest.Bilingual),
        Scoring("interest-statement", ScoringInterest.Statement),
    ];

    private static PaperLayout Training(string name, Action<Draft> draw) => new(PaperTypes.InterestReceipt, PaperSet.Training, name, draw);

    private static PaperLayout Scoring(string name, Action<Draft> draw) => new(PaperTypes.InterestReceipt, PaperSet.Scoring, name, draw);
}
