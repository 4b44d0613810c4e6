using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving;

/// <summary>
/// Examines the days of the numbers themselves. An application year is reckoned with the numbers of its last day, so that a value that a later one
/// replaces within the same year is never used; and a number whose first value begins late is missing before.
/// </summary>
internal static class DatedNumbers
{
    public static IEnumerable<Proof> Examine(MeasureCatalog policy, ImmutableArray<ProofSetting> settings)
    {
        ImmutableArray<int> years = [.. settings.Select(s => s.Year)];
        foreach (var measure in policy.Measures)
        {
            var found = Of(measure).SelectMany(series => Examine(measure, series, policy.Notice, settings)).ToList();
            foreach (var proof in found)
            {
                yield return proof with { Years = years };
            }

            if (found.Count == 0 && Of(measure).Any())
            {
                yield return new ProofAbout(ProofCheck.TiersReachable, measure.Id).Holds("numbers_used", Message.Of("proving.numbers_used", Amounts.Count(Of(measure).Count()))) with { Years = years };
            }
        }
    }

    private static IEnumerable<Proof> Examine(Measure measure, ImmutableArray<(DateOnly From, string Value)> series, PolicyNotice notice, ImmutableArray<ProofSetting> settings)
    {
        for (var i = 0; i < series.Length; i++)
        {
            var (from, next) = (series[i].From, i + 1 < series.Length ? series[i + 1].From : DateOnly.MaxValue);
            if (!settings.Any(s => s.Days.Last >= from && s.Days.Last < next))
            {
                yield return new ProofAbout(ProofCheck.TiersReachable, measure.Id).Fails(
                    "number_never_used", Message.Of("proving.number_never_used", series[i].Value, Amounts.Day(from), next == DateOnly.MaxValue ? "-" : Amounts.Day(next)));
            }
            else if (i > 0 && settings.FirstOrDefault(s => from > s.Days.First && from <= s.Days.Last) is { } within)
            {
                yield return new ProofAbout(ProofCheck.TiersReachable, measure.Id).Remark(
                    "number_changes_in_year", Message.Of("proving.number_changes_in_year", series[i].Value, Amounts.Day(from), Amounts.Count(within.Year), series[i - 1].Value));
            }
        }

        if (series.Length > 0 && series[0].From > notice.InForceFrom)
        {
            yield return new ProofAbout(ProofCheck.TiersCover, measure.Id).Fails(
                "days_without_number", Message.Of("proving.days_without_number", series[0].Value, Amounts.Day(notice.InForceFrom), Amounts.Day(series[0].From.AddDays(-1))));
        }
    }

    /// <summary>Every number of the measure over time.</summary>
    private static IEnumerable<ImmutableArray<(DateOnly From, string Value)>> Of(Measure measure)
    {
        IEnumerable<ImmutableArray<(DateOnly, string)>> ofRule = measure.Mechanism switch
        {
            ShareOfCost share => [Shown(share.Rates, r => r.ToPercent())],
            ShareOfCostByYear tiers => tiers.Tiers.Select(t => Shown(t.Rates, r => r.ToPercent())),
            ShareOfEachItem items => [Shown(items.Rates, r => r.ToPercent()), Shown(items.Ceilings, m => m.ToString())],
            LumpSum lump => [Shown(lump.Sums, m => m.ToString())],
            AmountByLevel levels => levels.Levels.Select(l => Shown(l.Sums, m => m.ToString())),
            AmountPerItem items => [Shown(items.Sums, m => m.ToString()), .. items.Limit is { } limit ? [Shown(limit.Most, n => Amounts.Count(n))] : Array.Empty<ImmutableArray<(DateOnly, string)>>()],
            AmountByStage stages => stages.Stages.SelectMany(s => new[] { Shown(s.AtLeast, Amounts.Exact), Shown(s.Sums, m => m.ToString()) }
                .Concat(s.Below is { } below ? [Shown(below, Amounts.Exact)] : [])),
            InKind kind => [Shown(kind.Multiples, n => Amounts.Count(n))],
            _ => [],
        };
        return ofRule.Concat(measure.Ceilings.Select(c => Shown(c.Values, m => m.ToString())))
            .Concat(measure.Requires.Select(r => r.Bound).OfType<DatedSeries<decimal>>().Select(b => Shown(b, Amounts.Exact)))
            .Concat(measure.YearlyPlaces is { } places ? [Shown(places, n => Amounts.Count(n))] : []);
    }

    private static ImmutableArray<(DateOnly From, string Value)> Shown<T>(DatedSeries<T> series, Func<T, string> show) => [.. series.Values.Select(v => (v.From, show(v.Value)))];
}
