using Intake.Matching.Measures;
using Intake.Worker.Commands;
using Intake.Worker.Simulation.Policy;

namespace Intake.Worker.Tests.Simulation;

public sealed class PolicyDifferencesTests
{
    [Theory]
    [InlineData("cloud-spend.yaml", "value: 60%", "value: 61%", "rates.2", "60%", "61%")]
    [InlineData("cloud-spend.yaml", "\"1000000.00\", cites", "\"1000000.01\", cites", "ceiling.year", "1000000.00", "1000000.01")]
    [InlineData("compute-purchase.yaml", "value: 30%", "value: 31%", "rate", "30%", "31%")]
    [InlineData("cloud-spend.yaml", "scope: ai_and_software", "scope: any", "scope", "ai_and_software", "any")]
    [InlineData("robot-component-challenge.yaml", "base_is_outlay: true", "base_is_outlay: false", "base_is_outlay", "yes", "no")]
    [InlineData("cloud-spend.yaml", "zh: 上云补贴", "zh: 云补贴", "name", "Cloud service subsidy", "Cloud service subsidy")]
    [InlineData("cloud-spend.yaml", "applicant_kinds: [enterprise]", "applicant_kinds: [enterprise, agency]", "applicant_kinds", "enterprise", "enterprise, agency")]
    [InlineData("rent-other-park.yaml", "park_recognition: other", "park_recognition: partner", "park_recognition", "other", "partner")]
    [InlineData("cloud-spend.yaml", "counting: consecutive", "counting: awarded", "years.awarded years.consecutive", "3", "3")]
    [InlineData("cloud-spend.yaml", "stated_by: document", "stated_by: person", "conditions.in_district.person conditions.in_district.document", "The applicant is established in Guangming District", "The applicant is established in Guangming District")]
    [InlineData("notice.yaml", "to: 2028-03-30", "to: 2028-03-31", "in_force", "2025-03-31 – 2028-03-30", "2025-03-31 – 2028-03-31")]
    [InlineData("notice.yaml", "[\"64\", \"65\"]", "[\"65\"]", "industry_divisions", "64, 65", "65")]
    public void Whatever_is_changed_is_found_and_nothing_else(string file, string old, string replacement, string keys, string before, string after)
    {
        var differences = PolicyDifferences.Of(TriedPolicy.Shipped, TriedPolicy.With(file, old, replacement), [2026, 2027]);

        Assert.Equal(keys, string.Join(' ', differences.Select(difference => difference.Key)));
        Assert.Equal([before], differences.SelectMany(difference => difference.Before).Select(Text));
        Assert.Equal([after], differences.SelectMany(difference => difference.After).Select(Text));
        Assert.All(differences, difference => Assert.Equal([2026, 2027], difference.Years));
    }

    [Fact]
    public void Every_number_of_every_measure_can_be_told()
    {
        foreach (var catalog in (MeasureCatalog[])[TriedPolicy.Shipped, TriedPolicy.Guided.For(2026)])
        {
            foreach (var measure in catalog.Measures)
            {
                var numbers = MeasureNumbers.Of(measure).ToList();
                Assert.Equal(numbers.Count, numbers.Select(number => number.Key).Distinct().Count());
                foreach (var language in (string[])[Language.Chinese, Language.English])
                {
                    var texts = Language.Catalog(language);
                    Assert.All(numbers, number => Assert.NotEmpty(texts.Text(number.Label)));
                    Assert.All(numbers.SelectMany(number => number.Values), value => Assert.NotEmpty(texts.Text(value.Text)));
                }
            }
        }
    }

    [Fact]
    public void Two_policies_alike_do_not_differ() => Assert.Empty(PolicyDifferences.Of(TriedPolicy.Shipped, TriedPolicy.Shipped, [2025, 2026, 2027, 2028]));

    [Fact]
    public void A_guide_differs_in_its_own_year_only()
    {
        Assert.Empty(PolicyDifferences.Of(TriedPolicy.Shipped, TriedPolicy.Guided, [2025, 2027]));
        var own = PolicyDifferences.Of(TriedPolicy.Shipped, TriedPolicy.Guided, [2025, 2026, 2027]);
        Assert.NotEmpty(own);
        Assert.All(own, difference => Assert.Equal([2026], difference.Years));
    }

    [Fact]
    public void What_is_gone_and_what_is_new_are_the_mirror_of_each_other()
    {
        var (there, back) = (PolicyDifferences.Of(TriedPolicy.Shipped, TriedPolicy.Guided, [2026]), PolicyDifferences.Of(TriedPolicy.Guided, TriedPolicy.Shipped, [2026]));

        Assert.Equal(there.Select(one => (one.Measure, one.Key, After: one.After.Length)).Order(), back.Select(one => (one.Measure, one.Key, After: one.Before.Length)).Order());
    }

    [Fact]
    public void A_whole_measure_is_one_difference()
    {
        var difference = Assert.Single(PolicyDifferences.Of(TriedPolicy.Shipped, TriedPolicy.Without("cloud-spend.yaml"), [2026]));

        Assert.Equal(("cloud-spend", PolicyDifferences.WholeMeasure, true), (difference.Measure, difference.Key, difference.After.IsEmpty));
    }

    private static string Text(PolicyValue value) => Language.Catalog(Language.English).Text(value.Text);
}
