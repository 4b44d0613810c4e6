using Intake.Matching.Allocation;

namespace Intake.Matching.Tests.Allocation;

/// <summary>What an allocation says, on problems small enough to follow by hand.</summary>
public sealed class ExpenseAllocatorTests
{
    private static readonly AllocatableMeasure Half = new(0, 0.5m);

    [Fact]
    public void With_one_candidate_each_nothing_is_chosen_and_nothing_is_searched()
    {
        var result = Allocate([Half, Half with { Rate = 0.3m }], [], Expense("a", 1_000, 1), Expense("b", 100, 0), new AllocatableExpense("c", 7, []));
        Assert.Equal([1, 0, null], result.Places);
        Assert.Equal([50, 300], result.Awards);
        Assert.Equal(new AllocationProof(350, 0, TieRule.FirstOfAll, 0), result.Proof);
        Assert.Null(result.RunnerUp);
        Assert.Empty(result.Forgone);
    }

    [Fact]
    public void An_expense_goes_where_it_pays_most_and_the_answer_says_what_the_other_place_costs()
    {
        var result = Allocate([Half, Half with { Rate = 0.3m }], [], Expense("a", 1_000, 0, 1));
        Assert.Equal([0], result.Places);
        Assert.Equal([new ForgonePlace(0, 1, 200)], result.Forgone);
        Assert.Equal((300, 200, true), (result.RunnerUp!.Total, result.RunnerUp.Difference, result.RunnerUp.Exact));
        Assert.Equal([new ExpenseMove(0, 0, 1)], result.RunnerUp.Moves);
    }

    [Theory]
    [InlineData(998, 1)]
    [InlineData(999, 0)]
    [InlineData(1_000, 0)]
    public void A_cap_barely_missed_sends_the_last_expense_elsewhere(long room, int lastPlace)
    {
        var result = Allocate([Half with { YearRoom = room }, Half with { Rate = 0.4995m }], [], Expense("a", 1_000, 0), Expense("b", 1_000, 0, 1));
        Assert.Equal(lastPlace, result.Places[1]);
        Assert.True(result.Proof.Optimal);
    }

    [Fact]
    public void A_tie_is_said_to_be_one_and_goes_to_the_earlier_measure_for_the_earlier_key()
    {
        var cap = Half with { YearRoom = 500 };
        var result = Allocate([cap, cap], [], Expense("b", 1_000, 1, 0), Expense("a", 1_000, 0, 1));
        Assert.Equal([1, 0], result.Places);
        Assert.True(result.RunnerUp!.Tie && result.RunnerUp.Exact);
        Assert.Equal(2, result.RunnerUp.Moves.Length);
    }

    [Fact]
    public void A_measure_that_can_pay_nothing_comes_after_those_that_can()
    {
        var result = Allocate([Half with { Eligible = false }, Half with { YearRoom = 100 }], [], Expense("a", 1_000, 0, 1), Expense("b", 1_000, 0, 1));
        Assert.Equal([1, 1], result.Places);
    }

    [Fact]
    public void Of_two_that_exclude_each_other_the_one_that_brings_more_altogether_pays()
    {
        AllocatableMeasure[] measures = [Half with { FixedBase = 1_000 }, Half with { FixedBase = 1_200 }, Half with { Rate = 0.1m }];
        var result = Allocate(measures, [new ExclusiveMeasures(1, 0)], Expense("a", 1_000, 0, 2), Expense("b", 500, 1, 2));
        Assert.Equal([0, 2], result.Places);
        Assert.Equal([1_000, 0, 50], result.Awards);
    }

    [Fact]
    public void An_award_already_reached_is_passed_only_with_all_expenses_together()
    {
        AllocatableMeasure[] measures = [Half with { Already = 900 }, Half with { Rate = 0.1m }];
        Assert.Equal([1, 1], Allocate(measures, [], Expense("a", 1_000, 0, 1), Expense("b", 1_000, 0, 1)).Places);
        Assert.Equal([0, 0, 0], Allocate(measures, [], Expense("a", 1_000, 0, 1), Expense("b", 1_000, 0, 1), Expense("c", 1_000, 0, 1)).Places);
    }

    [Fact]
    public void Broken_promises_are_refused_before_anything_is_computed()
    {
        Assert.Throws<ArgumentException>(() => Allocate([Half], [], Expense("a", 1, 0), Expense("a", 2, 0)));
        Assert.Throws<ArgumentException>(() => Allocate([Half], [], Expense("a", 0, 0)));
        Assert.Throws<ArgumentException>(() => Allocate([Half], [], Expense("a", 1, 1)));
        Assert.Throws<ArgumentException>(() => Allocate([Half], [new ExclusiveMeasures(0, 0)], Expense("a", 1, 0)));
        Assert.Throws<ArgumentException>(() => Allocate([Half with { Already = -1 }], [], Expense("a", 1, 0)));
        Assert.Throws<ArgumentException>(() => Allocate([Half with { Rate = 0.0000000001m }], [], Expense("a", 1, 0)));
        Assert.Throws<ArgumentException>(() => Allocate([Half with { FixedBase = AllocationProblem.MostFen }], [], Expense("a", 1, 0)));
    }

    private static AllocatableExpense Expense(string key, long fen, params int[] candidates) => new(key, fen, [.. candidates]);

    private static AllocationResult Allocate(AllocatableMeasure[] measures, ExclusiveMeasures[] exclusions, params AllocatableExpense[] expenses) =>
        ExpenseAllocator.Allocate(new AllocationProblem([.. expenses], [.. measures], [.. exclusions]));
}
