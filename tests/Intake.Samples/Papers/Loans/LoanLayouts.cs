using System.Collections.Immutable;

namespace Intake.Samples.Papers.Loans;

/// <summary>Loan contracts and guarantees for them.</summary>
internal static class LoanLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Loan(PaperSet.Training, "loan-clauses", TrainingLoans.Clauses),
        Loan(PaperSet.Training, "loan-blanks", TrainingLoans.Blanks),
        Loan(PaperSet.Training, "loan-table", TrainingLoans.KeyTable),
        Loan(PaperSet.Training, "loan-working-capital-clauses", FurtherLoans.WorkingCapital),
        Loan(PaperSet.Training, "loan-key-page", FurtherLoans.Receipt),
        Loan(PaperSet.Scoring, "loan-credit-agreement", ScoringLoans.CreditAgreement),
        Loan(PaperSet.Scoring, "loan-note", ScoringLoans.Note),
        Loan(PaperSet.Scoring, "loan-points-over-prime", ScoringLoans.PointsOverPrime),
        Guarantee(PaperSet.Training, "guarantee-entrusted", TrainingGuarantees.Entrusted),
        Guarantee(PaperSet.Training, "guarantee-joint", TrainingGuarantees.Joint),
        Guarantee(PaperSet.Training, "guarantee-blanks", TrainingGuarantees.Blanks),
        Guarantee(PaperSet.Training, "guarantee-suretyship", FurtherLoans.Suretyship),
        Guarantee(PaperSet.Training, "guarantee-fee-clause", FurtherLoans.FeeClause),
        Guarantee(PaperSet.Scoring, "guarantee-key-table", ScoringGuarantees.KeyTable),
        Guarantee(PaperSet.Scoring, "guarantee-letter", ScoringGuarantees.Letter),
        Guarantee(PaperSet.Scoring, "guarantee-running", ScoringGuarantees.Running),
    ];

    private static PaperLayout Loan(PaperSet set, string name, Action<Draft> draw) => new(PaperTypes.LoanContract, set, name, draw);

    private static PaperLayout Guarantee(PaperSet set, string name, Action<Draft> draw) => new(PaperTypes.GuaranteeContract, set, name, draw);
}
