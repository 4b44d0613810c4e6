using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Budget;

namespace Intake.Worker.Reports.Budget;

/// <summary>The awards of one measure or one applicant together.</summary>
/// <param name="Key">Id of the measure, or the key of the applicant.</param>
/// <param name="Name">As a person reads it.</param>
/// <param name="Id">What stands beside the name: the measure's id or the credit code; null where there is nothing more to say.</param>
/// <param name="Sample">One of its awards.</param>
/// <param name="NoRule">How many more awards have no amount, because the guide must set it.</param>
/// <param name="NotEligible">How many more ask for nothing.</param>
/// <param name="Limit">The measure's own limit; null for none, and for one applicant's part of the measure.</param>
/// <param name="Parts">The other grouping within this one; empty within a part.</param>
internal sealed record BudgetGroup(
    string Key, string Name, string? Id, BudgetLine Sample, FundSums Sums, int NoRule, int NotEligible, Money? Limit, ImmutableArray<BudgetGroup> Parts)
{
    public static int Count(IEnumerable<BudgetLine> lines, AwardStatus status) => lines.Count(line => line.Award.Award.Status == status);
}
