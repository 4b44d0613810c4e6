using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;

namespace Intake.Matching.Proving.Checks;

/// <summary>Whether every value from the lowest stage on lies in exactly one stage.</summary>
internal sealed class StageGaps : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting) =>
        setting.Measures.Where(at => at.Measure.Mechanism is AmountByStage).SelectMany(at => Examine(setting, at, (AmountByStage)at.Measure.Mechanism));

    private static IEnumerable<Proof> Examine(ProofSetting setting, MeasureAt at, AmountByStage stages)
    {
        var about = new ProofAbout(ProofCheck.TiersCover, at.Id);
        var (input, path, cover) = (at.Measure.BaseInput!, at.Measure.Base!, at.Stages(stages));
        var fits = true;
        foreach (var gap in cover.Gaps)
        {
            fits = false;
            var (before, first) = (setting.Ask(setting.Form(at, at.Declared(path, gap.First - 1))), setting.Ask(setting.Form(at, at.Declared(path, gap.First))));
            yield return first.Awards[0].Amount.Fen == 0
                ? about.Fails("stage_gap", Message.Of("proving.stage_gap", Wording.Value(input, gap.First), before.Awards[0].Amount.ToString()).With(Wording.Range(input, gap)), before, first)
                : about.Differs(Wording.Exact(0m), first);
        }

        foreach (var overlap in cover.Overlaps)
        {
            fits = false;
            var amounts = string.Join(", ", overlap.Stages.Select(s => $"{Amounts.Count(s + 1)}: {stages.Stages[s].Sums.On(at.Day)?.Value}"));
            yield return about.Fails("stage_overlap", Message.Of("proving.stage_overlap", amounts, Amounts.Count(overlap.Stages[0] + 1)).With(Wording.Range(input, overlap.Range)),
                setting.Ask(setting.Form(at, at.Declared(path, overlap.Range.First))));
        }

        // Who meets a least amount that is required and still reaches no stage is left between the two.
        var (least, lowest) = (at.Domain(path), cover.Cells.FirstOrDefault(cell => !cell.Stages.IsEmpty)?.Range.First);
        if (least is { IsEmpty: false, First: > 0 } && lowest > least.First)
        {
            fits = false;
            yield return about.Fails("required_below_stages", Message.Of("proving.required_below_stages", Wording.Value(input, least.First), Wording.Value(input, lowest.Value)).With(Wording.Input(input)),
                setting.Ask(setting.Form(at, at.Declared(path, least.First))));
        }

        if (fits && lowest is { } start)
        {
            yield return about.Holds("stages_cover", Message.Of("proving.stages_cover", Wording.Value(input, start)).With(Wording.Input(input)));
        }
    }
}
