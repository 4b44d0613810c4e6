using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Eligibility;

/// <summary>一次性 / 首次: whether an earlier award stands against this one.</summary>
internal static class OnceCriteria
{
    private const string Name = "once";

    public static CriterionResult Assess(Measure measure, OnceRule once, ApplicationForm form)
    {
        var per = Message.Of("policy.once_" + PolicyWords.OncePers.Spell(once.Per));
        if (form.PriorAwards.FirstOrDefault(p => p.Measure == measure.Id) is { } prior)
        {
            var (year, amount) = (Amounts.Count(prior.Year), prior.Amount.ToString());
            return once.Per == OncePer.Applicant
                ? new CriterionResult(Name, CriterionOutcome.NotMet, Message.Of("eligibility.once_used", year, amount).With(per, once.Cites.AsMessage()))
                : new CriterionResult(Name, CriterionOutcome.Unknown, Message.Of("eligibility.once_to_confirm", year, amount).With(per, once.Cites.AsMessage()));
        }

        return form.IsInferred
            ? new CriterionResult(Name, CriterionOutcome.Unknown, Message.Of("eligibility.once_not_stated").With(per, once.Cites.AsMessage()))
            : new CriterionResult(Name, CriterionOutcome.Met, Message.Of("eligibility.once_free").With(per, once.Cites.AsMessage()));
    }
}
