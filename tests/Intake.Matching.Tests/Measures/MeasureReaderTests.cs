using CsCheck;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Measures;

/// <summary>One broken sample per mistake: each is refused with the file, the line, and what was expected there.</summary>
public sealed class MeasureReaderTests
{
    private const string Cloud = "cloud-spend.yaml";
    private const string Notice = "notice.yaml";

    [Theory]
    [InlineData(Cloud, "article: 2\nsummary", "artcle: 2\nsummary", "artcle: 2\nsummary", "policy.unknown_key")]
    [InlineData(Cloud, "scope: ai_and_software", "scope: software", "scope: software", "policy.expected_one_of")]
    [InlineData(Cloud, "mechanism: share_of_cost_by_year", "mechanism: share_of_costs", "mechanism: share_of_costs", "policy.expected_one_of")]
    [InlineData(Cloud, "value: 80%", "value: 80", "- {from: 2025-03-31, value: 80,", "policy.expected_percent")]
    [InlineData(Cloud, "value: 80%", "value: 180%", "- {from: 2025-03-31, value: 180%", "policy.expected_percent")]
    [InlineData(Cloud, "value: 80%", "value: -80%", "- {from: 2025-03-31, value: -80%", "policy.expected_percent")]
    [InlineData(Cloud, "value: 80%", "value: 0%", "- {from: 2025-03-31, value: 0%", "policy.expected_percent")]
    [InlineData(Cloud, "value: \"1000000.00\"", "value: 1000000.00", "- {from: 2025-03-31, value: 1000000.00", "policy.expected_quoted_money")]
    [InlineData(Cloud, "value: \"1000000.00\"", "value: \"-1000000.00\"", "- {from: 2025-03-31, value: \"-1000000.00\"", "policy.expected_not_negative")]
    [InlineData(Cloud, "value: \"1000000.00\"", "value: \"1,000,000.00\"", "- {from: 2025-03-31, value: \"1,000,000.00\"", "policy.expected_money")]
    [InlineData(Cloud, "value: \"1000000.00\"", "value: \"0.001\"", "- {from: 2025-03-31, value: \"0.001\"", "policy.expected_money")]
    [InlineData(Cloud, "{from: 2025-03-31, value: 80%", "{from: 2025-02-30, value: 80%", "- {from: 2025-02-30", "policy.expected_date")]
    [InlineData(Cloud, "{from: 2025-03-31, value: 80%", "{from: 31.3.2025, value: 80%", "- {from: 31.3.2025", "policy.expected_date")]
    [InlineData(Cloud, "{from: 2025-03-31, value: 80%", "{from: 2025-03-30, value: 80%", "- {from: 2025-03-30", "policy.date_outside_validity")]
    [InlineData(Cloud, "{from: 2025-03-31, value: 80%", "{from: 2028-03-31, value: 80%", "- {from: 2028-03-31", "policy.date_outside_validity")]
    [InlineData(Cloud, "{from: 2025-03-31, value: 80%", "{from: 2025-04-01, value: 80%", "- year: 1", "policy.late_first_value")]
    [InlineData(Cloud, "  - year: 2\n", "  - year: 3\n", "  - year: 1", "policy.tier_order")]
    [InlineData("little-giant.yaml", "inputs:\n", "expense_kinds: [cloud_spend]\ninputs:\n", "expense_kinds: [cloud_spend]", "policy.guide_kinds")]
    [InlineData("science-grant-matching.yaml", "inputs:\n", "expense_kinds: [cloud_spend]\ninputs:\n", "expense_kinds: [cloud_spend]", "policy.guide_kinds")]
    [InlineData("first-set-robot.yaml", "inputs:\n", "expense_kinds: [cloud_spend]\ninputs:\n", "expense_kinds: [cloud_spend]", "policy.guide_kinds")]
    [InlineData(Cloud, "article: 2\nsummary", "article: 2\n\0summary", "\0summary", "policy.control_character")]
    [InlineData(Cloud, "article: 2\nsummary", "article: 2 # \vsummary", "article: 2 # ", "policy.control_character")]
    [InlineData(Cloud, "years: {max: 3", "years: {max: 4", "years: {max: 4", "policy.tiers_and_years")]
    [InlineData(Cloud, "years: {max: 3", "years: {max: three", "years: {max: three", "policy.expected_integer")]
    [InlineData(Cloud, "counting: consecutive", "counting: consecutve", "years: {max", "policy.expected_one_of")]
    [InlineData(Cloud, "counting: consecutive, cites: {article: 2}", "counting: consecutive", "years: {max", "policy.missing_key")]
    [InlineData(Cloud, "counting: consecutive, cites: {article: 2}", "counting: consecutive, cites: {article: 23}", "years: {max", "policy.expected_integer")]
    [InlineData(Cloud, "base: expenditure", "base: expenses", "base: expenses", "policy.base_not_an_input")]
    [InlineData(Cloud, "applicant_kinds: [enterprise]", "applicant_kinds: enterprise", "applicant_kinds: enterprise", "policy.expected_list")]
    [InlineData(Cloud, "applicant_kinds: [enterprise]", "applicant_kinds: [company]", "applicant_kinds: [company]", "policy.expected_one_of")]
    [InlineData(Cloud, "applicant_kinds: [enterprise]", "up_to: yes\napplicant_kinds: [enterprise]", "up_to: yes", "policy.expected_flag")]
    [InlineData(Cloud, "id: cloud-spend", "id: Cloud Spend", "id: Cloud Spend", "policy.expected_id")]
    [InlineData(Cloud, "  - year_of_expense\n", "  - year_of_expenses\n", "  - year_of_expenses", "policy.expected_one_of")]
    [InlineData(Cloud, "  - rounding\n", "  - rounding\n  - rounding\n", "  - year_of_expense", "policy.duplicate_id")]
    [InlineData(Cloud, "stated_by: document", "stated_by: nobody", "stated_by: nobody", "policy.expected_one_of")]
    [InlineData(Cloud, "  - document: contract", "  - document: contracts", "  - document: contracts", "policy.expected_one_of")]
    [InlineData(Cloud, "inputs: {expenditure: \"1249999.99\"}", "inputs: {expense: \"1249999.99\"}", "inputs: {expense:", "policy.unknown_input")]
    [InlineData(Cloud, "inputs: {expenditure: \"1249999.99\"}", "inputs: {expenditure: 1249999.99}", "inputs: {expenditure: 1249999.99}", "policy.expected_quoted_money")]
    [InlineData(Cloud, "article: 2\nsummary", "article: 2\narticle: 2\nsummary", "article: 2\nsummary", "policy.duplicate_key")]
    [InlineData(Cloud, "name:\n  zh: 上云补贴", "name:\n  zh:", "  zh:\n", "policy.expected_text")]
    [InlineData(Cloud, "article: 2\nsummary", "article: &a 2\nsummary", "article: &a 2", "policy.yaml_alias")]
    [InlineData(Cloud, "article: 2\nsummary", "article: [2\nsummary", "article: [2", "policy.yaml_syntax")]
    [InlineData("openharmony-certification.yaml", "mechanism: amount_per_item", "mechanism: amount_by_item", "mechanism: amount_by_item", "policy.expected_one_of")]
    [InlineData("openharmony-certification.yaml", "base: products", "base: product", "base: product", "policy.base_not_an_input")]
    [InlineData("openharmony-certification.yaml", "value: 5,", "value: 0,", "- {from: 2025-03-31, value: 0,", "policy.expected_integer")]
    [InlineData("openharmony-certification.yaml", "  per: year", "  per: month", "  per: month", "policy.expected_one_of")]
    [InlineData("openharmony-certification.yaml", "type: count", "type: number", "type: number", "policy.expected_one_of")]
    [InlineData("science-grant-matching.yaml", "base: projects.grant", "base: projects", "base: projects", "policy.base_not_an_input")]
    [InlineData("science-grant-matching.yaml", "base: projects.grant", "base: projects.grant.x", "base: projects.grant.x", "policy.base_not_an_input")]
    [InlineData("science-grant-matching.yaml", "base_is_outlay: false\n", "", "id: science-grant-matching", "policy.missing_key")]
    [InlineData("science-grant-matching.yaml", "  scope: project", "  scope: year", "  scope: year", "policy.expected_one_of")]
    [InlineData("feature-park-title.yaml", "level: provincial", "level: regional", "level: regional", "policy.expected_one_of")]
    [InlineData("feature-park-title.yaml", "level: provincial", "level: national", "  - level: national", "policy.level_missing")]
    [InlineData("vertical-model-cases.yaml", "input: cases", "input: case", "input: case", "policy.no_such_input")]
    [InlineData("vertical-model-cases.yaml", "    at_least:", "    at_last:", "  - id: enough_cases", "policy.one_bound")]
    [InlineData("first-above-scale.yaml", "is: true", "is: false", "is: false", "policy.expected_one_of")]
    [InlineData("little-giant.yaml", "once: {per: applicant", "once: {per: company", "once: {per: company", "policy.expected_one_of")]
    [InlineData("graduate-subsidy.yaml", "{graduates: [{degree: bachelor}]}", "{graduates: [{degre: bachelor}]}", "{degre: bachelor}", "policy.unknown_input")]
    [InlineData("little-giant.yaml", "status: not_eligible", "status: refused", "status: refused", "policy.expected_one_of")]
    [InlineData(Notice, "to: 2028-03-30", "to: 2024-03-30", "  from: 2025-03-31", "policy.ends_before_it_begins")]
    [InlineData(Notice, "industry_divisions: [\"64\", \"65\"]", "industry_divisions: [64, \"65\"]", "industry_divisions: [64", "policy.expected_division")]
    [InlineData(Notice, "- id: rounding", "- id: rounding_up", "- id: rounding_up", "policy.expected_one_of")]
    [InlineData(Notice, "chosen: tax_excluded", "chosen: tax_exclusive", "chosen: tax_exclusive", "policy.expected_one_of")]
    public void A_mistake_is_refused_with_its_line(string file, string old, string broken, string lineWith, string expected)
    {
        var texts = TestPolicy.Changed(file, old, broken);
        var reading = MeasureReader.Read(texts);

        Assert.Null(reading.Catalog);
        var problem = reading.Problems.First(p => p.Expected.Key == expected);
        Assert.Equal((file, TestPolicy.LineOf(texts, file, lineWith)), (problem.File, problem.Line));
    }

    [Fact]
    public void Two_values_from_one_day_are_refused_where_the_second_stands()
    {
        const string Value = "      - {from: 2025-03-31, value: 80%, cites: {article: 2}}\n";
        var texts = TestPolicy.Changed(Cloud, Value, Value + Value.Replace("80%", "70%", StringComparison.Ordinal));
        var problem = MeasureReader.Read(texts).Problems.Single();
        Assert.Equal("policy.overlapping_dates", problem.Expected.Key);
        Assert.Equal(TestPolicy.LineOf(texts, Cloud, "value: 70%"), problem.Line);
    }

    [Fact]
    public void A_measure_without_a_single_tier_is_refused()
    {
        var whole = BuiltInPolicy.Texts().Single(t => t.File == Cloud).Text;
        var tiers = whole[whole.IndexOf("rates:\n", StringComparison.Ordinal)..whole.IndexOf("# A ceiling", StringComparison.Ordinal)];
        var texts = TestPolicy.Changed(Cloud, tiers, "rates: []\n");
        var problem = MeasureReader.Read(texts).Problems.Single();
        Assert.Equal(("policy.no_values", TestPolicy.LineOf(texts, Cloud, "rates: []")), (problem.Expected.Key, problem.Line));
    }

    [Fact]
    public void The_same_id_in_two_files_is_refused_and_the_first_file_is_named()
    {
        var reading = MeasureReader.Read(TestPolicy.Changed("compute-purchase.yaml", "id: compute-purchase", "id: cloud-spend"));
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(("compute-purchase.yaml", "policy.duplicate_id"), (problem.File, problem.Expected.Key));
        Assert.Equal(["cloud-spend", Cloud], problem.Expected.Arguments);
    }

    [Fact]
    public void A_related_measure_that_does_not_exist_is_refused()
    {
        var texts = TestPolicy.Changed("rent-other-park.yaml", "related: [rent-recognised-park", "related: [rent-recognized-park");
        Assert.Equal("policy.unknown_measure", MeasureReader.Read(texts).Problems.Single().Expected.Key);
    }

    [Fact]
    public void A_reading_left_out_is_missed()
    {
        var whole = BuiltInPolicy.Texts().Single(t => t.File == Notice).Text;
        var entry = whole[whole.IndexOf("  - id: rounding", StringComparison.Ordinal)..whole.IndexOf("  - id: up_to_amount", StringComparison.Ordinal)];
        var problem = MeasureReader.Read(TestPolicy.Changed(Notice, entry, "")).Problems.Single();
        Assert.Equal(["rounding"], problem.Expected.Arguments);
    }

    [Fact]
    public void A_notice_without_measures_is_refused() =>
        Assert.Equal("policy.no_measures", MeasureReader.Read(BuiltInPolicy.Texts().Where(t => t.File == Notice)).Problems.Single().Expected.Key);

    [Fact]
    public void A_policy_without_its_notice_is_refused() =>
        Assert.Equal("policy.no_notice", MeasureReader.Read(BuiltInPolicy.Texts().Where(t => t.File != Notice)).Problems.Single().Expected.Key);

    [Theory]
    [InlineData("", "policy.empty")]
    [InlineData("# nothing\n", "policy.empty")]
    [InlineData("- a\n- b\n", "policy.expected_map")]
    [InlineData("just words", "policy.expected_map")]
    [InlineData("a: 1\n---\nb: 2\n", "policy.second_document")]
    [InlineData("? [a, b]\n: 1\n", "policy.expected_key")]
    [InlineData("a: *nowhere\n", "policy.yaml_alias")]
    public void What_is_no_policy_file_at_all_is_refused(string text, string expected)
    {
        var texts = BuiltInPolicy.Texts().Append(new PolicyText("x.yaml", text));
        Assert.Contains(MeasureReader.Read(texts).Problems, p => p.File == "x.yaml" && p.Expected.Key == expected);
    }

    [Fact]
    public void Endless_nesting_is_refused_without_overflowing()
    {
        var texts = BuiltInPolicy.Texts().Append(new PolicyText("x.yaml", "a: " + new string('[', 100_000)));
        Assert.Contains(MeasureReader.Read(texts).Problems, p => p.Expected.Key == "policy.too_deep");
    }

    [Fact]
    public void No_damage_to_a_file_makes_the_reader_throw()
    {
        var notice = BuiltInPolicy.Texts().Single(t => t.File == Notice);
        var cloud = BuiltInPolicy.Texts().Single(t => t.File == Cloud).Text;
        string[] pieces = ["[", "]", "{", "}", ":", "- ", "\n", "  ", "\"", "'", "%", "&a ", "*a", "!!int ", "|", ">", "#", "?", "---\n", "\t", "\u0000", "\ud800", "@", "`", ",", "x"];
        Gen.Select(Gen.Int[0, cloud.Length - 1], Gen.Int[0, 12], Gen.Int[0, pieces.Length - 1].Array[1, 3]).Sample(damage =>
        {
            var (at, length, inserted) = damage;
            var text = cloud.Remove(at, Math.Min(length, cloud.Length - at)).Insert(at, string.Concat(inserted.Select(i => pieces[i])));
            var reading = MeasureReader.Read([notice, new PolicyText(Cloud, text)]);
            return (reading.Catalog is null) == reading.Problems.Any() && reading.Problems.All(p => p.Line >= 1 && p.Column >= 1);
        }, iter: 1000);
    }

    [Fact]
    public void All_mistakes_of_a_file_are_named_at_once_in_the_order_of_the_text()
    {
        var texts = TestPolicy.Changed(Cloud, "value: 80%", "value: 80");
        texts = [.. texts.Select(t => t.File == Cloud ? t with { Text = t.Text.Replace("stated_by: document", "stated_by: nobody", StringComparison.Ordinal) } : t)];
        Assert.Equal(["policy.expected_percent", "policy.expected_one_of"], MeasureReader.Read(texts).Problems.Select(p => p.Expected.Key));
    }
}
