using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>
/// Whether every ceiling can be reached: by one award, or where it is counted over all years by all the awards there can ever be. One that cannot says
/// nothing. Where the guide pays less than the notice allows that is what a guide is for.
/// </summary>
internal sealed class CeilingReach : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting) => setting.Measures.Where(at => at.PaysMoney)
        .SelectMany(at => at.Ceilings.Select(ceiling => Examine(setting, at, ceiling.Ceiling, ceiling.Value)));

    private static Proof Examine(ProofSetting setting, MeasureAt at, Ceiling ceiling, DatedValue<Money> value)
    {
        var about = new ProofAbout(ProofCheck.TiersReachable, at.Id);
        var limit = value.Value.Fen;
        var share = Most(at);
        var overYears = IsOverYears(ceiling, setting.Notice);
        var others = at.Ceilings.Where(c => c.Ceiling != ceiling && c.Value.Value.Fen < limit && !IsOverYears(c.Ceiling, setting.Notice)).ToList();
        var most = others.Aggregate(share, (least, other) => Math.Min(least ?? decimal.MaxValue, other.Value.Value.Fen));
        var years = !overYears || Once(at) ? 1 : at.Measure.Years?.Max ?? setting.Notice.InForceTo.Year - setting.Notice.InForceFrom.Year + 1;
        var form = setting.Form(at, Highest(at));
        if (most is { } each && each * years < limit)
        {
            var shown = setting.Ask(form with
            {
                PriorAwards = [.. Enumerable.Range(1, years - 1).Reverse().Select(back => new PriorAward(at.Id, setting.Year - back, Money.FromFen(decimal.ToInt64(each))))],
            });
            var reached = Money.FromFen(decimal.ToInt64(decimal.Floor(each)) * years);
            var isMeant = value.Cites.Item is null && IsHeldByGuide(at, others.Select(o => o.Value.Cites));
            var message = Message.Of(isMeant ? "proving.ceiling_above_guide" : "proving.ceiling_unreachable", value.Value.ToString(), reached.ToString(), Amounts.Count(years))
                .With(Wording.Scope(ceiling.Scope), value.Cites.AsMessage());
            return isMeant ? about.Remark("ceiling_above_guide", message, shown) : about.Fails("ceiling_unreachable", message, shown);
        }

        return about.Holds("ceiling_reached", Message.Of("proving.ceiling_reached", value.Value.ToString()).With(Wording.Scope(ceiling.Scope), value.Cites.AsMessage()), setting.Ask(form));
    }

    private static bool Once(MeasureAt at) => at.Measure.Once?.Per == OncePer.Applicant;

    /// <summary>Whether all awards there ever were count against it.</summary>
    internal static bool IsOverYears(Ceiling ceiling, PolicyNotice notice) => ceiling.Scope is CeilingScope.Platform or CeilingScope.Cumulative
        || (ceiling.Scope == CeilingScope.Enterprise && notice.Reads(ReadingIds.EnterpriseCeiling, "over_all_years"));

    /// <summary>The highest amount in fen that the rule gives before ceilings, over everything that can be stated and all years of support; null without end.</summary>
    private static decimal? Most(MeasureAt at)
    {
        if (at.Measure.Base?.Field is not null)
        {
            return null;
        }

        var most = 0m;
        foreach (var share in Shares(at))
        {
            var within = at.Measure.Base is { } path && at.Dimensions.Contains(path) ? share.Only(at.Domain(path)) : share;
            most = Math.Max(most, within.Highest ?? within.Exact(MeasureAt.Largest(at.Measure.BaseInput!)));
        }

        return most;
    }

    private static IEnumerable<Curves.AwardCurve> Shares(MeasureAt at) => at.Measure.Mechanism is AmountByLevel levels
        ? levels.Levels.Select(l => at.Share(level: l.Level.Id)).OfType<Curves.AwardCurve>()
        : Enumerable.Range(1, at.Years).Select(year => at.Share(year)).OfType<Curves.AwardCurve>();

    /// <summary>What brings the most.</summary>
    private static DeclaredMeasure Highest(MeasureAt at) => at.Measure.Mechanism is AmountByLevel levels && levels.Levels.Length > 0
        ? at.Declared(at.Measure.Base, at.Level(at.Measure.Base!, levels.Levels.MaxBy(l => l.Sums.On(at.Day)?.Value.Fen ?? 0)!.Level.Id))
        : at.Declared();

    private static bool IsHeldByGuide(MeasureAt at, IEnumerable<Citation> others) => others.Any(cites => cites.Item is not null) || (at.Measure.Mechanism switch
    {
        LumpSum lump => lump.Sums.On(at.Day)?.Cites.Item,
        AmountByLevel levels => levels.Levels.Select(l => l.Sums.On(at.Day)?.Cites.Item).FirstOrDefault(item => item is not null),
        AmountByStage stages => stages.Stages.Select(s => s.Sums.On(at.Day)?.Cites.Item).FirstOrDefault(item => item is not null),
        AmountPerItem items => items.Sums.On(at.Day)?.Cites.Item ?? items.Limit?.Most.On(at.Day)?.Cites.Item,
        _ => null,
    }) is not null || at.Measure.Requires.Any(r => r.Cites.Item is not null);
}
