using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Measures;

/// <summary>Runs the cases that stand beside each rule in its file, and those of the made-up guide with that guide in force.</summary>
public sealed class MeasureExampleTests
{
    public static TheoryData<string, int> Examples() => All(TestPolicy.Catalog, _ => true);

    public static TheoryData<string, int> GuideExamples() => All(TestPolicy.WithGuide.For(TestPolicy.GuideYear), e => e.IsOfGuide);

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_beside_the_rule_gives_the_amount_written_there(string id, int index) => Holds(TestPolicy.Catalog, id, index);

    [Theory]
    [MemberData(nameof(GuideExamples))]
    public void An_example_of_the_guide_gives_the_amount_written_there(string id, int index) => Holds(TestPolicy.WithGuide, id, index);

    [Fact]
    public void Every_measure_is_refused_before_the_notice_is_in_force_and_after()
    {
        foreach (var measure in TestPolicy.Catalog.Measures)
        {
            var refused = measure.Examples.Where(e => e.Status == AwardStatus.NotEligible).Select(e => e.ApplicationYear).ToHashSet();
            Assert.True(refused.Contains(2024) && refused.Contains(2029), $"{measure.File} has no example before or after the validity");
        }
    }

    [Fact]
    public void Every_ceiling_has_an_example_just_under_at_and_just_over_it()
    {
        foreach (var measure in TestPolicy.Catalog.Measures.Where(m => m.HasMoneyBase && m.Mechanism is not SetElsewhere))
        {
            foreach (var ceiling in measure.Ceilings)
            {
                var most = ceiling.Values.Values[0].Value;
                var reached = measure.Examples.Select(e => e.Amount + Earlier(e, ceiling)).ToList();
                Assert.True(reached.Count(a => a == most) >= 2, $"{measure.File}: no examples at and over {most}");
                Assert.True(reached.Any(a => a < most && a >= most - Money.FromFen(100)), $"{measure.File}: no example just under {most}");
            }
        }
    }

    /// <summary>What earlier years brought, where the ceiling takes it in.</summary>
    private static Money Earlier(MeasureExample example, Ceiling ceiling) => ceiling.Scope is CeilingScope.Cumulative or CeilingScope.Platform or CeilingScope.Enterprise
        ? Money.Sum(example.PriorAwards.Where(p => p.Year < example.ApplicationYear).Select(p => p.Amount))
        : Money.Zero;

    private static TheoryData<string, int> All(MeasureCatalog catalog, Func<MeasureExample, bool> wanted)
    {
        var data = new TheoryData<string, int>();
        foreach (var measure in catalog.Measures)
        {
            for (var i = 0; i < measure.Examples.Length; i++)
            {
                if (wanted(measure.Examples[i]))
                {
                    data.Add(measure.Id, i);
                }
            }
        }

        return data;
    }

    private static void Holds(MeasureCatalog policy, string id, int index)
    {
        var measure = policy.For(TestPolicy.GuideYear).Find(id)!;
        var example = measure.Examples[index];
        var award = Declared.Assess(policy, measure, example);

        var where = $"{example.File}({example.Line}) '{example.Case}'";
        Assert.True(example.Amount == award.Amount, $"{where}: expected {example.Amount}, was {award.Amount}");
        Assert.True(example.Status == award.Status, $"{where}: expected {example.Status}, was {award.Status}");
        Assert.True(example.InKind == award.InKind?.Quantity, $"{where}: expected {example.InKind} in kind, was {award.InKind?.Quantity}");
    }
}
