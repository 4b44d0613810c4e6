using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Evidence;

public sealed class ApplicationReaderTests
{
    private const string Whole = """
        applicant:
          name: 深圳市晨屿智能科技有限公司
          unified_social_credit_code: 91440300MA5FQX8E74
          kind: enterprise
          industry_code: "6513"
          park: {name: 光明云谷, recognition: recognised}
        application_year: 2026
        measures: [cloud-spend, loan-interest]
        prior_awards: [{measure: cloud-spend, year: 2025, amount: "1000000.00"}]
        other_support: [{measure: loan-interest, source: municipal, amount: "50000.00"}]
        declared: {loan-interest: {interest: "200000.00"}}
        """;

    [Fact]
    public void A_whole_form_is_read()
    {
        var form = Read(Whole).Form!;
        Assert.Equal(("深圳市晨屿智能科技有限公司", "91440300MA5FQX8E74", "6513"), (form.Name, form.UnifiedSocialCreditCode, form.IndustryCode));
        Assert.Equal(new Park("光明云谷", ParkRecognition.Recognised), form.Park);
        Assert.Equal(2026, form.ApplicationYear);
        Assert.Equal(["cloud-spend", "loan-interest"], form.Measures);
        Assert.Equal((2025, "1000000.00"), (form.PriorAwards.Single().Year, form.PriorAwards.Single().Amount.ToString()));
        Assert.Equal(("municipal", "50000.00"), (form.OtherSupport.Single().Source, form.OtherSupport.Single().Amount.ToString()));
        Assert.Equal(new DeclaredMeasure("loan-interest", [new DeclaredFigure("interest", new InputValue.Amount(Money.FromFen(20_000_000)))]), form.Declared.Single());
        Assert.False(form.IsInferred);
    }

    [Fact]
    public void What_is_optional_may_be_left_out_or_empty()
    {
        var form = Read("applicant:\n  name: 某公司\n  unified_social_credit_code: 91440300MA5FQX8E74\napplication_year: 2026\ndeclared: {}\nmeasures:\n").Form!;
        Assert.Equal((ApplicantKind.Enterprise, (string?)null, (Park?)null), (form.Kind, form.IndustryCode, form.Park));
        Assert.True(form.Measures.IsEmpty && form.PriorAwards.IsEmpty && form.OtherSupport.IsEmpty && form.Declared.IsEmpty);
    }

    [Theory]
    [InlineData("  kind: enterprise", "  kind: company", 4, "policy.expected_one_of")]
    [InlineData("  kind: enterprise", "  knd: enterprise", 4, "policy.unknown_key")]
    [InlineData("  industry_code: \"6513\"", "  industry_code: software", 5, "policy.expected_industry_code")]
    [InlineData("91440300MA5FQX8E74", "91440300MA5FQX8E7", 3, "policy.expected_credit_code")]
    [InlineData("91440300MA5FQX8E74", "91440300MI5FQX8E4L", 3, "policy.expected_credit_code")]
    [InlineData("91440300MA5FQX8E74", "91440300MA5FQX8E47", 3, "policy.expected_credit_code")]
    [InlineData("recognition: recognised", "recognition: recognized", 6, "policy.expected_one_of")]
    [InlineData("application_year: 2026", "application_year: \"2026\"", 7, "policy.expected_integer")]
    [InlineData("application_year: 2026", "application_year: 26", 7, "policy.expected_integer")]
    [InlineData("application_year: 2026\n", "", 1, "policy.missing_key")]
    [InlineData("measures: [cloud-spend,", "measures: [cloud-spent,", 8, "policy.misspelt_measure")]
    [InlineData("measures: [cloud-spend, loan-interest]", "measures: cloud-spend", 8, "policy.expected_list")]
    [InlineData("{measure: cloud-spend, year", "{measure: cloudspend, year", 9, "policy.misspelt_measure")]
    [InlineData("amount: \"1000000.00\"", "amount: 1000000.00", 9, "policy.expected_quoted_money")]
    [InlineData("amount: \"1000000.00\"", "amount: \"-1.00\"", 9, "policy.expected_not_negative")]
    [InlineData("amount: \"1000000.00\"", "amount: \"1e6\"", 9, "policy.expected_money")]
    [InlineData("amount: \"1000000.00\"", "amount: \"1000000000000.01\"", 9, "policy.expected_money")]
    [InlineData("year: 2025, amount", "amount", 9, "policy.missing_key")]
    [InlineData("year: 2025", "year: 2027", 9, "policy.future_award")]
    [InlineData("\"1000000.00\"}]", "\"1000000.00\"}, {measure: cloud-spend, year: 2025, amount: \"2.00\"}]", 9, "policy.duplicate_award")]
    [InlineData("source: municipal, ", "", 10, "policy.missing_key")]
    [InlineData("declared: {loan-interest: {interest", "declared: {loan-interests: {interest", 11, "policy.misspelt_measure")]
    [InlineData("{interest: \"200000.00\"}", "{rent: \"200000.00\"}", 11, "policy.unknown_input")]
    [InlineData("{interest: \"200000.00\"}", "{interest: 200000}", 11, "policy.expected_quoted_money")]
    [InlineData("{interest: \"200000.00\"}", "\"200000.00\"", 11, "policy.expected_map")]
    [InlineData("declared: {", "declared: [", 11, "policy.yaml_syntax")]
    public void A_mistake_is_refused_with_its_line(string old, string broken, int line, string expected)
    {
        Assert.Contains(old, Whole, StringComparison.Ordinal);
        var reading = Read(Whole.Replace(old, broken, StringComparison.Ordinal));
        Assert.Null(reading.Form);
        var problem = reading.Problems.First(p => p.Expected.Key == expected);
        Assert.Equal(("a/application.yaml", line), (problem.File, problem.Line));
    }

    [Fact]
    public void The_award_of_this_very_year_is_no_future_award() =>
        Assert.Empty(Read(Whole.Replace("year: 2025", "year: 2026", StringComparison.Ordinal)).Problems);

    [Fact]
    public void A_person_needs_no_credit_code_an_enterprise_does()
    {
        const string Person = "applicant:\n  name: 某人\n  kind: person\napplication_year: 2026\n";
        Assert.Empty(Read(Person).Problems);
        Assert.Equal("policy.missing_key", Read(Person.Replace("person", "enterprise", StringComparison.Ordinal)).Problems.Single().Expected.Key);
    }

    private static ApplicationReading Read(string text) => ApplicationReader.Read("a/application.yaml", text, TestPolicy.Catalog);
}
