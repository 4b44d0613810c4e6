using System.Collections.Immutable;
using CsCheck;
using Intake.Extraction.Values;
using Intake.Matching.Budget;
using static Intake.Matching.Tests.Budget.Claims;

namespace Intake.Matching.Tests.Budget;

/// <summary>What holds for every demand, every limit and every order.</summary>
public sealed class FundLawTests
{
    private const int Times = 2_000;

    private static readonly Gen<(ImmutableArray<FundClaim> Claims, long Limit, FundOrder Order)> Case =
        Some.SelectMany(claims => Gen.Select(Limit(claims), Order, (limit, order) => (claims, limit, order)));

    private static FundPlan Plan(ImmutableArray<FundClaim> claims, long limit, FundOrder order = FundOrder.Given) => FundPlan.Of(claims, Limits(limit), order);

    private static long Total(ImmutableArray<FundClaim> claims) => claims.Sum(claim => claim.Amount.Fen);

    [Fact]
    public void Each_cut_adds_up_to_the_limit_or_the_demand_to_the_fen() => Case.Sample(c =>
    {
        var plan = Plan(c.Claims, c.Limit, c.Order);
        var expected = Math.Min(c.Limit, Total(c.Claims));
        Assert.Equal((expected, expected), (ProRata(plan).Sum(), InOrder(plan).Sum()));
        Assert.Equal((Total(c.Claims) - expected, c.Limit - expected), (plan.Missing.Fen, plan.Remaining.Fen));
    }, iter: Times);

    [Fact]
    public void No_award_is_paid_more_than_asked_nor_less_than_nothing() => Case.Sample(c =>
        Assert.All(Plan(c.Claims, c.Limit, c.Order).Shares, share =>
        {
            Assert.InRange(share.ProRata.Fen, 0, share.Claim.Amount.Fen);
            Assert.InRange(share.InOrder.Fen, 0, share.Claim.Amount.Fen);
        }), iter: Times);

    [Fact]
    public void Pro_rata_is_within_one_fen_of_the_exact_part() => Case.Sample(c =>
    {
        var total = Math.Max(Total(c.Claims), Math.Max(1, c.Limit));
        var limit = Total(c.Claims) <= c.Limit ? total : c.Limit;
        Assert.All(Plan(c.Claims, c.Limit).Shares, share =>
        {
            var difference = ((Int128)share.ProRata.Fen * total) - ((Int128)share.Claim.Amount.Fen * limit);
            Assert.InRange(difference, -total + 1, total - 1);
        });
    }, iter: Times);

    [Fact]
    public void A_higher_limit_costs_no_award_more_than_one_fen_pro_rata_and_nothing_in_order() =>
        Gen.Select(Case, Gen.Long[0, 1000]).Sample((c, more) =>
        {
            var (low, high) = (Plan(c.Claims, c.Limit, c.Order), Plan(c.Claims, c.Limit + more, c.Order));
            Assert.All(low.Shares.Zip(high.Shares), pair =>
            {
                Assert.True(pair.Second.ProRata.Fen >= pair.First.ProRata.Fen - 1);
                Assert.True(pair.Second.InOrder >= pair.First.InOrder);
            });
        }, iter: Times);

    [Fact]
    public void Who_asks_for_more_is_paid_no_less_pro_rata() => Case.Sample(c =>
    {
        var shares = Plan(c.Claims, c.Limit).Shares.OrderBy(share => share.Claim.Amount).ThenBy(share => share.ProRata).ToList();
        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.Second.ProRata >= pair.First.ProRata));
    }, iter: Times);

    [Fact]
    public void Pro_rata_does_not_depend_on_the_order_of_the_claims() =>
        Gen.Select(Case, Gen.Int[0, 1000].Array[25]).Sample((c, keys) =>
        {
            ImmutableArray<FundClaim> mixed = [.. c.Claims.Zip(keys).OrderBy(pair => pair.Second).Select(pair => pair.First)];
            var one = Plan(c.Claims, c.Limit).Shares.ToDictionary(share => share.Claim.Applicant, share => share.ProRata);
            Assert.All(Plan(mixed, c.Limit).Shares, share => Assert.Equal(one[share.Claim.Applicant], share.ProRata));
        }, iter: Times);

    [Fact]
    public void In_the_unit_of_a_thousandth_the_cuts_are_the_same() => Case.Sample(c =>
    {
        const int Scale = 1000;
        ImmutableArray<FundClaim> scaled = [.. c.Claims.Select(claim => claim with { Amount = Money.FromFen(claim.Amount.Fen * Scale) })];
        var (one, many) = (Plan(c.Claims, c.Limit, c.Order), Plan(scaled, c.Limit * Scale, c.Order));
        Assert.All(one.Shares.Zip(many.Shares), pair =>
        {
            Assert.Equal(pair.First.InOrder.Fen * Scale, pair.Second.InOrder.Fen);
            Assert.InRange(pair.Second.ProRata.Fen - (pair.First.ProRata.Fen * Scale), -Scale, Scale);
        });
    }, iter: Times);

    [Fact]
    public void In_order_at_most_one_award_is_paid_in_part_and_all_before_it_whole() => Case.Sample(c =>
    {
        var shares = Plan(c.Claims, c.Limit, c.Order).Shares.OrderBy(share => share.Position).Where(share => share.Claim.Amount > Money.Zero).ToList();
        var whole = shares.TakeWhile(share => share.InOrder == share.Claim.Amount).Count();
        Assert.All(shares.Skip(whole + 1), share => Assert.Equal(Money.Zero, share.InOrder));
    }, iter: Times);

    [Fact]
    public void With_limits_of_measures_no_limit_is_passed_and_both_rules_pay_the_same_sum() =>
        Gen.Select(Case, Gen.Long[0, 400_000_000], Gen.Long[0, 20]).Sample((c, cloud, loans) =>
        {
            var plan = FundPlan.Of(c.Claims, Limits(c.Limit, ("cloud-spend", cloud), ("loan-interest", loans)), c.Order);
            var asked = c.Claims.GroupBy(claim => claim.Measure).Sum(group => Math.Min(
                group.Sum(claim => claim.Amount.Fen), group.Key switch { "cloud-spend" => cloud, "loan-interest" => loans, _ => long.MaxValue }));
            Assert.Equal(asked, plan.WithinMeasures.Fen);
            Assert.Equal(Math.Min(asked, c.Limit), plan.Paid.Fen);
            Assert.Equal(plan.Sums.ProRata, plan.Sums.InOrder);
            foreach (var rule in (Func<FundShare, long>[])[share => share.ProRata.Fen, share => share.InOrder.Fen])
            {
                Assert.True(plan.Shares.Where(share => share.Claim.Measure == "cloud-spend").Sum(rule) <= cloud);
                Assert.True(plan.Shares.Where(share => share.Claim.Measure == "loan-interest").Sum(rule) <= loans);
                Assert.All(plan.Shares, share => Assert.InRange(rule(share), 0, share.Claim.Amount.Fen));
            }
        }, iter: Times);

    [Fact]
    public void A_limit_of_a_measure_above_its_demand_changes_nothing() => Case.Sample(c =>
    {
        var limited = FundPlan.Of(c.Claims, Limits(c.Limit, ("cloud-spend", Total(c.Claims))), c.Order);
        Assert.Equal(Plan(c.Claims, c.Limit, c.Order).Shares, limited.Shares);
    }, iter: Times);
}
