using Intake.Extraction.Values;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Proving;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Proving;

/// <summary>Tiers that nobody reaches, gaps and overlaps: one broken policy each, where exactly that is found, with a case that shows it.</summary>
public sealed class BrokenTierTests
{
    private const string SecondStage = """
              - at_least: {value: "500000000.00", cites: {item: "4.2"}}
        """;

    private const string EndOfFirst = """
                below: {value: "500000000.00", cites: {item: "4.1"}}
        """;

    [Fact]
    public void One_fen_left_out_between_two_stages_is_a_gap_of_that_fen_where_the_award_falls_to_nothing()
    {
        var policy = Proven.WithGuide(SecondStage, SecondStage.Replace("500000000.00", "500000000.01", StringComparison.Ordinal));

        Assert.Equal(["stage_gap: model-business-scale", "award_falls: model-business-scale"], Proven.Faults(policy));
        var gap = Proven.Found(policy, "stage_gap");
        Assert.Equal("499999999.99 500000000.00", gap.Stated("annual_business"));
        Assert.Equal("2000000.00 0.00", gap.Totals());
        Assert.Equal([TestPolicy.GuideYear], gap.Years);
        Assert.Contains("500000000.00 alone lies in no stage", Shown.English(gap.Explanation), StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_stage_that_ends_leaves_a_gap_without_end()
    {
        var policy = Proven.WithGuide("""
                    amount: {value: "50000000.00", cites: {item: "4.3"}}
            """, """
                    below: {value: "9000000000.00", cites: {item: "4.3"}}
                    amount: {value: "50000000.00", cites: {item: "4.3"}}
            """);

        Assert.Equal(["stage_gap: model-business-scale", "award_falls: model-business-scale"], Proven.Faults(policy));
        Assert.Equal("8999999999.99 9000000000.00", Proven.Found(policy, "stage_gap").Stated("annual_business"));
    }

    [Fact]
    public void Two_stages_that_share_values_overlap_from_the_first_to_the_last_of_them()
    {
        var policy = Proven.WithGuide(EndOfFirst, EndOfFirst.Replace("500000000.00", "500000000.01", StringComparison.Ordinal));

        Assert.Equal(["stage_overlap: model-business-scale"], Proven.Faults(policy));
        var overlap = Proven.Found(policy, "stage_overlap");
        Assert.Equal("500000000.00", overlap.Stated("annual_business"));
        Assert.Equal("2000000.00", overlap.Totals());
    }

    [Fact]
    public void A_stage_without_end_covers_all_that_come_after_it()
    {
        var policy = Proven.WithGuide(EndOfFirst + "\n", "");

        Assert.Equal(
            ["stage_covered: model-business-scale", "stage_covered: model-business-scale", "stage_overlap: model-business-scale", "stage_overlap: model-business-scale"], Proven.Faults(policy));
        var covered = Proven.Of(policy).Proofs.Where(p => p.Aspect == "stage_covered").ToList();
        Assert.Equal(["500000000.00", "2000000000.00"], covered.Select(p => p.Stated("annual_business")));
        Assert.All(covered, proof => Assert.Equal("2000000.00", proof.Totals()));
        Assert.All(covered, proof => Proven.Replay(policy, proof));
    }

    [Fact]
    public void A_stage_that_ends_where_it_begins_takes_in_nothing()
    {
        var policy = Proven.WithGuide(EndOfFirst, EndOfFirst.Replace("500000000.00", "100000000.00", StringComparison.Ordinal));

        Assert.Equal("100000000.00", Proven.Found(policy, "stage_empty").Stated("annual_business"));
        Assert.Equal(["stage_empty: model-business-scale"], Proven.Faults(policy));
    }

    [Fact]
    public void A_stage_below_what_is_required_is_never_reached()
    {
        var policy = Proven.WithGuide("  - id: model-business-scale\n", """
              - id: model-business-scale
                requires:
                  - id: least_business
                    input: annual_business
                    at_least: {value: "500000000.00", cites: {item: "4.0"}}
                    text: {zh: 规模下限, en: Least business}
                    cites: {item: "4.0"}

            """);

        Assert.Equal(["stage_refused: model-business-scale"], Proven.Faults(policy));
        Assert.Equal("0.00", Proven.Found(policy, "stage_refused").Totals());
    }

    [Fact]
    public void Bounds_that_leave_no_value_contradict_each_other()
    {
        var policy = TestPolicy.With("vertical-model-cases.yaml", "mechanism: lump_sum", """
              - id: few_cases
                input: cases
                below:
                  values:
                    - {from: 2025-03-31, value: 5, cites: {article: 7}}
                text: {zh: 案例不多, en: Few cases}
                cites: {article: 7}
            mechanism: lump_sum
            """);

        Assert.Equal(["requirements_contradict: vertical-model-cases"], Proven.Faults(policy));
        var proof = Proven.Found(policy, "requirements_contradict");
        Assert.Equal("4 5 6", proof.Stated("cases"));
        Assert.Equal("0.00 0.00 0.00", proof.Totals());
    }

    [Fact]
    public void Nobody_can_apply_where_no_kind_of_applicant_may() =>
        Assert.Equal(["no_applicant: cloud-spend"], Proven.Faults(Proven.Only("cloud-spend", m => m with { ApplicantKinds = [] })));

    [Fact]
    public void A_rate_after_the_last_year_of_support_is_never_used()
    {
        var policy = Proven.Only("cloud-spend", m => m with { Years = m.Years! with { Max = 2 } });

        Assert.Equal(["tier_beyond_years: cloud-spend"], Proven.Faults(policy));
        Assert.Equal("0.00", Proven.Found(policy, "tier_beyond_years").Totals());
    }

    [Fact]
    public void A_year_of_support_without_rate_is_named()
    {
        var policy = Proven.Only("cloud-spend", m => m with { Years = m.Years! with { Max = 4 } });

        Assert.Equal(["year_without_rate: cloud-spend"], Proven.Faults(policy));
        var proof = Proven.Found(policy, "year_without_rate");
        Assert.Equal(3, proof.Cases[0].Form.PriorAwards.Length);
        Assert.Equal("0.00", proof.Totals());
    }

    [Fact]
    public void Years_after_the_first_never_come_where_it_is_paid_only_once() =>
        Assert.Equal(["years_end_with_once: compute-purchase"], Proven.Faults(TestPolicy.With("compute-purchase.yaml", "evidence:", "once: {per: applicant, cites: {article: 1}}\nevidence:")));

    [Fact]
    public void More_years_of_support_than_the_notice_lasts_are_reached_only_by_those_awarded_before() =>
        Assert.Equal(ProofOutcome.HoldsWithRemark, Proven.Found(Proven.Only("compute-purchase", m => m with { Years = m.Years! with { Max = 5 } }), "year_after_validity").Outcome);

    [Fact]
    public void A_level_without_amount_is_named_and_gives_nothing()
    {
        var policy = Proven.Only("feature-park-title", m => m with { Mechanism = new AmountByLevel(((AmountByLevel)m.Mechanism).Levels.RemoveAt(1)) });

        Assert.Equal(["level_without_amount: feature-park-title"], Proven.Faults(policy));
        var proof = Proven.Found(policy, "level_without_amount");
        Assert.Equal("provincial", proof.Stated("title"));
        Assert.Equal("0.00", proof.Totals());
    }

    [Fact]
    public void A_value_that_a_later_one_of_the_same_year_replaces_is_never_used()
    {
        var policy = TestPolicy.With("compute-purchase.yaml", "    - {from: 2025-03-31, value: 30%, cites: {article: 1}}", """
                - {from: 2025-03-31, value: 30%, cites: {article: 1}}
                - {from: 2026-02-01, value: 25%, cites: {article: 1}}
                - {from: 2026-06-01, value: 20%, cites: {article: 1}}
            """);

        Assert.Equal(["number_never_used: compute-purchase"], Proven.Faults(policy));
        Assert.Contains("25% from 2026-02-01", Shown.English(Proven.Found(policy, "number_never_used").Explanation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-01", 1)]
    [InlineData("2026-12-31", 1)]
    [InlineData("2027-01-01", 0)]
    public void A_value_that_begins_within_a_year_is_used_for_all_of_it(string day, int remarks)
    {
        var policy = TestPolicy.With("compute-purchase.yaml", "    - {from: 2025-03-31, value: 30%, cites: {article: 1}}", $$$"""
                - {from: 2025-03-31, value: 30%, cites: {article: 1}}
                - {from: {{{day}}}, value: 25%, cites: {article: 1}}
            """);

        Assert.Empty(Proven.Faults(policy));
        Assert.Equal(remarks, Proven.Of(policy).Proofs.Count(p => p.Aspect == "number_changes_in_year"));
    }

    [Fact]
    public void Days_on_which_no_value_holds_are_named()
    {
        var policy = Proven.Only("compute-purchase", m => m with { Mechanism = new ShareOfCost(Proven.From(new DateOnly(2025, 7, 1), Rate.FromPercent(30))) });

        Assert.Equal(["days_without_number: compute-purchase"], Proven.Faults(policy));
        Assert.Contains("From 2025-03-31 to 2025-06-30", Shown.English(Proven.Found(policy, "days_without_number").Explanation), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recognition_of_a_park_that_no_measure_pays_for_is_named_and_so_is_one_that_two_pay_for() =>
        Assert.Equal(
            ["park_without_measure: rent-other-park, rent-partner-park, rent-recognised-park", "park_with_several: rent-other-park, rent-partner-park, rent-recognised-park"],
            Proven.Faults(TestPolicy.With("rent-other-park.yaml", "park_recognition: other", "park_recognition: partner")).Order(StringComparer.Ordinal).Reverse());

    [Fact]
    public void Who_meets_what_is_required_and_reaches_no_stage_is_left_between_the_two()
    {
        var policy = Proven.WithGuide("  - id: model-business-scale\n", """
              - id: model-business-scale
                requires:
                  - id: least_business
                    input: annual_business
                    at_least: {value: "99999999.99", cites: {item: "4.0"}}
                    text: {zh: 规模下限, en: Least business}
                    cites: {item: "4.0"}

            """);

        Assert.Equal(["required_below_stages: model-business-scale"], Proven.Faults(policy));
        Assert.Equal("99999999.99", Proven.Found(policy, "required_below_stages").Stated("annual_business"));
    }
}
