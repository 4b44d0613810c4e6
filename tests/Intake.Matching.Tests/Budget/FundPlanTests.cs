using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Budget;
using static Intake.Matching.Tests.Budget.Claims;

namespace Intake.Matching.Tests.Budget;

public sealed class FundPlanTests
{
    private static FundPlan Plan(ImmutableArray<FundClaim> claims, long fund, FundOrder order = FundOrder.Given) => FundPlan.Of(claims, Limits(fund), order);

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(long.MaxValue)]
    public void A_fund_that_suffices_cuts_nothing(long fund)
    {
        var plan = Plan(Of(600, 300, 100), fund);

        Assert.Equal([600, 300, 100], ProRata(plan));
        Assert.Equal([600, 300, 100], InOrder(plan));
        Assert.Equal((0, fund - 1000), (plan.Missing.Fen, plan.Remaining.Fen));
    }

    [Fact]
    public void One_fen_too_little_costs_one_fen()
    {
        var plan = Plan(Of(600, 300, 100), 999);

        // 599.4, 299.7 and 99.9: the two largest remainders are rounded up.
        Assert.Equal([599, 300, 100], ProRata(plan));
        Assert.Equal([600, 300, 99], InOrder(plan));
        Assert.Equal((1, 0), (plan.Missing.Fen, plan.Remaining.Fen));
    }

    [Fact]
    public void An_empty_fund_pays_nothing()
    {
        var plan = Plan(Of(600, 0, 100), 0);

        Assert.Equal([0, 0, 0], ProRata(plan));
        Assert.Equal([0, 0, 0], InOrder(plan));
        Assert.Equal(700, plan.Missing.Fen);
    }

    [Fact]
    public void Nothing_asked_leaves_the_fund_whole()
    {
        var plan = Plan([], 500);

        Assert.Equal((0, 500, 0), (plan.Sums.Asked.Fen, plan.Remaining.Fen, plan.Missing.Fen));
        Assert.Null(plan.Sums.SecureBasisPoints);
    }

    [Fact]
    public void Pro_rata_half_the_fund_is_half_of_each() => Assert.Equal([300, 150, 50], ProRata(Plan(Of(600, 300, 100), 500)));

    [Fact]
    public void Of_equal_remainders_the_larger_amount_is_rounded_up_first()
    {
        // A half each: 1.5, 2.5, 3.5 and 0.5 leave two fen.
        Assert.Equal([1, 3, 4, 0], ProRata(Plan(Of(3, 5, 7, 1), 8)));
    }

    [Fact]
    public void Of_equal_amounts_the_first_applicant_by_key_is_rounded_up_first()
    {
        var claims = Of(1, 1, 1);

        Assert.Equal([1, 1, 0], ProRata(Plan(claims, 2)));
        Assert.Equal([0, 1, 1], ProRata(Plan([.. claims.Reverse()], 2)));
    }

    [Fact]
    public void A_higher_limit_can_cost_one_award_one_fen_by_largest_remainder()
    {
        Assert.Equal([4, 4, 2], ProRata(Plan(Of(6, 6, 2), 10)));
        Assert.Equal([5, 5, 1], ProRata(Plan(Of(6, 6, 2), 11)));
    }

    [Theory]
    [InlineData(599, 599, 0, 0)]
    [InlineData(600, 600, 0, 0)]
    [InlineData(601, 600, 1, 0)]
    [InlineData(899, 600, 299, 0)]
    [InlineData(901, 600, 300, 1)]
    public void In_order_the_first_that_does_not_fit_is_paid_in_part_and_the_rest_nothing(long fund, long first, long second, long third) =>
        Assert.Equal([first, second, third], InOrder(Plan(Of(600, 300, 100), fund)));

    [Fact]
    public void A_small_award_behind_one_that_does_not_fit_gets_nothing_even_if_it_would_fit() =>
        Assert.Equal([100, 0], InOrder(Plan(Of(200, 50), 100)));

    [Theory]
    [InlineData(FundOrder.Given, new long[] { 300, 100, 100, 0 }, new[] { 1, 2, 3, 4 })]
    [InlineData(FundOrder.Smallest, new long[] { 200, 100, 100, 100 }, new[] { 4, 1, 2, 3 })]
    [InlineData(FundOrder.Largest, new long[] { 300, 100, 100, 0 }, new[] { 1, 2, 3, 4 })]
    [InlineData(FundOrder.SecureFirst, new long[] { 300, 0, 100, 100 }, new[] { 1, 4, 2, 3 })]
    public void Each_order_pays_in_its_order_and_ties_as_given(FundOrder order, long[] paid, int[] positions)
    {
        ImmutableArray<FundClaim> claims =
        [
            new("d", "m", Money.FromFen(300), true), new("c", "m", Money.FromFen(100), false), new("b", "m", Money.FromFen(100), true), new("a", "m", Money.FromFen(100), true),
        ];

        var plan = Plan(claims, 500, order);

        Assert.Equal(paid, InOrder(plan));
        Assert.Equal(positions, plan.Shares.Select(share => share.Position));
    }

    [Fact]
    public void Secure_and_open_demand_are_apart()
    {
        var sums = Plan([new("a", "m", Money.FromFen(200), true), new("b", "m", Money.FromFen(100), false), new("c", "m", Money.Zero, true)], 1).Sums;

        Assert.Equal((3, 2, 300, 200, 100), (sums.Claims, sums.SecureClaims, sums.Asked.Fen, sums.Secure.Fen, sums.Open.Fen));
        Assert.Equal(6_666, sums.SecureBasisPoints);
    }

    [Fact]
    public void A_measure_is_first_cut_to_its_own_limit_and_then_all_to_the_fund()
    {
        ImmutableArray<FundClaim> claims = [new("a", "m", Money.FromFen(600), true), new("b", "m", Money.FromFen(600), true), new("c", "n", Money.FromFen(400), true)];

        var plan = FundPlan.Of(claims, Limits(600, ("m", 800)), FundOrder.Given);

        // Within m 400 and 400 of 800; then 1200 to 600 by half. In order m pays 600 and 200, and the fund the first.
        Assert.Equal([200, 200, 200], ProRata(plan));
        Assert.Equal([600, 0, 0], InOrder(plan));
        Assert.Equal((1200, 600, 1000), (plan.WithinMeasures.Fen, plan.Paid.Fen, plan.Missing.Fen));
    }

    [Fact]
    public void What_a_measure_may_not_take_stays_in_the_fund()
    {
        ImmutableArray<FundClaim> claims = [new("a", "m", Money.FromFen(600), true), new("b", "m", Money.FromFen(300), true), new("c", "n", Money.FromFen(100), true)];

        var plan = FundPlan.Of(claims, Limits(1000, ("m", 300), ("not asked for", 5)), FundOrder.Smallest);

        Assert.Equal([200, 100, 100], ProRata(plan));
        Assert.Equal([0, 300, 100], InOrder(plan));
        Assert.Equal((400, 600, 600), (plan.Paid.Fen, plan.Missing.Fen, plan.Remaining.Fen));
    }

    [Fact]
    public void The_largest_amounts_and_limits_are_cut_without_overflow()
    {
        var plan = Plan(Of(long.MaxValue - 1, 1), long.MaxValue - 1);

        Assert.Equal(long.MaxValue - 1, ProRata(plan).Sum());
        Assert.Equal([long.MaxValue - 1, 0], InOrder(plan));
    }

    [Fact]
    public void Negative_money_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Plan(Of(1, -1), 5));
        Assert.Throws<ArgumentException>(() => Plan(Of(1), -1));
        Assert.Throws<ArgumentException>(() => FundPlan.Of(Of(1), Limits(5, ("m", -1)), FundOrder.Given));
    }
}
