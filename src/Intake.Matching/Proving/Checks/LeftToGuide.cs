using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;

namespace Intake.Matching.Proving.Checks;

/// <summary>What the notice leaves to the guide, to a decision, or to the choice among all applications; and whether the guide is a made-up one.</summary>
internal sealed class LeftToGuide : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        if (setting.Notice.Guide is { } guide)
        {
            var about = new ProofAbout(ProofCheck.GuideGaps);
            yield return guide.IsSynthetic
                ? about.Remark("guide_made_up", Message.Of("proving.guide_made_up", Amounts.Count(guide.ApplicationYear), guide.File))
                : about.Holds("guide_in_force", Message.Of("proving.guide_in_force", Amounts.Count(guide.ApplicationYear), guide.File));
        }

        foreach (var at in setting.Measures)
        {
            var about = new ProofAbout(ProofCheck.GuideGaps, at.Id);
            if (at.Measure.Mechanism is SetElsewhere open)
            {
                var shown = setting.Ask(setting.Form(at, at.Declared()));
                var ceilings = string.Join(", ", at.Ceilings.Select(c => c.Value.Value.ToString()).DefaultIfEmpty("-"));
                yield return open.By == DecidedBy.Guide
                    ? about.Open("amount_left_to_guide", Message.Of("proving.amount_left_to_guide", ceilings), shown)
                    : about.Open("decided_case_by_case", Message.Of("proving.decided_case_by_case"), shown);
            }

            foreach (var requirement in at.Measure.Requires.Where(r => r.IsSetByGuide))
            {
                var shown = setting.Ask(setting.Form(at, at.Declared()));
                yield return about.Open("bound_left_to_guide", Message.Of("proving.bound_left_to_guide", requirement.Id, shown.Total.ToString())
                    .With(requirement.Text.AsMessage(), requirement.Cites.AsMessage()), shown);
            }

            if (at.Measure.YearlyPlaces?.On(at.Day) is { } places)
            {
                yield return about.Open("places_over_all", Message.Of("proving.places_over_all", Amounts.Count(places.Value)).With(places.Cites.AsMessage()));
            }
        }

        ImmutableArray<string> lower = [.. setting.Measures.Where(at => at.Measure is { UpTo: true, Mechanism: not SetElsewhere }).Select(at => at.Id)];
        if (!lower.IsEmpty)
        {
            yield return new ProofAbout(ProofCheck.GuideGaps, lower).Remark("guide_may_lower", Message.Of("proving.guide_may_lower"));
        }
    }
}
