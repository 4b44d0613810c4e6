namespace Intake.Worker.Reports.Budget;

/// <summary>The files that a budget run writes.</summary>
internal static class BudgetFiles
{
    public const string Json = "budget.json";

    public const string Workbook = "budget.xlsx";
}
