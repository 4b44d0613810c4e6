using Intake.Matching.Budget;
using Intake.Worker.Results;

namespace Intake.Worker.Reports.Budget;

/// <summary>An award and what the fund leaves of it.</summary>
/// <param name="Share">Null where the award asks for nothing: not eligible, or without an amount.</param>
internal sealed record BudgetLine(DemandAward Award, FundShare? Share);
