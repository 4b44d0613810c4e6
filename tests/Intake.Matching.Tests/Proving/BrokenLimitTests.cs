using Intake.Matching.Proving;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Proving;

/// <summary>Amounts that a ceiling cuts, ceilings and limits that nothing comes up to: one broken policy each, just under and just over.</summary>
public sealed class BrokenLimitTests
{
    [Fact]
    public void An_amount_one_fen_above_its_ceiling_can_never_be_paid_in_full()
    {
        var policy = TestPolicy.With("little-giant.yaml", "\"3000000.00\"", "\"3000000.01\"");

        Assert.Equal(["amount_cut: little-giant"], Proven.Faults(policy));
        Assert.Equal("3000000.00", Proven.Found(policy, "amount_cut").Totals());
    }

    [Fact]
    public void A_ceiling_above_all_that_can_be_paid_is_never_reached()
    {
        var policy = TestPolicy.With("specialised-sme.yaml", "ceilings: []", """
            ceilings:
              - scope: award
                values:
                  - {from: 2025-03-31, value: "200000.01", cites: {article: 12}}
            """);

        Assert.Equal(["ceiling_unreachable: specialised-sme"], Proven.Faults(policy));
        Assert.Equal("200000.00", Proven.Found(policy, "ceiling_unreachable").Totals());
    }

    [Theory]
    [InlineData("250000.00", false)]
    [InlineData("250000.01", true)]
    public void A_yearly_ceiling_is_held_against_the_amount_of_as_many_items_as_are_paid(string ceiling, bool fails)
    {
        var policy = TestPolicy.With("openharmony-certification.yaml", "ceilings: []", $$$"""
            ceilings:
              - scope: year
                values:
                  - {from: 2025-03-31, value: "{{{ceiling}}}", cites: {article: 8}}
            """);

        Assert.Equal(fails ? ["ceiling_unreachable: openharmony-certification"] : [], Proven.Faults(policy));
    }

    [Theory]
    [InlineData("6000000.00", false)]
    [InlineData("6000000.01", true)]
    public void A_ceiling_over_all_years_is_held_against_what_the_years_of_support_can_bring(string ceiling, bool fails)
    {
        var policy = TestPolicy.With("loan-interest.yaml", "ceilings:", $$$"""
            ceilings:
              - scope: cumulative
                values:
                  - {from: 2025-03-31, value: "{{{ceiling}}}", cites: {article: 16}}
            """);

        Assert.Equal(fails ? ["ceiling_unreachable: loan-interest"] : [], Proven.Faults(policy));
    }

    [Theory]
    [InlineData("250000.00", false)]
    [InlineData("249999.99", true)]
    public void A_limit_of_items_that_a_ceiling_cuts_can_never_be_paid_in_full(string ceiling, bool fails)
    {
        var policy = TestPolicy.With("openharmony-certification.yaml", "ceilings: []", $$$"""
            ceilings:
              - scope: award
                values:
                  - {from: 2025-03-31, value: "{{{ceiling}}}", cites: {article: 8}}
            """);

        Assert.Equal(fails ? ["count_limit_unreachable: openharmony-certification"] : [], Proven.Faults(policy));
    }

    [Fact]
    public void A_limit_of_items_above_what_a_guide_lets_claim_is_meant_so()
    {
        var policy = Proven.WithGuide("at_most: {value: 20, cites: {item: \"6.3\"}}", "at_most: {value: 4, cites: {item: \"6.3\"}}");

        Assert.Empty(Proven.Faults(policy));
        Assert.Equal("0.00", Proven.Found(policy, "count_limit_above_guide").Totals());
    }
}
