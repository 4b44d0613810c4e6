using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>The tree of an award: the base stands in it once; share and limits refer to it by its amount.</summary>
internal static class AwardTree
{
    public static Derivation Of(Measure measure, AwardBase amount, MechanismResult? share, AwardLimits limits, Money award, bool refused, bool withheld)
    {
        var children = ImmutableArray.CreateBuilder<Derivation>();
        children.AddRange(amount.Derivations(share?.OfItems ?? []));
        if (share is not null)
        {
            children.Add(share.Derivation);
        }

        children.AddRange(limits.OfYear);
        if (limits.Already > Money.Zero)
        {
            children.Add(Derivation.Declared(Message.Of("award.already"), limits.Already.ToString()));
        }

        children.AddRange(limits.OfAward);
        var key = refused ? "award.refused"
            : measure.Mechanism is SetElsewhere ? "award.set_elsewhere"
            : withheld ? "award.withheld"
            : share?.InKind is not null ? "award.granted_in_kind"
            : limits.Already > Money.Zero ? "award.lowest_less_already" : "award.lowest";
        return Derivation.Sum(Message.Of(key, measure.Name.Chinese, measure.Name.English), award.ToString(), children);
    }
}
