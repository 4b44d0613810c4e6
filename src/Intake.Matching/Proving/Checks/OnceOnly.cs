using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>Whether what is paid only once ends with an earlier award, or where it is once for each thing at least raises the question.</summary>
internal sealed class OnceOnly : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var at in setting.Measures.Where(at => at.PaysMoney && at.Measure.Once is not null))
        {
            var about = new ProofAbout(ProofCheck.YearsCounted, at.Id);
            var once = at.Measure.Once!;
            var shown = setting.Ask(setting.Form(at, at.Declared()) with { PriorAwards = [new PriorAward(at.Id, setting.Year - 1, Money.FromFen(1))] });
            var per = Message.Of("policy.once_" + PolicyWords.OncePers.Spell(once.Per));
            yield return (once.Per, shown.Awards[0].Status) switch
            {
                (OncePer.Applicant, AwardStatus.NotEligible) => about.Holds("once_ends", Message.Of("proving.once_ends").With(per, once.Cites.AsMessage()), shown),
                (not OncePer.Applicant, AwardStatus.NeedsReview) => about.Open("once_to_confirm", Message.Of("proving.once_to_confirm", shown.Total.ToString()).With(per, once.Cites.AsMessage()), shown),
                _ => about.Fails("once_again", Message.Of("proving.once_again", shown.Total.ToString()).With(per, once.Cites.AsMessage()), shown),
            };
        }
    }
}
