using System.Collections.Immutable;

namespace Intake.Samples.Papers.Leases;

/// <summary>Leases of offices, workshops and flats for business.</summary>
internal static class LeaseLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Training("lease-official-form", TrainingLeases.OfficialForm),
        Training("lease-stepped-table", TrainingLeases.SteppedTable),
        Training("lease-running-text", TrainingLeases.RunningText),
        Training("lease-factory-cover", TrainingLeases.FactoryCover),
        Scoring("lease-bilingual-office", ScoringLeases.BilingualOffice),
        Scoring("lease-summary-sheet", ScoringLeases.SummarySheet),
        Scoring("lease-per-square-metre", ScoringLeases.PerSquareMetre),
        Scoring("lease-short-agreement", ScoringLeases.ShortAgreement),
    ];

    private static PaperLayout Training(string name, Action<Draft> draw) => new(PaperTypes.Lease, PaperSet.Training, name, draw);

    private static PaperLayout Scoring(string name, Action<Draft> draw) => new(PaperTypes.Lease, PaperSet.Scoring, name, draw);
}
