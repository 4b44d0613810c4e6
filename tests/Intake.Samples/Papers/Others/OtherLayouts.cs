using System.Collections.Immutable;

namespace Intake.Samples.Papers.Others;

/// <summary>Papers that belong to no type, with amounts, dates and names in them all the same.</summary>
internal static class OtherLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Training("other-letter", TrainingOthers.Letter),
        Training("other-slides", TrainingOthers.Slides),
        Training("other-manual", TrainingOthers.Manual),
        Training("other-resume", TrainingOthers.Resume),
        Training("other-ledger", TrainingOthers.Ledger),
        Training("other-quotation", TrainingOthers.Quotation),
        Scoring("other-minutes", ScoringOthers.Minutes),
        Scoring("other-price-list", ScoringOthers.PriceList),
        Scoring("other-press", ScoringOthers.Press),
        Scoring("other-application-form", ScoringOthers.ApplicationForm),
        Scoring("other-test-report", ScoringOthers.TestReport),
        Scoring("other-roster", ScoringOthers.Roster),
    ];

    private static PaperLayout Training(string name, Action<Draft> draw) => new(PaperTypes.Other, PaperSet.Training, name, draw);

    private static PaperLayout Scoring(string name, Action<Draft> draw) => new(PaperTypes.Other, PaperSet.Scoring, name, draw);
}
