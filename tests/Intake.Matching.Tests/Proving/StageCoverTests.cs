using CsCheck;
using Intake.Matching.Proving.Curves;

namespace Intake.Matching.Tests.Proving;

public sealed class StageCoverTests
{
    private static readonly Gen<StageRange[]> GenStages = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Bool)
        .Select((first, last, open) => new StageRange(first, open ? null : last)).Array[0, 5];

    [Fact]
    public void Stages_that_follow_each_other_leave_no_gap_and_do_not_overlap()
    {
        var cover = StageCover.Of([new StepRange(5, 9), new StepRange(10, null)]);
        Assert.Empty(cover.Gaps);
        Assert.Empty(cover.Overlaps);
        Assert.Empty(cover.NeverHolding);
    }

    [Fact]
    public void One_step_left_out_is_a_gap_of_that_step_alone()
    {
        var cover = StageCover.Of([new StepRange(5, 9), new StepRange(11, null)]);
        Assert.Equal([new StepRange(10, 10)], cover.Gaps);
    }

    [Fact]
    public void One_step_taken_twice_is_an_overlap_of_that_step_alone_and_the_earlier_stage_holds()
    {
        var cover = StageCover.Of([new StepRange(5, 10), new StepRange(10, null)]);
        var overlap = Assert.Single(cover.Overlaps);
        Assert.Equal(new StepRange(10, 10), overlap.Range);
        Assert.Equal([0, 1], overlap.Stages);
    }

    [Fact]
    public void What_lies_below_the_lowest_stage_is_no_gap_and_what_lies_above_the_highest_is_one_without_end() =>
        Assert.Equal([new StepRange(10, null)], StageCover.Of([new StepRange(5, 9)]).Gaps);

    [Fact]
    public void A_stage_that_earlier_ones_cover_together_never_holds() =>
        Assert.Equal([2], StageCover.Of([new StepRange(0, 5), new StepRange(6, 10), new StepRange(3, 8)]).NeverHolding);

    [Fact]
    public void Gaps_overlaps_and_stages_never_holding_are_those_found_by_trying_every_value() =>
        GenStages.Sample(stages =>
        {
            var ranges = stages.Select(s => new StepRange(s.First, s.Last)).ToList();
            var cover = StageCover.Of(ranges);
            var held = new HashSet<int>();
            var lowest = stages.Where(s => s.Last is null || s.Last >= s.First).Select(s => s.First).DefaultIfEmpty(int.MaxValue).Min();
            for (var value = 0; value <= 14; value++)
            {
                var within = Enumerable.Range(0, stages.Length).Where(i => stages[i].Holds(value)).ToList();
                Assert.Equal(within.Count == 0 && value > lowest, cover.Gaps.Any(g => g.Contains(value)));
                Assert.Equal(within.Count > 1, cover.Overlaps.Any(o => o.Range.Contains(value)));
                Assert.Equal(within, cover.Cells.Single(c => c.Range.Contains(value)).Stages);
                if (within.Count > 0)
                {
                    held.Add(within[0]);
                }
            }

            Assert.Equal(Enumerable.Range(0, stages.Length).Where(i => !held.Contains(i)), cover.NeverHolding);
        }, iter: 2000);

    /// <summary>A stage as a person would write it, not as it is reckoned with.</summary>
    private sealed record StageRange(int First, int? Last)
    {
        public bool Holds(int value) => value >= First && (Last is null || value <= Last);
    }
}
