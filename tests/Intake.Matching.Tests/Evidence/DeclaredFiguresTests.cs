using Intake.Extraction.Documents;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Evidence;

/// <summary>What application.yaml declares: read in the type of each input, refused with its line where it is anything else.</summary>
public sealed class DeclaredFiguresTests
{
    private const string Head = "applicant:\n  name: 深圳市晨屿智能科技有限公司\n  unified_social_credit_code: 91440300MA5FQX8E74\n  industry_code: \"6513\"\napplication_year: 2026\n";

    [Fact]
    public void Every_id_of_the_notice_may_stand_wherever_an_id_may()
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
        Assert.Equal(new DeclaredMeasure("feature-park-title", [new DeclaredFigure("title", new InputValue.Word("national"))]), form.Declared.Single());
    }

    [Theory]
    [InlineData("openharmony-certification: {products: 3}", "products=3")]
    [InlineData("first-above-scale: {included: true, growth: false}", "growth=false included=true")]
    [InlineData("loan-interest: {interest: \"1.5\"}", "interest=1.50")]
    [InlineData("feature-park-title: {title: humanoid_robot_friendly}", "title=humanoid_robot_friendly")]
    [InlineData("science-grant-matching: {projects: [{grant: \"500000.00\"}, {grant: \"1.00\"}]}", "projects=[grant: 500000.00; grant: 1.00]")]
    [InlineData("graduate-subsidy: {graduates: [{degree: master}]}", "graduates=[degree: master]")]
    [InlineData("graduate-subsidy: {graduates: []}", "graduates=[]")]
    [InlineData("strategic-scientist: {}", "")]
    [InlineData("strategic-scientist: ", "")]
    public void A_figure_is_read_in_the_type_of_its_input(string declared, string expected)
    {
        var read = Form($"declared: {{{declared}}}").Declared.Single();
        Assert.Equal(expected, string.Join(' ', read.Figures.Select(f => $"{f.Input}={f.Value}")));
    }

    [Theory]
    [InlineData("declared: {openharmony-certification: {products: \"3\"}}", "policy.expected_integer")]
    [InlineData("declared: {openharmony-certification: {products: -1}}", "policy.expected_integer")]
    [InlineData("declared: {openharmony-certification: {products: 1.5}}", "policy.expected_integer")]
    [InlineData("declared: {openharmony-certification: {product: 3}}", "policy.unknown_input")]
    [InlineData("declared: {first-above-scale: {included: yes}}", "policy.expected_flag")]
    [InlineData("declared: {loan-interest: {interest: 1000.00}}", "policy.expected_quoted_money")]
    [InlineData("declared: {loan-interest: {interest: \"-1.00\"}}", "policy.expected_not_negative")]
    [InlineData("declared: {loan-interest: {interest: [1]}}", "policy.expected_money")]
    [InlineData("declared: {feature-park-title: {title: galactic}}", "policy.expected_one_of")]
    [InlineData("declared: {feature-park-title: {title: [national]}}", "policy.expected_one_of")]
    [InlineData("declared: {science-grant-matching: {projects: {grant: \"1.00\"}}}", "policy.expected_list")]
    [InlineData("declared: {science-grant-matching: {projects: [\"1.00\"]}}", "policy.expected_map")]
    [InlineData("declared: {science-grant-matching: {projects: [{grants: \"1.00\"}]}}", "policy.unknown_input")]
    [InlineData("declared: {science-grant-matching: {projects: [{}]}}", "policy.missing_key")]
    [InlineData("declared: {science-grant-matching: {projects: [{grant: 1.00}]}}", "policy.expected_quoted_money")]
    [InlineData("declared: {science-grant-matching: [1, 2]}", "policy.expected_map")]
    [InlineData("declared: {science-grants-matching: {a: 1}}", "policy.misspelt_measure")]
    [InlineData("declared: [loan-interest]", "policy.expected_map")]
    [InlineData("measures: [open-harmony-certification]", "policy.misspelt_measure")]
    [InlineData("measures: [xyzzy-plugh]", "policy.unknown_measure")]
    [InlineData("prior_awards: [{measure: little-giants, year: 2025, amount: \"1.00\"}]", "policy.misspelt_measure")]
    [InlineData("prior_awards: [{measure: little-giant, year: 2025, amount: 1.00}]", "policy.expected_quoted_money")]
    [InlineData("prior_awards: [{measure: little-giant, year: 2027, amount: \"1.00\"}]", "policy.future_award")]
    [InlineData("other_support: [{measure: industry-events, source: x, amount: \"1.00\"}]", "policy.misspelt_measure")]
    [InlineData("submitted: 2026-02-30", "policy.expected_date")]
    [InlineData("submited: 2026-02-28", "policy.unknown_key")]
    public void What_is_misspelt_or_malformed_is_refused_with_its_line(string line, string expected)
    {
        var reading = ApplicationReader.Read("application.yaml", Head + line, TestPolicy.Catalog);
        Assert.Null(reading.Form);
        Assert.Contains(reading.Problems, p => p.Expected.Key == expected);
        Assert.All(reading.Problems, p => Assert.Equal(("application.yaml", 6), (p.File, p.Line)));
    }

    [Fact]
    public void Ten_thousand_items_are_read_and_one_more_is_refused()
    {
        Assert.Equal(10_000, ((InputValue.Items)Form(Degrees(10_000)).Declared.Single().Figures.Single().Value).Value.Length);
        Assert.Equal("policy.too_many_items", ApplicationReader.Read("a", Head + Degrees(10_001), TestPolicy.Catalog).Problems.Single().Expected.Key);
        static string Degrees(int count) => $"declared: {{further-education: {{degrees: [{string.Join(", ", Enumerable.Repeat("{degree: master}", count))}]}}}}";
    }

    [Fact]
    public void A_misspelt_id_is_answered_with_the_nearest_ones() =>
        Assert.Equal(
            ["open-harmony-certification", "openharmony-certification"],
            ApplicationReader.Read("application.yaml", Head + "measures: [open-harmony-certification]", TestPolicy.Catalog).Problems.Single().Expected.Arguments);

    [Theory]
    [InlineData("declared: {strategic-scientist: {}}")]
    [InlineData("measures: [strategic-scientist]")]
    public void A_measure_that_is_only_named_comes_into_play(string line) =>
        Assert.Equal(AwardStatus.NoRule, Declared.Assess(TestPolicy.Catalog, Form(line)).Award("strategic-scientist").Status);

    [Fact]
    public void A_figure_declared_for_a_measure_not_asked_for_is_named()
    {
        var form = Form("measures: [cloud-spend]\ndeclared: {loan-interest: {interest: \"1.00\"}}");
        var finding = Declared.Assess(TestPolicy.Catalog, form).Findings.Single();
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
