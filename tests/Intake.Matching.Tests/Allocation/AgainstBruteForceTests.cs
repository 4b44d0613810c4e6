using Intake.Matching.Allocation;

namespace Intake.Matching.Tests.Allocation;

/// <summary>Total, places, awards, runner-up and every loss equal those of trying everything.</summary>
public sealed class AgainstBruteForceTests
{
    [Fact]
    public void Ten_thousand_small_problems_come_out_as_by_trying_every_allocation() =>
        Parallel.For(0, 10_000, seed => AssertSame($"seed {seed}", SmallProblems.Of(seed)));

    [Fact]
    public void With_too_little_work_allowed_nothing_false_is_claimed()
    {
        var open = 0;
        for (var seed = 0; seed < 2_000; seed++)
        {
            var problem = SmallProblems.Of(seed);
            var brute = new BruteForce(problem);
            var result = ExpenseAllocator.Allocate(problem, seed / 2 % 40, seed % 2 == 0);
            Assert.InRange(brute.Best.Total, result.Total, result.Proof.UpperBound);
            Assert.Equal(result.Proof.UpperBound - result.Total, result.Proof.Gap);
            Assert.All(result.Forgone, f => Assert.True(f.Loss >= 0));
            if (result.RunnerUp is { } other)
            {
                Assert.True(other.Total <= brute.RunnerUp([.. result.Places])!.Value.Total);
                Assert.True(!other.Exact || other.Total == brute.RunnerUp([.. result.Places])!.Value.Total);
            }

            Assert.True(result.Proof.TieRule == TieRule.FirstAmongSingleMoves || brute.Best.Places.SequenceEqual(result.Places));
            open += result.Proof.Optimal ? 0 : 1;
        }

        Assert.InRange(open, 1, 1_999);
    }

    /// <summary>By subsets, and by bound and search, each method by itself.</summary>
    private static void AssertSame(string at, AllocationProblem problem)
    {
        var brute = new BruteForce(problem);
        AssertSame(at + " by subsets", problem, brute, ExpenseAllocator.Allocate(problem));
        AssertSame(at + " by search", problem, brute, ExpenseAllocator.Allocate(problem, ExpenseAllocator.UsualWork, false));
    }

    internal static void AssertSame(string at, AllocationProblem problem, BruteForce brute, AllocationResult result)
    {
        Assert.True(brute.Best.Total == result.Total && result.Proof.Optimal, at);
        Assert.True(result.Proof.UpperBound == result.Total && result.Proof.TieRule == TieRule.FirstOfAll, at);
        Assert.True(brute.Best.Places.SequenceEqual(result.Places), at);
        Assert.True(brute.Total([.. result.Places]) == result.Total && result.Awards.Sum() == result.Total, at);
        Assert.True(problem.Exclusions.All(x => result.Awards[x.First] == 0 || result.Awards[x.Second] == 0), at);
        var other = brute.RunnerUp(brute.Best.Places);
        Assert.True(other?.Total == result.RunnerUp?.Total && result.RunnerUp is null or { Exact: true }, at);
        if (result.RunnerUp is { } found)
        {
            Assert.True(found.Difference == result.Total - found.Total && found.Moves.Length > 0, at);
            Assert.True(found.Total == brute.Total(Moved(result, [.. found.Moves])), at);
        }

        foreach (var forgone in result.Forgone)
        {
            Assert.True(result.Total - forgone.Loss == brute.Total(Moved(result, new ExpenseMove(forgone.Expense, 0, forgone.Measure))), at);
        }

        Assert.True(result.Forgone.Length == problem.Expenses.Sum(e => Math.Max(0, e.Candidates.Distinct().Count() - 1)), at);
    }

    private static int?[] Moved(AllocationResult result, params ExpenseMove[] moves)
    {
        var places = result.Places.ToArray();
        foreach (var move in moves)
        {
            places[move.Expense] = move.To;
        }

        return places;
    }
}
