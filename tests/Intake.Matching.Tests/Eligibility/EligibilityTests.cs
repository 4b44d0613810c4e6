using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Eligibility;
using Intake.Matching.Evidence;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Eligibility;

public sealed class EligibilityTests
{
    private static readonly Invoice Cloud = new() { Lines = [Invoice.Cloud("1000.00")] };

    [Theory]
    [InlineData(2024, CriterionOutcome.NotMet)]
    [InlineData(2025, CriterionOutcome.Unknown)]
    [InlineData(2026, CriterionOutcome.Met)]
    [InlineData(2027, CriterionOutcome.Met)]
    [InlineData(2028, CriterionOutcome.Unknown)]
    [InlineData(2029, CriterionOutcome.NotMet)]
    public void The_notice_has_to_be_in_force_in_the_application_year(int year, CriterionOutcome outcome)
    {
        var award = Assess(Form with { ApplicationYear = year }, Cloud with { Date = $"{year - 1}-06-01" }).Award("cloud-spend");
        Assert.Equal(outcome, Outcome(award, "in_force"));
        Assert.Equal(outcome == CriterionOutcome.NotMet, award.Status == AwardStatus.NotEligible);
    }

    [Theory]
    [InlineData("6513", CriterionOutcome.Met)]
    [InlineData("64", CriterionOutcome.Met)]
    [InlineData("6610", CriterionOutcome.Unknown)]
    [InlineData(null, CriterionOutcome.Unknown)]
    public void An_industry_outside_software_may_still_be_artificial_intelligence(string? code, CriterionOutcome outcome) =>
        Assert.Equal(outcome, Outcome(Assess(Form with { IndustryCode = code }, Cloud).Award("cloud-spend"), "industry_scope"));

    [Fact]
    public void An_applicant_of_the_wrong_kind_gets_nothing()
    {
        var award = Assess(Form with { Kind = ApplicantKind.ParkOperator }, Cloud).Award("cloud-spend");
        Assert.Equal((AwardStatus.NotEligible, "0.00", "1000.00"), (award.Status, award.Amount.ToString(), award.Base.ToString()));
        Assert.Equal(CriterionOutcome.NotMet, Outcome(award, "applicant_kind"));
    }

    [Fact]
    public void A_year_left_out_in_between_stays_open()
    {
        var award = Assess(Form with { ApplicationYear = 2027, PriorAwards = [Prior("cloud-spend", 2025)] }, Cloud with { Date = "2026-06-01" }).Award("cloud-spend");
        Assert.Equal(CriterionOutcome.Unknown, Outcome(award, "support_year"));
        Assert.Equal("500.00", award.Amount.ToString());
    }

    [Fact]
    public void Consecutive_years_without_a_gap_are_met()
    {
        var form = Form with { ApplicationYear = 2027, PriorAwards = [Prior("cloud-spend", 2025), Prior("cloud-spend", 2026)] };
        Assert.Equal(CriterionOutcome.Met, Outcome(Assess(form, Cloud with { Date = "2026-06-01" }).Award("cloud-spend"), "support_year"));
    }

    [Fact]
    public void The_award_of_another_measure_counts_no_year_but_a_related_one_raises_a_question()
    {
        var form = Form with { Park = new Park("某园", ParkRecognition.Other), PriorAwards = [Prior("rent-recognised-park", 2025), Prior("loan-interest", 2025)] };
        var award = Assess(form, new Invoice { Lines = [Invoice.Rent("1000.00")] }).Award("rent-other-park");
        Assert.Equal("500.00", award.Amount.ToString());
        Assert.Equal(["rent-recognised-park", "2025"], award.Findings.Single(f => f.Code == "related_award").Message.Arguments.Take(2));
    }

    [Fact]
    public void An_award_from_before_the_notice_is_counted_and_questioned()
    {
        var award = Assess(Form with { PriorAwards = [Prior("cloud-spend", 2024)] }, Cloud).Award("cloud-spend");
        Assert.Equal("500.00", award.Amount.ToString());
        Assert.Contains(award.Findings, f => f.Code == "award_before_notice");
    }

    [Fact]
    public void A_number_that_changes_within_the_application_year_is_an_open_point()
    {
        var catalog = TestPolicy.With(
            "cloud-spend.yaml", "- {from: 2025-03-31, value: 80%, cites: {article: 2}}",
            "- {from: 2025-03-31, value: 80%, cites: {article: 2}}\n      - {from: 2026-07-01, value: 70%, cites: {article: 2}}");
        var award = Assess(Form, catalog, Cloud).Award("cloud-spend");
        Assert.Equal("700.00", award.Amount.ToString());
        Assert.Contains(award.Findings, f => f.Code == "number_changes_in_year");
        var before = Assess(Form with { ApplicationYear = 2027 }, catalog, Cloud with { Date = "2026-06-01" }).Award("cloud-spend");
        Assert.DoesNotContain(before.Findings, f => f.Code == "number_changes_in_year");
    }

    [Fact]
    public void Other_support_is_shown_as_a_limit_with_its_source()
    {
        var form = Form with { OtherSupport = [new OtherSupport("cloud-spend", "municipal", Money.FromFen(30_000))] };
        var award = Assess(form, Cloud).Award("cloud-spend");
        Assert.Equal("700.00", award.Amount.ToString());
        Assert.Equal(CriterionOutcome.Met, Outcome(award, "within_outlay"));
        var limit = award.Derivation.Children.Single(c => c.Label.Key == "award.outlay_left");
        Assert.Equal(("700.00", "300.00"), (limit.Value, limit.Children.Single().Value));
    }

    [Fact]
    public void Readings_that_bear_on_the_award_are_its_assumptions()
    {
        var award = Assess(Cloud).Award("cloud-spend");
        var basis = TestPolicy.Catalog.Notice.Reading("expenditure_basis").Explanation.AsMessage();
        var support = TestPolicy.Catalog.Notice.Reading("all_support_together").Explanation.AsMessage();
        Assert.Contains(basis, award.Assumptions);
        Assert.DoesNotContain(support, award.Assumptions);
    }

    private static PriorAward Prior(string measure, int year) => new(measure, year, Money.FromFen(100));

    private static CriterionOutcome Outcome(ProposedAward award, string name) => award.Criteria.Single(c => c.Name == name).Outcome;
}
