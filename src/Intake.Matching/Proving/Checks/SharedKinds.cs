using Intake.Extraction.Messages;
using Intake.Matching.Classification;

namespace Intake.Matching.Proving.Checks;

/// <summary>
/// Kinds of expense that several measures pay for. What papers show goes whole to one measure; figures that are only declared are looked at here: both
/// measures declared with the same base, under everything an applicant may say of the park.
/// </summary>
internal sealed class SharedKinds : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var pair in MeasurePair.All(setting))
        {
            var shared = pair.First.Measure.ExpenseKinds.Intersect(pair.Second.Measure.ExpenseKinds).ToList();
            if (shared.Count == 0)
            {
                continue;
            }

            var about = new ProofAbout(ProofCheck.PaidTwice, pair.Ids);
            var kinds = string.Join(", ", shared.Select(ExpenseKindName.Of));
            if (!pair.CanMeet)
            {
                yield return about.Holds("kind_never_meets", Message.Of("proving.kind_never_meets", kinds));
            }
            else if (pair.BothPaid is { } both)
            {
                yield return about.Fails("kind_paid_twice", Message.Of(
                    both.Form.Park is null && pair.Parks.Length > 1 ? "proving.kind_paid_twice_without_park" : "proving.kind_paid_twice",
                    kinds, Wording.Exact(pair.Base), both.Awards[0].Amount.ToString(), both.Awards[1].Amount.ToString(), both.Total.ToString()), both);
            }
            else
            {
                yield return about.Holds("kind_paid_once", Message.Of("proving.kind_paid_once", kinds), [.. pair.Parks.Select(park => pair.Ask(pair.Base, pair.Base, park))]);
            }
        }
    }
}
