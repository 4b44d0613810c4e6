using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>Measures that the catalogue says may pay for the same thing: declared with the same base only the higher award is paid.</summary>
internal sealed class SameThingOnce : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var pair in MeasurePair.All(setting).Where(pair => pair.IsSameThing))
        {
            var about = new ProofAbout(ProofCheck.PaidTwice, pair.Ids);
            if (!pair.CanMeet)
            {
                yield return about.Remark("same_thing_never_meets", Message.Of("proving.same_thing_never_meets"));
            }
            else if (pair.BothPaid is { } both)
            {
                yield return about.Fails("same_thing_paid_twice", Message.Of(
                    "proving.same_thing_paid_twice", Wording.Exact(pair.Base), both.Awards[0].Amount.ToString(), both.Awards[1].Amount.ToString()), both);
            }
            else
            {
                var shown = pair.Ask(pair.Base, pair.Base);
                yield return about.Holds("same_thing_paid_once", Message.Of("proving.same_thing_paid_once", Wording.Exact(pair.Base), shown.Total.ToString())
                    .With(setting.Notice.Reading(ReadingIds.SameThing).Explanation.AsMessage()), shown);
            }
        }
    }
}
