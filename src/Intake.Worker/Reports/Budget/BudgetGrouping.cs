namespace Intake.Worker.Reports.Budget;

/// <summary>Which grouping shows the other one within it; both are always shown.</summary>
internal enum BudgetGrouping
{
    /// <summary>Neither: measures and applicants in a flat table each.</summary>
    None,
    Measure,
    Applicant,
}
