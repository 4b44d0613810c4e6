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
/// <param name="Support">Other support named for the measure.</param>
internal sealed record AwardLimits(ImmutableArray<Derivation> OfYear, ImmutableArray<Derivation> OfAward, Money LowestOfYear, Money? LowestOfAward, Money Already, Money Support)
{
    private static readonly Money Unlimited = Money.FromFen(long.MaxValue / 4);

    public static AwardLimits Of(Measure measure, ApplicationForm form, Money outlay, DateOnly day)
    {
        var priors = form.PriorAwards.Where(p => p.Measure == measure.Id).ToList();
        var already = Sum(priors.Where(p => p.Year == form.ApplicationYear).Select(p => p.Amount));
        var earlier = Sum(priors.Where(p => p.Year < form.ApplicationYear).Select(p => p.Amount));
        var supports = form.OtherSupport.Where(s => s.Measure == measure.Id).ToList();
        var support = Sum(supports.Select(s => s.Amount));

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

            switch (ceiling.Scope)
            {
                case CeilingScope.Award:
                    ofAward.Add(Leaf("award.ceiling_of_award", value));
                    lowestOfAward = Money.Min(lowestOfAward ?? value.Value, value.Value);
                    break;
                case CeilingScope.Year:
                    ofYear.Add(Leaf("award.ceiling_of_year", value));
                    lowest = Money.Min(lowest, value.Value);
                    break;
                case CeilingScope.Cumulative:
                    var left = Money.Max(Money.Zero, value.Value - earlier);
                    ofYear.Add(new Derivation(Message.Of("award.ceiling_left"), left.ToString(), null, null, null,
                        [Leaf("award.ceiling_cumulative", value), Declared(Message.Of("award.awarded_earlier"), earlier)]));
                    lowest = Money.Min(lowest, left);
                    break;
            }
        }

        if (supports.Count > 0)
        {
            var room = Money.Max(Money.Zero, outlay - support);
            ofYear.Add(new Derivation(Message.Of("award.outlay_left", outlay.ToString(), support.ToString()), room.ToString(), new Citation(21).AsMessage(), null, null,
                [.. supports.Select(s => Declared(Message.Of("award.other_support", s.Source), s.Amount))]));
            lowest = Money.Min(lowest, room);
        }

        return new AwardLimits(ofYear.DrainToImmutable(), ofAward.DrainToImmutable(), lowest, lowestOfAward, already, support);
    }

    /// <summary>The award: the share, held down by every limit, less what this year has brought already; rounded down to the fen.</summary>
    public Money Apply(decimal share)
    {
        var ofYear = Math.Min(share, LowestOfYear.Yuan) - Already.Yuan;
        var award = Math.Max(0m, LowestOfAward is { } limit ? Math.Min(ofYear, limit.Yuan) : ofYear);
        return Money.RoundedDown(award);
    }

    private static Derivation Leaf(string key, DatedValue<Money> value) =>
        new(Message.Of(key), value.Value.ToString(), value.Cites.AsMessage(), null, null, []);

    internal static Derivation Declared(Message label, Money amount) => new(label, amount.ToString(), null, null, null, []);

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
