using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>Whether support ends after the years allowed, and what a year without award does: used up where years run on, not where awards are counted.</summary>
internal sealed class YearsOfSupport : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        var zero = ImmutableArray.CreateBuilder<(string Id, ProofCase Shown)>();
        foreach (var at in setting.Measures.Where(at => at is { PaysMoney: true, Measure: { Years: not null, Once: null } }))
        {
            var rule = at.Measure.Years!;
            var about = new ProofAbout(ProofCheck.YearsCounted, at.Id);
            var (last, after) = (setting.Ask(setting.Form(at, at.Declared(), rule.Max)), setting.Ask(setting.Form(at, at.Declared(), rule.Max + 1)));
            var first = setting.Ask(setting.Form(at, at.Declared()) with { PriorAwards = [new PriorAward(at.Id, setting.Year - rule.Max, Money.FromFen(1))] });
            var counted = rule.Counting == YearCounting.Awarded;
            zero.Add((at.Id, after));
            yield return after.Awards[0].Status == AwardStatus.NotEligible && (first.Awards[0].Status == AwardStatus.NotEligible) == !counted
                ? about.Holds("years_end", Message.Of(
                    counted ? "proving.years_end_counted" : "proving.years_end_running", Amounts.Count(rule.Max), last.Total.ToString(), Amounts.Count(rule.Max + 1), first.Total.ToString())
                    .With(setting.Notice.Reading(counted ? ReadingIds.AwardedYears : ReadingIds.ConsecutiveYears).Explanation.AsMessage()), last, after, first)
                : about.Fails("years_do_not_end", Message.Of("proving.years_do_not_end", Amounts.Count(rule.Max), after.Total.ToString(), first.Total.ToString()), last, after, first);
        }

        // The forms of earlier years above name awards of 0.00.
        if (zero.Count > 0)
        {
            yield return new ProofAbout(ProofCheck.YearsCounted, [.. zero.Select(z => z.Id)]).Remark("zero_award_counts", Message.Of("proving.zero_award_counts"), zero[0].Shown);
        }
    }
}
