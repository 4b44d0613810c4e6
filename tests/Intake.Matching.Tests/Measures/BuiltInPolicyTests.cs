using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Classification;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Measures;

/// <summary>The shipped numbers, written down a second time from the notice.</summary>
public sealed class BuiltInPolicyTests
{
    [Theory]
    [InlineData("compute-purchase", 1, "30%", "6000000.00", 3, YearCounting.Consecutive, false)]
    [InlineData("cloud-spend", 2, "80%,60%,50%", "1000000.00", 3, YearCounting.Consecutive, false)]
    [InlineData("corpus-purchase", 2, "30%", "1000000.00", 3, YearCounting.Consecutive, false)]
    [InlineData("ai4s-services", 5, "80%,60%,50%", "5000000.00", 3, YearCounting.Consecutive, false)]
    [InlineData("rent-recognised-park", 14, "50%", "2000000.00", 3, YearCounting.Consecutive, false)]
    [InlineData("rent-partner-park", 14, "50%", "2000000.00", 3, YearCounting.Consecutive, false)]
    [InlineData("rent-other-park", 14, "50%", "1000000.00", 3, YearCounting.Consecutive, false)]
    [InlineData("loan-interest", 16, "30%", "2000000.00", 3, YearCounting.Awarded, true)]
    [InlineData("guarantee-fee", 16, "50%", "1000000.00", 3, YearCounting.Awarded, true)]
    public void The_numbers_are_those_of_the_notice(string id, int article, string rates, string ceiling, int years, YearCounting counting, bool upTo)
    {
        var measure = TestPolicy.Catalog.Find(id)!;
        var day = new DateOnly(2026, 1, 1);
        var found = measure.Mechanism switch
        {
            ShareOfCost share => [share.Rates],
            ShareOfCostByYear tiers => tiers.Tiers.Select(t => t.Rates),
            var other => throw new InvalidOperationException(other.Name),
        };
        Assert.Equal(rates, string.Join(",", found.Select(r => r.On(day)!.Value.ToPercent())));
        Assert.Equal(ceiling, measure.Ceilings.Single().Values.On(day)!.Value.ToString());
        Assert.Equal(CeilingScope.Year, measure.Ceilings.Single().Scope);
        Assert.Equal((article, years, counting, upTo), (measure.Article, measure.Years!.Max, measure.Years.Counting, measure.UpTo));
    }

    [Fact]
    public void The_notice_is_in_force_for_three_years_both_days_included()
    {
        var notice = TestPolicy.Catalog.Notice;
        Assert.Equal((new DateOnly(2025, 3, 31), new DateOnly(2028, 3, 30)), (notice.InForceFrom, notice.InForceTo));
        Assert.Equal((new DateOnly(2025, 3, 31), new DateOnly(2025, 12, 31)), notice.InForceWithin(2025));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), notice.InForceWithin(2026));
        Assert.Equal((new DateOnly(2028, 1, 1), new DateOnly(2028, 3, 30)), notice.InForceWithin(2028));
        Assert.Null(notice.InForceWithin(2024));
        Assert.Null(notice.InForceWithin(2029));
    }

    [Fact]
    public void A_number_can_be_asked_as_of_any_day()
    {
        var ceiling = TestPolicy.Catalog.Find("cloud-spend")!.Ceilings[0].Values;
        Assert.Null(ceiling.On(new DateOnly(2025, 3, 30)));
        Assert.Equal("1000000.00", ceiling.On(new DateOnly(2025, 3, 31))!.Value.ToString());
        Assert.Equal("1000000.00", ceiling.On(new DateOnly(2028, 3, 30))!.Value.ToString());
    }

    [Fact]
    public void A_second_value_takes_over_on_its_first_day()
    {
        var catalog = TestPolicy.With(
            "cloud-spend.yaml",
            "- {from: 2025-03-31, value: \"1000000.00\", cites: {article: 2}}",
            "- {from: 2026-07-01, value: \"900000.00\", cites: {article: 2}}\n      - {from: 2025-03-31, value: \"1000000.00\", cites: {article: 2}}");
        var ceiling = catalog.Find("cloud-spend")!.Ceilings[0].Values;
        Assert.Equal("1000000.00", ceiling.On(new DateOnly(2026, 6, 30))!.Value.ToString());
        Assert.Equal("900000.00", ceiling.On(new DateOnly(2026, 7, 1))!.Value.ToString());
    }

    [Fact]
    public void Every_kind_of_expense_is_paid_for_by_a_measure_and_rent_by_three()
    {
        foreach (var kind in Enum.GetValues<ExpenseKind>().Where(k => k != ExpenseKind.None))
        {
            Assert.Equal(kind == ExpenseKind.Rent ? 3 : 1, TestPolicy.Catalog.PayingFor(kind).Length);
        }

        Assert.Empty(TestPolicy.Catalog.PayingFor(ExpenseKind.None));
    }

    [Fact]
    public void The_version_names_the_texts_and_not_how_they_were_handed_in()
    {
        var texts = BuiltInPolicy.Texts();
        var version = MeasureReader.Read(texts).Catalog!.Version;
        Assert.Matches("^guangming-2025@[0-9a-f]{12}$", version);
        Assert.Equal(version, MeasureReader.Read(texts.Reverse()).Catalog!.Version);
        Assert.Equal(version, MeasureReader.Read(texts.Select(t => t with { Text = t.Text.ReplaceLineEndings("\r\n") })).Catalog!.Version);
        Assert.NotEqual(version, TestPolicy.With("cloud-spend.yaml", "value: 80%", "value: 79%").Version);
    }
}
