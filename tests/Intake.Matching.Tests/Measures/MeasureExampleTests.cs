using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Measures;

/// <summary>Runs the cases that stand beside each rule in its file.</summary>
public sealed class MeasureExampleTests
{
    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var measure in TestPolicy.Catalog.Measures)
        {
            for (var i = 0; i < measure.Examples.Length; i++)
            {
                data.Add(measure.Id, i);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_beside_the_rule_gives_the_amount_written_there(string id, int index)
    {
        var measure = TestPolicy.Catalog.Find(id)!;
        var example = measure.Examples[index];
        var award = Assess(measure, example);

        Assert.True(example.Amount == award.Amount, $"{measure.File}({example.Line}) '{example.Case}': expected {example.Amount}, was {award.Amount}");
        Assert.Equal(example.Eligible, award.Status != AwardStatus.NotEligible);
    }

    [Fact]
    public void Every_measure_has_cases_just_under_at_and_just_over_each_ceiling_and_a_year_that_is_refused()
    {
        foreach (var measure in TestPolicy.Catalog.Measures)
        {
            var ceiling = measure.Ceilings.Single().Values.Values.Single().Value;
            var amounts = measure.Examples.Select(e => e.Amount).ToList();
            Assert.Contains(ceiling, amounts);
            Assert.Contains(amounts, a => a < ceiling && a >= ceiling - Intake.Extraction.Values.Money.FromFen(2));
            Assert.Contains(measure.Examples, e => !e.Eligible);
        }
    }

    private static ProposedAward Assess(Measure measure, MeasureExample example)
    {
        var form = new ApplicationForm(
            "某某科技有限公司", "91440300MA5ABCDE1X", measure.ApplicantKinds[0], "6513",
            measure.ParkRecognition is { } park ? new Park("某某园", park) : null,
            example.ApplicationYear, [measure.Id], example.PriorAwards,
            example.OtherSupport.Fen == 0 ? [] : [new OtherSupport(measure.Id, "municipal", example.OtherSupport)], example.Inputs);
        return ApplicationAssessor.Assess(form, [], TestPolicy.Catalog, _ => throw new InvalidOperationException("no papers, nothing to classify")).Awards.Single();
    }
}
