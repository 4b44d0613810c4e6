using Intake.Extraction.Documents;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Evidence;

/// <summary>What application.yaml says of measures that are not computed: accepted, named in the result, and no burden on other awards.</summary>
public sealed class NotComputedInFormTests
{
    private const string Head = "applicant:\n  name: 深圳市晨屿智能科技有限公司\n  unified_social_credit_code: 91440300MA5FQX8E74\n  industry_code: \"6513\"\napplication_year: 2026\n";

    [Fact]
    public void Their_ids_may_stand_wherever_an_id_may()
    {
        var form = Form("""
            measures: [openharmony-certification, cloud-spend]
            prior_awards: [{measure: little-giant, year: 2025, amount: "3000000.00"}]
            other_support: [{measure: industry-event, source: municipal, amount: "50000.00"}]
            declared: {feature-park-title: {title: national}}
            """);
        Assert.Equal(["openharmony-certification", "cloud-spend"], form.Measures);
        Assert.Equal("little-giant", form.PriorAwards.Single().Measure);
        Assert.Equal("industry-event", form.OtherSupport.Single().Measure);
        Assert.Equal(new DeclaredFigure("feature-park-title", "title", "\"national\""), form.Declared.Single());
    }

    [Theory]
    [InlineData("{products: 3}", "products", "3")]
    [InlineData("{products: \"3\"}", "products", "\"3\"")]
    [InlineData("{growth: true}", "growth", "true")]
    [InlineData("{rate: 1.50}", "rate", "\"1.50\"")]
    [InlineData("{count: 007}", "count", "\"007\"")]
    [InlineData("{nothing: }", "nothing", "null")]
    [InlineData("{projects: [{grant: \"500000.00\", city: false}, {grant: \"1.00\"}]}", "projects", "[{\"city\":false,\"grant\":\"500000.00\"},{\"grant\":\"1.00\"}]")]
    public void What_is_declared_for_them_is_kept_as_written(string map, string input, string value) =>
        Assert.Equal(new DeclaredFigure("science-grant-matching", input, value), Form($"declared: {{science-grant-matching: {map}}}").Declared.Single());

    [Theory]
    [InlineData("declared: {science-grant-matching: [1, 2]}", "policy.expected_map")]
    [InlineData("declared: {science-grant-matching: }", "policy.expected_map")]
    [InlineData("declared: {science-grants-matching: {a: 1}}", "policy.misspelt_measure")]
    [InlineData("measures: [open-harmony-certification]", "policy.misspelt_measure")]
    [InlineData("measures: [xyzzy-plugh]", "policy.unknown_measure")]
    [InlineData("prior_awards: [{measure: little-giants, year: 2025, amount: \"1.00\"}]", "policy.misspelt_measure")]
    [InlineData("prior_awards: [{measure: little-giant, year: 2025, amount: 1.00}]", "policy.expected_quoted_money")]
    [InlineData("other_support: [{measure: industry-events, source: x, amount: \"1.00\"}]", "policy.misspelt_measure")]
    public void What_is_misspelt_or_malformed_stays_refused_with_its_line(string line, string expected)
    {
        var reading = ApplicationReader.Read("application.yaml", Head + line, TestPolicy.Catalog);
        Assert.Null(reading.Form);
        var problem = reading.Problems.Single();
        Assert.Equal((expected, 6), (problem.Expected.Key, problem.Line));
    }

    [Fact]
    public void A_misspelt_id_is_answered_with_the_nearest_ones() =>
        Assert.Equal(
            ["open-harmony-certification", "openharmony-certification"],
            ApplicationReader.Read("application.yaml", Head + "measures: [open-harmony-certification]", TestPolicy.Catalog).Problems.Single().Expected.Arguments);

    [Theory]
    [InlineData("measures: [cloud-spend, openharmony-certification]", Severity.Warning, "award.not_computed")]
    [InlineData("declared: {openharmony-certification: {products: 3}}", Severity.Warning, "award.not_computed")]
    [InlineData("prior_awards: [{measure: openharmony-certification, year: 2025, amount: \"1.00\"}]", Severity.Information, "award.not_computed_stated")]
    [InlineData("other_support: [{measure: openharmony-certification, source: x, amount: \"1.00\"}]", Severity.Information, "award.not_computed_stated")]
    public void Each_is_named_once_in_the_result_and_holds_no_other_award_in_review(string line, Severity severity, string key)
    {
        var paper = new Invoice { Lines = [Invoice.Cloud("1000.00")] };
        var result = Application.Assess(Form(line), paper);

        var finding = result.Findings.Single();
        Assert.Equal(("measure_not_computed", severity, key), (finding.Code, finding.Severity, finding.Message.Key));
        Assert.Equal(["openharmony-certification", "8"], finding.Message.Arguments.Take(2));
        var without = Application.Assess(Form("measures: [cloud-spend]"), paper).Award("cloud-spend");
        var award = result.Award("cloud-spend");
        Assert.Equal((without.Amount, without.Status), (award.Amount, award.Status));
        Assert.Equal(without.Findings.Select(f => f.Code), award.Findings.Select(f => f.Code));
        Assert.Single(result.Awards);
    }

    [Fact]
    public void Asked_for_alone_it_opens_no_other_measure()
    {
        var result = Application.Assess(Form("measures: [openharmony-certification]"), new Invoice { Lines = [Invoice.Cloud("1000.00")] });
        Assert.Empty(result.Awards);
        Assert.Equal("measure_not_computed", result.Findings.Single().Code);
        Assert.Equal("evidence.reason_not_asked", result.Expenses.Single().Reason.Key);
    }

    [Fact]
    public void Stated_in_several_places_it_is_one_warning_and_the_order_is_that_of_the_notice()
    {
        var form = Form("""
            measures: [industry-event, dataset-service]
            prior_awards: [{measure: dataset-service, year: 2025, amount: "1.00"}]
            declared: {dataset-service: {contract_amount: "1.00"}}
            """);
        var findings = Application.Assess(form, Enumerable.Empty<Invoice>()).Findings;
        Assert.Equal(["dataset-service", "industry-event"], findings.Select(f => f.Message.Arguments[0]));
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void A_figure_declared_for_a_measure_not_asked_for_is_named_too()
    {
        var form = Form("measures: [cloud-spend]\ndeclared: {loan-interest: {interest: \"1.00\"}}");
        var finding = Application.Assess(form, Enumerable.Empty<Invoice>()).Findings.Single();
        Assert.Equal(("declared_not_asked", Severity.Information, "loan-interest"), (finding.Code, finding.Severity, finding.Message.Arguments[0]));
    }

    [Theory]
    [InlineData("declared: {core-team: {a: \"\\uD800\", b: \"\\u0000\"}}")]
    [InlineData("declared: {core-team: {\"\\uDC00\": {\"\\uD800\": 1}}}")]
    public void Broken_characters_do_not_throw(string line)
    {
        var reading = ApplicationReader.Read("application.yaml", Head + line, TestPolicy.Catalog);
        Assert.Equal(reading.Form is null, !reading.Problems.IsEmpty);
    }

    private static ApplicationForm Form(string lines)
    {
        var reading = ApplicationReader.Read("application.yaml", Head + lines, TestPolicy.Catalog);
        Assert.Empty(reading.Problems);
        return reading.Form!;
    }
}
