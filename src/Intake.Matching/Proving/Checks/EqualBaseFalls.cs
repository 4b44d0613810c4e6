using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>
/// Of two measures that may pay for the same thing only the higher is paid where their bases are equal, and both where they are not. So the two
/// together jump when one base, rising by a fen, comes to equal the other: the reading makes it so, and says why.
/// </summary>
internal sealed class EqualBaseFalls : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var pair in MeasurePair.All(setting).Where(pair => pair.IsSameThing && pair.CanMeet && pair.Base > 0))
        {
            var about = new ProofAbout(ProofCheck.AwardMonotone, pair.Ids);
            var (below, at, above) = (pair.Ask(pair.Base, pair.Base - 1), pair.Ask(pair.Base, pair.Base), pair.Ask(pair.Base, pair.Base + 1));
            if (at.Total >= below.Total)
            {
                yield return about.Holds("never_falls_together", Message.Of("proving.never_falls_together"), below, at, above);
                continue;
            }

            var flagged = setting.Flags(pair.Form(pair.Base, pair.Base - 1), pair.First.Id, "possibly_same_thing");
            var message = Message.Of(
                flagged ? "proving.total_falls_at_equal_base" : "proving.total_falls_unseen", Wording.Exact(pair.Base - 1), below.Total.ToString(), Wording.Exact(pair.Base), at.Total.ToString(), Wording.Exact(pair.Base + 1), above.Total.ToString())
                .With(Wording.Named(pair.First.Measure), Wording.Named(pair.Second.Measure), setting.Notice.Reading(ReadingIds.SameThing).Explanation.AsMessage());
            yield return flagged
                ? about.Remark("total_falls_at_equal_base", message, below, at, above)
                : about.Fails("total_falls_unseen", message, below, at, above);
        }
    }
}
