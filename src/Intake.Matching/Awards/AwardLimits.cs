using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>Everything that holds an award down, each with the amount it leaves and where that comes from.</summary>
/// <param name="OfYear">Limits on all awards of the measure in the application year.</param>
/// <param name="OfAward">Limits on this award alone.</param>
/// <param name="Already">Awarded in this application year before.</param>
/// <param name="Earlier">Awarded in earlier application years.</param>
/// <param name="Support">Other support named for the measure.</param>
internal sealed record AwardLimits(ImmutableArray<Derivation> OfYear, ImmutableArray<Derivation> OfAward, Money LowestOfYear, Money? LowestOfAward, Money Already, Money Earlier, Money Support)
{
    /// <summary>What holds an award down where nothing else does: more than any policy pays, and still an amount to reckon with.</summary>
    internal static readonly Money Unlimited = Money.FromFen(long.MaxValue / 4);

    public static AwardLimits Of(Measure measure, PolicyNotice notice, ApplicationForm form, Money outlay, DateOnly day)
    {
        var priors = form.PriorAwards.Where(p => p.Measure == measure.Id).ToList();
        var already = Money.Sum(priors.Where(p => p.Year == form.ApplicationYear).Select(p => p.Amount));
        var earlier = Money.Sum(priors.Where(p => p.Year < form.ApplicationYear).Select(p => p.Amount));
        var supports = form.OtherSupport.Where(s => s.Measure == measure.Id).ToList();
        var support = Money.Sum(supports.Select(s => s.Amount));

        var ofYear = ImmutableArray.CreateBuilder<Derivation>();
        var ofAward = ImmutableArray.CreateBuilder<Derivation>();
        var lowest = Unlimited;
        Money? lowestOfAward = null;
        foreach (var ceiling in measure.Ceilings)
        {
            if (ceiling.Values.On(day) is not { } value)
            {
                continue;
            }

            var leaf = Derivation.Cited(Message.Of("award.ceiling_" + PolicyWords.CeilingScopes.Spell(ceiling.Scope)), value.Value.ToString(), value.Cites);
            if (ceiling.IsOfOneAward)
            {
                ofAward.Add(leaf);
                lowestOfAward = Money.Min(lowestOfAward ?? value.Value, value.Value);
            }
            else if (IsOfYear(ceiling.Scope, notice))
            {
                ofYear.Add(leaf);
                lowest = Money.Min(lowest, value.Value);
            }
            else
            {
                var left = Money.Max(Money.Zero, value.Value - earlier);
                ofYear.Add(earlier == Money.Zero ? leaf : Derivation.Sum(Message.Of("award.ceiling_left"), left.ToString(),
                    [leaf, Derivation.Declared(Message.Of("award.awarded_earlier"), earlier.ToString())]));
                lowest = Money.Min(lowest, left);
            }
        }

        if (supports.Count > 0 && measure.HasMoneyBase)
        {
            var room = Money.Max(Money.Zero, outlay - support);
            ofYear.Add(Derivation.Sum(
                Message.Of("award.outlay_left", outlay.ToString(), support.ToString()), room.ToString(),
                supports.Select(s => Derivation.Declared(Message.Of("award.other_support", s.Source), s.Amount.ToString()))) with { Cites = new Citation(21).AsMessage() });
            lowest = Money.Min(lowest, room);
        }

        return new AwardLimits(ofYear.DrainToImmutable(), ofAward.DrainToImmutable(), lowest, lowestOfAward, already, earlier, support);
    }

    /// <summary>
    /// The award: the share, held down by every limit, less what this year has brought already; rounded down to the fen. What this year
    /// brought already is taken for part of the same award, so that the two together pass no ceiling.
    /// </summary>
    public Money Apply(decimal share)
    {
        var held = Math.Min(share, LowestOfYear.Yuan);
        held = LowestOfAward is { } limit ? Math.Min(held, limit.Yuan) : held;
        return Money.RoundedDown(Math.Max(0m, held - Already.Yuan));
    }

    private static bool IsOfYear(CeilingScope scope, PolicyNotice notice) =>
        scope == CeilingScope.Year || (scope == CeilingScope.Enterprise && notice.Reads(ReadingIds.EnterpriseCeiling, "per_year"));
}
