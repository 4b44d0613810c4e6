namespace Intake.Worker.Reports.Budget;

/// <summary>The files that a budget run writes.</summary>
internal static class BudgetFiles
{
    private const string Name = "budget";

    public static string Json => Path.ChangeExtension(Name, "json");

    public static string Workbook => Path.ChangeExtension(Name, "xlsx");
}
