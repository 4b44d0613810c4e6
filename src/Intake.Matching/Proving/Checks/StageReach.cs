using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;

namespace Intake.Matching.Proving.Checks;

/// <summary>Whether every stage holds for some value: one that holds none, one that earlier stages cover and one that what is required shuts out never does.</summary>
internal sealed class StageReach : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting) =>
        setting.Measures.Where(at => at.Measure.Mechanism is AmountByStage).SelectMany(at => Examine(setting, at, (AmountByStage)at.Measure.Mechanism));

    private static IEnumerable<Proof> Examine(ProofSetting setting, MeasureAt at, AmountByStage stages)
    {
        var about = new ProofAbout(ProofCheck.TiersReachable, at.Id);
        var (input, path, cover, domain) = (at.Measure.BaseInput!, at.Measure.Base!, at.Stages(stages), at.Domain(at.Measure.Base!));
        var never = cover.NeverHolding.ToHashSet();
        var reached = new List<ProofCase>();
        for (var i = 0; i < stages.Stages.Length; i++)
        {
            var range = at.Range(stages.Stages[i]);
            var number = Amounts.Count(i + 1);
            if (range.IsEmpty)
            {
                yield return about.Fails("stage_empty", Message.Of("proving.stage_empty", number).With(Wording.Input(input)), setting.Ask(setting.Form(at, at.Declared(path, range.First))));
            }
            else if (never.Contains(i))
            {
                var before = string.Join(", ", cover.Cells.Where(c => c.Stages.Contains(i)).Select(c => c.Stages[0] + 1).Distinct().Order().Select(n => Amounts.Count(n)));
                yield return about.Fails("stage_covered", Message.Of("proving.stage_covered", number, before).With(Wording.Range(input, range)), setting.Ask(setting.Form(at, at.Declared(path, range.First))));
            }
            else if (cover.Cells.Where(c => c.Stages is [var first, ..] && first == i).Select(c => c.Range.And(domain)).Where(r => !r.IsEmpty).Select(r => r.First).ToList() is [var step, ..])
            {
                reached.Add(setting.Ask(setting.Form(at, at.Declared(path, step))));
            }
            else
            {
                yield return about.Fails("stage_refused", Message.Of("proving.stage_refused", number).With(Wording.Range(input, range), Wording.Range(input, domain)),
                    setting.Ask(setting.Form(at, at.Declared(path, range.First))));
            }
        }

        if (reached.Count == stages.Stages.Length)
        {
            yield return about.Holds("stages_reached", Message.Of("proving.stages_reached", Amounts.Count(reached.Count)), [.. reached]);
        }
    }
}
