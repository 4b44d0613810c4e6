using System.Collections.Immutable;
using Intake.Matching.Allocation;

namespace Intake.Matching.Tests.Allocation;

/// <summary>Two thousand expenses and six measures, random and chosen to be hard.</summary>
public sealed class LargeAllocationTests
{
    public static TheoryData<string> Families => [.. AllocationFamilies.Names];

    public static TheoryData<string> Proven => [.. AllocationFamilies.Names.Except(["few large, many small", "large, three amounts"])];

    [Theory]
    [MemberData(nameof(Proven))]
    public void It_is_proven_to_be_the_best_and_so_is_the_runner_up(string family)
    {
        var problem = AllocationFamilies.Of(family, 2_000, 6);
        var result = ExpenseAllocator.Allocate(problem);
        Assert.Equal((0, true), (result.Proof.Gap, result.Proof.Optimal));
        Assert.True(result.RunnerUp is null or { Exact: true });
        AssertConsistent(problem, result);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void With_little_work_allowed_the_upper_bound_still_holds_for_what_more_work_finds(string family)
    {
        var problem = AllocationFamilies.Of(family, 100, 6, 3);
        var (little, more) = (ExpenseAllocator.Allocate(problem, 5_000), ExpenseAllocator.Allocate(problem, 100_000));
        Assert.InRange(more.Total, 0, little.Proof.UpperBound);
        Assert.InRange(little.Total, 0, more.Proof.UpperBound);
        Assert.All([little, more], r => Assert.True(r.Proof.Optimal || r.RunnerUp is { Exact: false }));
        AssertConsistent(problem, little);
        AssertConsistent(problem, more);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void The_order_of_the_input_changes_nothing(string family)
    {
        var problem = AllocationFamilies.Of(family, 150, 6, 2);
        var random = new Random(5);
        var order = Enumerable.Range(0, problem.Expenses.Length).OrderBy(_ => random.Next()).ToArray();
        var shuffled = new AllocationProblem(
            [.. order.Select(i => problem.Expenses[i] with { Candidates = [.. problem.Expenses[i].Candidates.OrderBy(_ => random.Next())] })], problem.Measures,
            [.. problem.Exclusions.Reverse().Select(x => new ExclusiveMeasures(x.Second, x.First))]);
        var (one, other) = (ExpenseAllocator.Allocate(problem, 100_000), ExpenseAllocator.Allocate(shuffled, 100_000));
        Assert.Equal(order.Select(i => one.Places[i]), other.Places);
        Assert.Equal(one.Awards, other.Awards);
        Assert.Equal(one.Proof, other.Proof);
        Assert.Equal(one.Forgone, other.Forgone.Select(f => f with { Expense = order[f.Expense] }));
        Assert.Equal(one.RunnerUp?.Difference, other.RunnerUp?.Difference);
        Assert.Equal(one.RunnerUp?.Moves, other.RunnerUp?.Moves.Select(m => m with { Expense = order[m.Expense] }));
    }

    [Fact]
    public void Ten_thousand_expenses_are_no_harder()
    {
        var problem = AllocationFamilies.Of("caps bind, all everywhere", 10_000, 6);
        var result = ExpenseAllocator.Allocate(problem);
        Assert.True(result.Proof.Optimal && result.RunnerUp is { Exact: true });
        AssertConsistent(problem, result);
    }

    [Fact]
    public void Equal_amounts_fill_each_cap_as_far_as_whole_ones_go()
    {
        // Of a cap of 999 999 fen at a half 1 999 998 are needed: two whole expenses, the second of which earns 499 999; the third measure's 0.4 beats no second half but the third.
        var measure = new AllocatableMeasure(0, 0.5m, YearRoom: 999_999);
        ImmutableArray<AllocatableMeasure> measures = [measure, measure, new AllocatableMeasure(0, 0.4m)];
        var expenses = Enumerable.Range(0, 1_000).Select(i => new AllocatableExpense($"{i:D4}", 1_000_000, [0, 1, 2])).ToImmutableArray();
        var result = ExpenseAllocator.Allocate(new AllocationProblem(expenses, measures, []));
        Assert.Equal([999_999, 999_999, 996 * 400_000], result.Awards);
        Assert.True(result.Proof.Optimal && result.RunnerUp!.Tie);
    }

    /// <summary>What can be checked without solving: the places are candidates, the awards follow from them, and so do the runner-up and every loss.</summary>
    private static void AssertConsistent(AllocationProblem problem, AllocationResult result)
    {
        var places = result.Places.ToArray();
        Assert.All(places, (place, i) => Assert.Contains(place!.Value, problem.Expenses[i].Candidates));
        Assert.Equal(result.Total, result.Awards.Sum());
        Assert.Equal(result.Total, Total(problem, places));
        Assert.All(result.Forgone, f => Assert.True(f.Loss >= 0));
        foreach (var forgone in result.Forgone.Where((_, n) => n % 97 == 0))
        {
            var moved = (int?[])places.Clone();
            moved[forgone.Expense] = forgone.Measure;
            Assert.Equal(result.Total - forgone.Loss, Total(problem, moved));
        }

        if (result.RunnerUp is { } other)
        {
            Assert.NotEmpty(other.Moves);
            foreach (var move in other.Moves)
            {
                Assert.Equal(move.From, places[move.Expense]);
                places[move.Expense] = move.To;
            }

            Assert.Equal(other.Total, Total(problem, places));
        }
    }

    private static long Total(AllocationProblem problem, int?[] places)
    {
        var sums = problem.Measures.Select(m => m.FixedBase).ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            sums[places[i]!.Value] += problem.Expenses[i].Fen;
        }

        return Enumerable.Range(0, 1 << sums.Length).Where(set => !problem.Exclusions.Any(x => (set >> x.First & 1) != 0 && (set >> x.Second & 1) != 0))
            .Max(set => problem.Measures.Select((m, n) => (set >> n & 1) != 0 ? BruteForce.Award(m, sums[n]) : 0).Sum());
    }
}
