using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>The open points of one award that come from the rule and from what is stated, not from the papers.</summary>
internal sealed class AwardFindings(PolicyNotice notice, ApplicationForm form, Measure measure)
{
    /// <summary>Numbers that change within the application year.</summary>
    public IEnumerable<Finding> Numbers((DateOnly First, DateOnly Last)? inForce)
    {
        if (inForce is var (first, last) && (measure.Mechanism.ChangesWithin(first, last) || measure.Ceilings.Any(c => c.Values.ChangesWithin(first, last))))
        {
            yield return Warning("number_changes_in_year", Message.Of("award.number_changes", Amounts.Count(form.ApplicationYear), Amounts.Day(last)));
        }
    }

    /// <summary>Earlier awards that lower this one or raise a question.</summary>
    public IEnumerable<Finding> Priors(AwardLimits limits)
    {
        if (limits.Already > Money.Zero)
        {
            yield return Warning("already_awarded_this_year", Message.Of("award.already_this_year", limits.Already.ToString(), Amounts.Count(form.ApplicationYear)));
        }

        if (limits.Earlier > Money.Zero && measure.Ceilings.Any(c => c.Scope == CeilingScope.Enterprise) && notice.Reads(ReadingIds.EnterpriseCeiling, "over_all_years"))
        {
            yield return Warning("enterprise_ceiling_over_years", Message.Of("award.enterprise_ceiling_over_years", limits.Earlier.ToString()));
        }

        foreach (var prior in form.PriorAwards.Where(p => measure.Related.Contains(p.Measure)))
        {
            yield return Warning("related_award", Message.Of("award.related_award", prior.Measure, Amounts.Count(prior.Year), prior.Amount.ToString()));
        }

        foreach (var support in form.OtherSupport.Where(s => measure.Related.Contains(s.Measure)))
        {
            yield return Warning("related_support", Message.Of("award.related_support", support.Measure, support.Source, support.Amount.ToString()));
        }

        foreach (var prior in form.PriorAwards.Where(p => p.Measure == measure.Id && p.Amount == Money.Zero))
        {
            yield return Warning("award_of_nothing", Message.Of("award.of_nothing", Amounts.Count(prior.Year)));
        }

        foreach (var prior in form.PriorAwards.Where(p => p.Measure == measure.Id && p.Year < notice.InForceFrom.Year))
        {
            yield return Warning("award_before_notice", Message.Of("award.before_notice", Amounts.Count(prior.Year), Amounts.Day(notice.InForceFrom)));
        }
    }

    /// <summary>Other support where the real outlay it has to stay within is not known.</summary>
    public IEnumerable<Finding> Support(AwardLimits limits)
    {
        if (limits.Support > Money.Zero && !measure.BaseIsOutlay)
        {
            yield return Warning("outlay_not_known", Message.Of(measure.HasMoneyBase ? "award.outlay_not_base" : "award.outlay_not_known", limits.Support.ToString()));
        }
    }

    /// <summary>Why no amount can be given.</summary>
    public IEnumerable<Finding> NoNumber(SupportYear year, DateOnly day)
    {
        yield return measure.Mechanism is SetElsewhere open
            ? open.By == DecidedBy.Guide
                ? Warning("guide_sets_amount", Message.Of("award.guide_sets_amount", Amounts.Count(form.ApplicationYear)).With(new Citation(measure.Article).AsMessage()))
                : Warning("decision_sets_amount", Message.Of("award.decision_sets_amount").With(new Citation(measure.Article).AsMessage()))
            : Warning("no_number", Message.Of("award.no_number", Amounts.Count(year.Number), Amounts.Day(day)));
    }

    private static Finding Warning(string code, Message message) => new(code, Severity.Warning, message);
}
