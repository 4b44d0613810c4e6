using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Eligibility;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Measures;

/// <summary>The application guide laid over the notice: what it fills, what it may not touch, and one broken sample per mistake.</summary>
public sealed class GuideReaderTests
{
    private const string Lump = "    mechanism: amount_by_stage\n    base: annual_business\n";

    [Theory]
    [InlineData("guide: 2026\n", "guide: 2029\n", "guide: 2029", "policy.date_outside_validity")]
    [InlineData("guide: 2026\n", "guide: 2027\n", "guide: 2027", "policy.guide_file_year")]
    [InlineData("guide: 2026\n", "guide: \"2026\"\n", "guide: \"2026\"", "policy.expected_integer")]
    [InlineData("published: 2026-03-02", "publshed: 2026-03-02", "publshed:", "policy.unknown_key")]
    [InlineData("published: 2026-03-02", "published: 2026-13-02", "published: 2026-13-02", "policy.expected_date")]
    [InlineData("  from: 2026-04-01", "  from: 2026-06-01", "  from: 2026-06-01", "policy.ends_before_it_begins")]
    [InlineData("amount: \"300000000.00\"", "amount: 300000000.00", "  amount: 300000000.00", "policy.expected_quoted_money")]
    [InlineData("amount: \"300000000.00\"", "amount: \"-1.00\"", "  amount: \"-1.00\"", "policy.expected_not_negative")]
    [InlineData("cites: {item: \"1.1\"}", "cites: {article: 1}", "cites: {article: 1}", "policy.unknown_key")]
    [InlineData("- id: expenditure_basis", "- id: expenditure_base", "- id: expenditure_base", "policy.expected_one_of")]
    [InlineData("chosen: tax_included", "chosen: with_tax", "chosen: with_tax", "policy.expected_one_of")]
    [InlineData("- id: dataset-service", "- id: dataset-services", "- id: dataset-services", "policy.misspelt_measure")]
    [InlineData("- id: dataset-service", "- id: xyzzy-plugh", "- id: xyzzy-plugh", "policy.unknown_measure")]
    [InlineData("- id: hit-smart-hardware", "- id: dataset-service", "- id: dataset-service", "policy.duplicate_id")]
    [InlineData("input: business_volume", "input: volume", "input: volume", "policy.no_such_input")]
    [InlineData("at_least: {value: \"20000000.00\", cites: {item: \"3.1\"}}", "at_least: guide", "at_least: guide", "policy.expected_map")]
    [InlineData("at_least: {value: \"20000000.00\", cites: {item: \"3.1\"}}", "above: {value: \"20000000.00\", cites: {item: \"3.1\"}}", "- id: enough_business", "policy.guide_requirement")]
    [InlineData("at_least: {value: \"20000000.00\", cites: {item: \"3.1\"}}", "at_least: {value: 20000000, cites: {item: \"3.1\"}}", "at_least: {value: 20000000", "policy.expected_quoted_money")]
    [InlineData("at_least: {value: 10000, cites: {item: \"3.2\"}}", "at_least: {value: \"10000\", cites: {item: \"3.2\"}}", "at_least: {value: \"10000\"", "policy.expected_integer")]
    [InlineData(Lump, "    mechanism: lump_sum\n    amount: {value: \"1.00\", cites: {item: x}}\n    base: annual_business\n", "    base: annual_business", "policy.unknown_key")]
    [InlineData("base: annual_business", "base: annual_bussiness", "base: annual_bussiness", "policy.base_not_an_input")]
    [InlineData("amount: {value: \"50000000.00\", cites: {item: \"4.3\"}}", "amount: {value: \"50000000.01\", cites: {item: \"4.3\"}}", "mechanism: amount_by_stage", "policy.guide_above_notice")]
    [InlineData("{level: software_top_100, value: \"10000000.00\"", "{level: software_top_10, value: \"10000000.00\"", "{level: software_top_10,", "policy.expected_one_of")]
    [InlineData("{level: software_top_100, value: \"10000000.00\"", "{level: software_top_100, value: \"10000000.01\"", "mechanism: amount_by_level", "policy.guide_above_notice")]
    [InlineData("      - {level: key_software_enterprise, value: \"3000000.00\", cites: {item: \"4.4\"}}\n", "", "- {level: software_top_100", "policy.level_missing")]
    [InlineData("rate: {value: 20%, cites: {item: \"5.1\"}}", "rate: {value: 30.01%, cites: {item: \"5.1\"}}", "rate: {value: 30.01%", "policy.guide_above_notice")]
    [InlineData("- id: public-platform-new\n    rate", "- id: demo-scenario-demand\n    rate", "rate: {value: 20%", "policy.guide_rate")]
    [InlineData("- {scope: year, value: \"800000.00\"", "- {scope: year, value: \"1000000.01\"", "- {scope: year, value: \"1000000.01\"", "policy.guide_above_notice")]
    [InlineData("- {scope: year, value: \"800000.00\"", "- {scope: yearly, value: \"800000.00\"", "- {scope: yearly", "policy.expected_one_of")]
    [InlineData("- id: rent-other-park\n", "- id: rent-other-park\n    mechanism: lump_sum\n", "mechanism: lump_sum", "policy.guide_mechanism")]
    [InlineData("- id: rent-other-park\n    tax: excluded", "- id: rent-other-park\n    tax: without", "tax: without", "policy.expected_one_of")]
    public void A_mistake_is_refused_with_its_line(string old, string broken, string lineWith, string expected)
    {
        var text = TestPolicy.Guide.Text;
        Assert.Contains(old, text, StringComparison.Ordinal);
        var start = text.IndexOf(old, StringComparison.Ordinal);
        var damaged = text.Remove(start, old.Length).Insert(start, broken);
        var reading = MeasureReader.Read([.. BuiltInPolicy.Texts(), TestPolicy.Guide with { Text = damaged }]);

        Assert.Null(reading.Catalog);
        var problem = reading.Problems.First(p => p.Expected.Key == expected);
        var line = damaged[..damaged.IndexOf(lineWith, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Assert.Equal(("guide-2026.yaml", line), (problem.File, problem.Line));
    }

    [Fact]
    public void Two_guides_of_one_year_are_refused()
    {
        var reading = MeasureReader.Read([.. BuiltInPolicy.Texts(), TestPolicy.Guide, TestPolicy.Guide with { File = "guide-2026b.yaml" }]);
        Assert.Equal("policy.two_guides", reading.Problems.Single().Expected.Key);
    }

    [Theory]
    [InlineData("mechanism: amount_by_stage\n    base: annual_business\n    stages: []", "model-business-scale", "policy.no_values")]
    [InlineData("expense_kinds: [cloud_spend]", "science-grant-matching", "policy.guide_kinds")]
    [InlineData("expense_kinds: [cloud_spend]", "industry-event", "policy.guide_kinds")]
    [InlineData("expense_kinds: [cloud_spend]", "first-set-robot", "policy.guide_kinds")]
    [InlineData("expense_kinds: [cloud_spend]", "little-giant", "policy.guide_kinds")]
    public void What_would_leave_a_measure_without_a_meaning_is_refused(string said, string measure, string expected)
    {
        var text = $"guide: 2026\nsynthetic: true\ntitle: {{zh: 虚构, en: made up}}\nnumber: none\npublished: 2026-01-05\nmeasures:\n  - id: {measure}\n    {said}\n";
        var reading = MeasureReader.Read([.. BuiltInPolicy.Texts(), new PolicyText("guide-2026.yaml", text)]);
        Assert.Null(reading.Catalog);
        Assert.Equal(expected, reading.Problems.Single().Expected.Key);
    }

    [Fact]
    public void A_guide_speaks_for_its_year_alone()
    {
        var policy = TestPolicy.WithGuide;
        Assert.IsType<AmountByStage>(policy.For(2026).Find("model-business-scale")!.Mechanism);
        Assert.IsType<SetElsewhere>(policy.For(2027).Find("model-business-scale")!.Mechanism);
        Assert.IsType<SetElsewhere>(policy.Find("model-business-scale")!.Mechanism);
        Assert.NotEqual(TestPolicy.Catalog.Version, policy.Version);
    }

    [Fact]
    public void Every_application_of_the_year_says_that_the_guide_is_made_up()
    {
        var measure = TestPolicy.Catalog.Find("little-giant")!;
        Assert.Contains(Declared.Assess(TestPolicy.WithGuide, Declared.Form(measure, 2026)).Findings, f => f.Code == "guide_made_up");
        Assert.DoesNotContain(Declared.Assess(TestPolicy.WithGuide, Declared.Form(measure, 2027)).Findings, f => f.Code == "guide_made_up");
    }

    [Theory]
    [InlineData(null, CriterionOutcome.Unknown)]
    [InlineData("2026-03-31", CriterionOutcome.NotMet)]
    [InlineData("2026-04-01", CriterionOutcome.Met)]
    [InlineData("2026-05-31", CriterionOutcome.Met)]
    [InlineData("2026-06-01", CriterionOutcome.NotMet)]
    public void The_window_includes_both_days(string? submitted, CriterionOutcome expected)
    {
        var form = Declared.Form(TestPolicy.Catalog.Find("little-giant")!, 2026) with { Submitted = submitted is null ? null : DateOnly.Parse(submitted, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(expected, Declared.Assess(TestPolicy.WithGuide, form).Awards.Single().Criteria.Single(c => c.Name == "window").Outcome);
    }

    [Fact]
    public void Tax_counts_as_the_guide_says_for_all_and_otherwise_for_one_measure()
    {
        var papers = new[] { new Invoice { Lines = [Invoice.Cloud("100.00")] }, new Invoice { Number = "25442000000000000002", Lines = [Invoice.Rent("100.00")] } };
        var form = Application.Form with { Park = new Park("某园", ParkRecognition.Other) };
        var result = Application.Assess(form, TestPolicy.WithGuide, papers);
        Assert.Equal(("106.00", "100.00"), (result.Base("cloud-spend"), result.Base("rent-other-park")));
    }

    [Fact]
    public void Days_outside_the_period_of_the_guide_do_not_count_both_ends_included()
    {
        var period = TestPolicy.WithGuide.For(2026).Find("rent-other-park")!.Period!;
        var form = Application.Form with { Park = new Park("某园", ParkRecognition.Other) };
        string Base(DateOnly day) => Application.Assess(form, TestPolicy.WithGuide, new Invoice { Date = Amounts.Day(day), Lines = [Invoice.Rent("100.00")] }).Base("rent-other-park");
        Assert.Equal(("0.00", "100.00"), (Base(period.From.AddDays(-1)), Base(period.From)));
        Assert.Equal("100.00", Base(period.To));
    }

    [Fact]
    public void With_a_bound_known_a_figure_that_misses_it_refuses_and_one_not_stated_stays_open()
    {
        var measure = TestPolicy.Catalog.Find("dataset-service")!;
        CriterionOutcome Outcome(MeasureCatalog policy, string? volume) => Declared.Assess(policy, Declared.Form(measure, 2026) with
        {
            Declared = [new DeclaredMeasure(measure.Id, volume is null ? [] : [new DeclaredFigure("business_volume", new InputValue.Amount(Money.FromYuan(decimal.Parse(volume, System.Globalization.CultureInfo.InvariantCulture))))])],
        }).Awards.Single().Criteria.Single(c => c.Name == "enough_business").Outcome;
        Assert.Equal(CriterionOutcome.Unknown, Outcome(TestPolicy.Catalog, "1.00"));
        Assert.Equal(CriterionOutcome.NotMet, Outcome(TestPolicy.WithGuide, "19999999.99"));
        Assert.Equal(CriterionOutcome.Unknown, Outcome(TestPolicy.WithGuide, "20000000.00"));
        Assert.Equal(CriterionOutcome.Unknown, Outcome(TestPolicy.WithGuide, null));
    }
}
