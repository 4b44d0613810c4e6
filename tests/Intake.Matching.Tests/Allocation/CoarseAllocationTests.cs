using Intake.Matching.Allocation;

namespace Intake.Matching.Tests.Allocation;

/// <summary>Few expenses are decided whatever their amounts: the highest total, the first of all ties and the best other allocation.</summary>
public sealed class CoarseAllocationTests
{
    /// <summary>With every number of expenses from 7 to 9, as many measures as leave trying everything quick enough.</summary>
    public static TheoryData<int, int> Sizes => [.. from n in new[] { 7, 8, 9 } from m in new[] { 2, 3, 4, 5, 6 } where Math.Pow(m, n) <= 400_000 select (n, m)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Coarse_problems_come_out_as_by_trying_every_allocation(int expenses, int measures)
    {
        for (var seed = 0; seed < 36 && seed * Math.Pow(measures, expenses) < 2_000_000; seed++)
        {
            var problem = CoarseProblems.Of(expenses, measures, seed);
            AgainstBruteForceTests.AssertSame($"seed {seed}", problem, new BruteForce(problem), ExpenseAllocator.Allocate(problem));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void With_up_to_fourteen_expenses_everything_is_proven(int expenses)
    {
        for (var measures = 2; measures <= AllocationProblem.MostMeasures; measures++)
        {
            var result = ExpenseAllocator.Allocate(CoarseProblems.Of(expenses, measures, expenses + measures));
            Assert.Equal((0L, TieRule.FirstOfAll), (result.Proof.Gap, result.Proof.TieRule));
            Assert.True(result.Proof.Optimal && result.RunnerUp is { Exact: true });
        }
    }
}
