using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>Where the recognition of the park decides which measure pays a kind of expense: whether each recognition has one, and only one.</summary>
internal sealed class ParkGaps : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var kind in Enum.GetValues<ExpenseKind>())
        {
            var paying = setting.Catalog.PayingFor(kind).Where(m => m.ParkRecognition is not null).ToList();
            if (paying.Count == 0)
            {
                continue;
            }

            var about = new ProofAbout(ProofCheck.TiersCover, [.. paying.Select(m => m.Id)]);
            var name = Message.Of("proving.kind", ExpenseKindName.Of(kind));
            var holds = true;
            foreach (var recognition in Enum.GetValues<ParkRecognition>())
            {
                var having = paying.Where(m => m.ParkRecognition == recognition).ToList();
                var word = Message.Of("policy.park_" + PolicyWords.Parks.Spell(recognition));
                if (having.Count != 1)
                {
                    holds = false;
                    yield return having.Count == 0
                        ? about.Fails("park_without_measure", Message.Of("proving.park_without_measure").With(name, word))
                        : about.Fails("park_with_several", Message.Of("proving.park_with_several", string.Join(", ", having.Select(m => m.Id))).With(name, word));
                }
            }

            if (holds)
            {
                yield return about.Holds("parks_cover", Message.Of("proving.parks_cover", Amounts.Count(paying.Count)).With(name));
            }
        }
    }
}
