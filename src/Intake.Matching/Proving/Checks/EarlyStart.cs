using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>
/// Where support is for so many years, spending a little earlier can bring less in all: the first award, however small, starts or uses up a year. Who
/// spends nothing at first gets every year in full; who spends a trifle first loses a whole year for it. The readings of the years make it so.
/// </summary>
internal sealed class EarlyStart : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        var found = ImmutableArray.CreateBuilder<(MeasureAt At, ImmutableArray<ProofCase> Cases, Money Later, Money Early)>();
        foreach (var at in setting.Measures.Where(at => at is { PaysMoney: true, Measure: { Years: not null, Once: null, Base.Field: null } } && at.Dimensions.Contains(at.Measure.Base)))
        {
            if (at.Share() is not { } share || share.HeldTo(1).Pieces[^1] is not { Slope: 0m } enough || at.Domain(at.Measure.Base!).IsEmpty)
            {
                continue;
            }

            // The years after the first, each in full, once counted from the second and once from the first.
            var (path, max) = (at.Measure.Base!, at.Measure.Years!.Max);
            var trifle = setting.Ask(setting.Form(at, at.Declared(path, at.Domain(path).Nearest(enough.Range.First))));
            var full = Enumerable.Range(1, max + 1).Select(year => setting.Ask(setting.Form(at, at.Declared(), year) with
            {
                PriorAwards = [.. Enumerable.Range(1, year - 1).Reverse().Select(back => new PriorAward(at.Id, setting.Year - back, back == year - 1 ? trifle.Total : default))],
            })).ToList();
            var later = Money.Sum(full.Take(max).Select(shown => shown.Total));
            var early = full.Skip(1).Aggregate(trifle.Total, (sum, shown) => sum + shown.Total);
            if (early < later)
            {
                found.Add((at, [trifle, .. full], later, early));
            }
        }

        foreach (var alike in found.GroupBy(f => f.At.Measure.Years!.Counting))
        {
            var (first, cases, later, early) = alike.First();
            yield return new ProofAbout(ProofCheck.AwardMonotone, [.. alike.Select(f => f.At.Id)]).Remark(
                "early_start_costs_a_year",
                Message.Of(
                    "proving.early_start_costs_a_year", Wording.Value(first.Measure.BaseInput!, first.Good(first.Measure.Base!)), later.ToString(), cases[0].Total.ToString(), early.ToString(), first.Id)
                    .With(setting.Notice.Reading(alike.Key == YearCounting.Awarded ? ReadingIds.AwardedYears : ReadingIds.ConsecutiveYears).Explanation.AsMessage()),
                [.. alike.SelectMany(f => f.Cases)]);
        }
    }
}
