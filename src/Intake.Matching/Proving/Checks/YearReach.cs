using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>Whether every year of support can come: within the years allowed, within the validity of the notice, and before what may be paid only once ends it.</summary>
internal sealed class YearReach : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting) =>
        setting.Measures.Where(at => at.Measure.Years is not null || at.Measure.Mechanism is ShareOfCostByYear).SelectMany(at => Examine(setting, at));

    private static IEnumerable<Proof> Examine(ProofSetting setting, MeasureAt at)
    {
        var about = new ProofAbout(ProofCheck.TiersReachable, at.Id);
        var tiers = at.Measure.Mechanism is ShareOfCostByYear rates ? rates.Tiers.Select(t => t.Year).DefaultIfEmpty(0).Max() : 0;
        var allowed = at.Measure.Once?.Per == OncePer.Applicant ? 1 : at.Measure.Years?.Max ?? int.MaxValue;
        var valid = setting.Notice.InForceTo.Year - setting.Notice.InForceFrom.Year + 1;
        var last = Math.Max(tiers, at.Measure.Years?.Max ?? 1);
        var cases = Enumerable.Range(1, last).Select(year => setting.Ask(setting.Form(at, at.Declared(), year))).ToList();
        if (last > allowed)
        {
            yield return cases[allowed].Awards[0].Amount == Money.Zero
                ? about.Fails(
                    at.Measure.Once?.Per == OncePer.Applicant ? "years_end_with_once" : "tier_beyond_years",
                    Message.Of(at.Measure.Once?.Per == OncePer.Applicant ? "proving.years_end_with_once" : "proving.tier_beyond_years", Amounts.Count(allowed + 1), Amounts.Count(allowed)),
                    cases[allowed])
                : about.Differs(Wording.Exact(0m), cases[allowed]);
        }
        else if (last > valid)
        {
            yield return about.Remark("year_after_validity", Message.Of("proving.year_after_validity", Amounts.Count(valid + 1), Amounts.Count(valid)), cases[valid]);
        }
        else if (cases.Find(shown => shown.Awards[0].Amount == Money.Zero) is null)
        {
            yield return about.Holds("years_reached", Message.Of("proving.years_reached", Amounts.Count(last)), [.. cases]);
        }
    }
}
