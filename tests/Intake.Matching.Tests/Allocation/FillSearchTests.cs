using Intake.Matching.Allocation;

namespace Intake.Matching.Tests.Allocation;

/// <summary>The search that lists what lies above a falling threshold, by itself: with enough work it says what trying everything says, with too little nothing false.</summary>
public sealed class FillSearchTests
{
    [Fact]
    public void Small_problems_come_out_as_by_trying_every_allocation() => Parallel.For(0, 3_000, seed => AssertSame(SmallProblems.Of(seed), 100_000_000));

    [Theory]
    [InlineData(7, 5)]
    [InlineData(8, 4)]
    [InlineData(9, 3)]
    public void Coarse_problems_come_out_as_by_trying_every_allocation(int expenses, int measures)
    {
        for (var seed = 0; seed < 18; seed++)
        {
            AssertSame(CoarseProblems.Of(expenses, measures, seed), 100_000_000);
        }
    }

    [Fact]
    public void Stopped_early_it_claims_only_what_holds() => Parallel.For(0, 3_000, seed => AssertSame(SmallProblems.Of(seed), seed % 300));

    [Theory]
    [InlineData(20, 6, 3)]
    [InlineData(20, 10, 1)]
    [InlineData(30, 6, 2)]
    public void Some_dozens_of_coarse_expenses_are_proven(int expenses, int measures, int seed)
    {
        var result = ExpenseAllocator.Allocate(CoarseProblems.Of(expenses, measures, seed));
        Assert.True(result.Proof.Optimal && result.RunnerUp is { Exact: true });
    }

    private static void AssertSame(AllocationProblem problem, long work)
    {
        var (model, brute) = (ChoiceModel.Of(problem), new BruteForce(problem));
        if (model.Fen.Length == 0)
        {
            return;
        }

        var (best, other) = (brute.Best, brute.RunnerUp(brute.Best.Places)!.Value);
        var search = new FillSearch(model, PayingSets.Bounded(model), PlaceNumbers.Of(model)!);
        search.Run(other.Total, work);
        Assert.True(search.UpperBound >= best.Total);
        if (search.Best is { } found)
        {
            Assert.Equal((best.Total, best.Total), (found.Total, search.UpperBound));
            Assert.Equal(model.Expenses.Select(i => best.Places[i]!.Value), found.Chosen);
        }

        if (search.Other is { } next)
        {
            Assert.Equal(other.Total, next.Total);
            Assert.Equal(model.Expenses.Select(i => other.Places[i]!.Value), next.Chosen);
        }

        Assert.True(work < 1_000_000 || search.Other is not null);
    }
}
