using System.Collections.Immutable;

namespace Intake.Samples.Papers.Reports;

/// <summary>Special audit reports.</summary>
internal static class ReportLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Training("audit-cover-and-table", TrainingReports.CoverAndTable),
        Training("audit-addressed", TrainingReports.Addressed),
        Training("audit-numbered-opinion", TrainingReports.NumberedOpinion),
        Training("audit-project-funds", FirmReports.ProjectFunds),
        Training("audit-key-sheet", FirmReports.KeySheet),
        Scoring("audit-expense-verification", ScoringReports.ExpenseVerification),
        Scoring("audit-summary-sheet", ScoringReports.SummarySheet),
        Scoring("audit-letter", ScoringReports.Letter),
    ];

    private static PaperLayout Training(string name, Action<Draft> draw) => new(PaperTypes.AuditReport, PaperSet.Training, name, draw);

    private static PaperLayout Scoring(string name, Action<Draft> draw) => new(PaperTypes.AuditReport, PaperSet.Scoring, name, draw);
}
