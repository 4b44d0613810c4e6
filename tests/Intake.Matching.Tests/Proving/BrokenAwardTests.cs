using Intake.Extraction.Values;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Measures;
using Intake.Matching.Proving;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Proving;

/// <summary>Awards that fall, money paid twice and awards above the outlay: one broken policy each, with a case that shows it.</summary>
public sealed class BrokenAwardTests
{
    [Fact]
    public void A_higher_stage_that_brings_less_makes_the_award_fall_by_a_fen_of_business()
    {
        var policy = Proven.WithGuide("amount: {value: \"10000000.00\", cites: {item: \"4.2\"}}", "amount: {value: \"1000000.00\", cites: {item: \"4.2\"}}");

        Assert.Equal(["award_falls: model-business-scale"], Proven.Faults(policy));
        var proof = Proven.Found(policy, "award_falls");
        Assert.Equal("499999999.99 500000000.00", proof.Stated("annual_business"));
        Assert.Equal("2000000.00 1000000.00", proof.Totals());
    }

    [Fact]
    public void An_upper_bound_that_is_written_down_cuts_the_award_off_and_is_meant_so()
    {
        var proof = Assert.Single(Proven.Guided.Proofs, p => p.Aspect == "award_cut_off" && p.Measures.Contains("first-set-robot"));

        Assert.Equal(ProofOutcome.HoldsWithRemark, proof.Outcome);
        Assert.Equal("99999999.99 100000000.00", proof.Stated("sales"));
        Assert.Equal("5000000.00 0.00", proof.Totals());
        Proven.Replay(TestPolicy.WithGuide, proof);
    }

    [Fact]
    public void The_same_for_a_count_whose_bound_is_included()
    {
        var proof = Assert.Single(Proven.Guided.Proofs, p => p.Aspect == "award_cut_off" && p.Measures.Contains("openharmony-certification"));

        Assert.Equal("20 21", proof.Stated("products"));
        Assert.Equal("250000.00 0.00", proof.Totals());
    }

    [Fact]
    public void Rates_that_fall_by_year_are_told_with_what_the_same_spending_brings_each_year()
    {
        var proof = Assert.Single(Proven.Shipped.Proofs, p => p.Aspect == "rate_falls_by_year" && p.Measures.Contains("cloud-spend"));

        Assert.Equal("1000000.00 750000.00 625000.00", proof.Totals());
        Assert.Equal("1250000.00 1250000.00 1250000.00", proof.Stated("expenditure"));
        Proven.Replay(TestPolicy.Catalog, proof);
    }

    [Fact]
    public void A_trifle_awarded_first_takes_up_a_year_of_support_and_costs_the_award_of_one()
    {
        var proofs = Proven.Shipped.Proofs.Where(p => p.Aspect == "early_start_costs_a_year").ToList();

        // A fen first, then the same spending in each of the next three years; what the first of three brings is lost.
        var cloud = proofs[0].Cases.Where(c => c.Awards[0].Measure == "cloud-spend").Select(c => c.Total.ToString());
        Assert.Equal(["0.01", "1000000.00", "750000.00", "625000.00", "0.00"], cloud);
        Assert.Equal(TestPolicy.Catalog.Measures.Where(m => m.Years?.Counting == YearCounting.Consecutive).Select(m => m.Id), proofs[0].Measures);
        Assert.Equal(TestPolicy.Catalog.Measures.Where(m => m.Years?.Counting == YearCounting.Awarded).Select(m => m.Id), proofs[1].Measures);
    }

    [Fact]
    public void Two_measures_for_one_thing_bring_less_together_where_one_base_rises_by_a_fen_to_equal_the_other()
    {
        var proof = Assert.Single(Proven.Shipped.Proofs, p => p.Aspect == "total_falls_at_equal_base" && p.Measures.SequenceEqual(["demo-scenario-demand", "demo-scenario-supply"]));

        Assert.Equal(ProofOutcome.HoldsWithRemark, proof.Outcome);
        Assert.Equal("5999999.99 4000000.00 6000000.00", proof.Totals());
        Proven.Replay(TestPolicy.Catalog, proof);
    }

    [Fact]
    public void A_guide_that_adds_a_kind_of_expense_to_a_second_measure_lets_both_pay_for_it()
    {
        var policy = Proven.WithGuide("  - id: cloud-spend\n", "  - id: cloud-spend\n    expense_kinds: [compute_purchase]\n");

        Assert.Equal(["kind_paid_twice: compute-purchase, cloud-spend"], Proven.Faults(policy));
        var proof = Proven.Found(policy, "kind_paid_twice");
        Assert.Equal([TestPolicy.GuideYear], proof.Years);
        Assert.Equal(["6000000.00", "800000.00"], proof.Cases[0].Awards.Select(a => a.Amount.ToString()));
    }

    [Fact]
    public void A_guide_that_adds_it_to_a_measure_for_other_applicants_does_not() =>
        Assert.Contains(Proven.Guided.Proofs, p => p.Aspect == "kind_never_meets" && p.Measures.SequenceEqual(["compute-purchase", "ai4s-services"]));

    [Fact]
    public void Rent_declared_under_two_rent_measures_without_park_is_paid_once_and_would_be_paid_twice_if_it_were_not_named_one_thing()
    {
        Assert.Equal(3, Proven.Shipped.Proofs.Count(p => p.Aspect == "kind_paid_once"));
        var apart = TestPolicy.Catalog.Measures.Where(m => m.ExpenseKinds.Contains(Matching.Classification.ExpenseKind.Rent)).Select(m => m with { SameThing = [] });
        var policy = new MeasureCatalog(TestPolicy.Catalog.Notice, apart, "test");
        var proof = Assert.Single(Proven.Of(policy).Proofs, p => p.Aspect == "kind_paid_twice" && p.Measures.SequenceEqual(["rent-partner-park", "rent-recognised-park"]));
        Assert.Null(proof.Cases[0].Form.Park);
        Assert.Equal("4000000.00", proof.Totals());
        Proven.Replay(policy, proof);
    }

    [Fact]
    public void Measures_no_longer_named_one_thing_become_a_question_for_a_person()
    {
        var pair = TestPolicy.Catalog.Measures.Where(m => m.SameThing.Contains("demo-scenario-demand") || m.SameThing.Contains("demo-scenario-supply")).Select(m => m with { SameThing = [] });
        var policy = new MeasureCatalog(TestPolicy.Catalog.Notice, pair, "test");

        var proof = Proven.Found(policy, "perhaps_same_money");
        Assert.Equal(ProofOutcome.NotDecidable, proof.Outcome);
        Assert.Equal("6000000.00", proof.Totals());
    }

    [Fact]
    public void A_fixed_amount_above_an_outlay_that_earns_it_is_more_than_the_outlay()
    {
        var policy = Proven.Only("technical-renovation", m => m with
        {
            Mechanism = new AmountByStage([new AmountStage(Proven.Always(100m), null, Proven.Always(Money.FromYuan(100.01m)))]),
            Ceilings = [],
        });

        Assert.Equal(["award_above_outlay: technical-renovation"], Proven.Faults(policy));
        var proof = Proven.Found(policy, "award_above_outlay");
        Assert.Equal("100.00", proof.Stated("fixed_asset_investment"));
        Assert.Equal("100.01", proof.Totals());
    }

    [Fact]
    public void A_stage_that_pays_just_the_outlay_it_begins_at_is_within_it() =>
        Assert.Empty(Proven.Faults(Proven.Only("technical-renovation", m => m with
        {
            Mechanism = new AmountByStage([new AmountStage(Proven.Always(100m), null, Proven.Always(Money.FromYuan(100m)))]),
            Ceilings = [],
        })));

    [Fact]
    public void Rounding_never_raises_an_award_and_takes_less_than_a_fen()
    {
        var proof = Assert.Single(Proven.Shipped.Proofs, p => p.Aspect == "rounded_down" && p.Measures.Contains("computing-platform-construction"));

        // 5 % of 0.19 is 0.0095, the most that a rate of one twentieth can lose.
        Assert.Equal("0.19", proof.Stated("audited_investment"));
        Assert.Equal("0.00", proof.Totals());
        Assert.Contains("CNY 0.0095 below", Shown.English(proof.Explanation), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_split_over_two_applications_loses_one_fen_and_over_two_items_none()
    {
        var split = Assert.Single(Proven.Shipped.Proofs, p => p.Aspect == "split_loses_a_fen");
        for (var i = 0; i < split.Measures.Length; i++)
        {
            Assert.Equal(1, split.Cases[(2 * i) + 1].Total.Fen - (2 * split.Cases[2 * i].Total.Fen));
        }

        var items = Proven.Shipped.Proofs.Where(p => p.Aspect == "items_rounded_together").ToList();
        Assert.Equal(["science-grant-matching", "industry-event"], items.Select(p => p.Measures[0]));
        Assert.All(items, proof => Assert.Equal(proof.Cases[0].Total, proof.Cases[1].Total));
    }
}
