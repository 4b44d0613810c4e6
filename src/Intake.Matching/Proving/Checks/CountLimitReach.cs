using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;

namespace Intake.Matching.Proving.Checks;

/// <summary>Whether as many items as the limit names can be paid for: neither shut out by what is required nor cut by a ceiling before.</summary>
internal sealed class CountLimitReach : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var at in setting.Measures)
        {
            if (at.Measure is { Mechanism: AmountPerItem { Limit: { } limit } items, Base: { } path } && limit.Most.On(at.Day) is { } most && items.Sums.On(at.Day) is { } sum && !at.Domain(path).IsEmpty)
            {
                var about = new ProofAbout(ProofCheck.TiersReachable, at.Id);
                var shown = setting.Ask(setting.Form(at, at.Declared(path, most.Value)));
                var whole = (decimal)sum.Value.Fen * most.Value;
                if (shown.Total.Fen == whole)
                {
                    yield return about.Holds("count_limit_reached", Message.Of("proving.count_limit_reached", Amounts.Count(most.Value)).With(most.Cites.AsMessage()), shown);
                    continue;
                }

                // A guide that sets less than the notice does what it is for.
                var isMeant = most.Cites.Item is null
                    && (at.Measure.Requires.Any(r => r.Input == path.Input && r.Cites.Item is not null) || at.Ceilings.Any(c => c.Value.Cites.Item is not null));
                var message = Message.Of(isMeant ? "proving.count_limit_above_guide" : "proving.count_limit_unreachable", Amounts.Count(most.Value), Wording.Exact(whole), shown.Total.ToString())
                    .With(most.Cites.AsMessage());
                yield return isMeant ? about.Remark("count_limit_above_guide", message, shown) : about.Fails("count_limit_unreachable", message, shown);
            }
        }
    }
}
