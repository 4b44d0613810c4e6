using System.Collections.Immutable;
using Intake.Matching.Budget;
using Intake.Worker.Reports.Budget;

namespace Intake.Worker.Commands;

/// <summary>What <c>budget</c> was asked to do.</summary>
/// <param name="Results">Results and folders that hold one, as given.</param>
/// <param name="Limits">The fund, and what single measures may take of it.</param>
/// <param name="Year">Only applications of this year; null if all must be of one year.</param>
/// <param name="AllowDuplicates">Sums up even where an award may be counted twice.</param>
/// <param name="OutFolder">Where budget.json and budget.xlsx go; null for none.</param>
/// <param name="Json">The budget goes to standard output as JSON, and nothing else.</param>
internal sealed record BudgetRequest(
    ImmutableArray<string> Results, FundLimits Limits, FundOrder Order, BudgetGrouping Grouping, int? Year, bool AllowDuplicates, string? OutFolder, bool Json);
