using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Eligibility;

/// <summary>
/// Whether an applicant meets what a measure demands besides amounts: met, not met, or unknown with the paper or the person that could
/// settle it. What nobody has proven is never taken for met.
/// </summary>
internal static class EligibilityAssessor
{
    /// <param name="day">The day whose numbers hold.</param>
    public static IEnumerable<CriterionResult> Assess(
        Measure measure, PolicyNotice notice, ApplicationForm form, SupportYear year, StatedFigures figures, DateOnly day)
    {
        yield return InForce(notice, form);
        if (notice.Guide?.Window is { } window)
        {
            yield return Window(window, form);
        }

        yield return Kind(measure, form);
        if (form.IsInferred)
        {
            yield return Unknown("applicant_stated", "eligibility.applicant_inferred");
        }

        if (measure.Scope == IndustryScope.AiAndSoftware)
        {
            yield return Scope(notice, form);
        }

        if (measure.ParkRecognition is { } park)
        {
            yield return Park(park, form);
        }

        if (measure.Years is { } rule)
        {
            yield return Year(rule, year, form);
        }

        if (measure.Once is { } once)
        {
            yield return OnceCriteria.Assess(measure, once, form);
        }

        foreach (var requirement in measure.Requires)
        {
            yield return RequirementCriteria.Assess(requirement, figures, day);
        }

        foreach (var condition in measure.Conditions)
        {
            var text = condition.Text;
            yield return Unknown(condition.Id, condition.StatedBy switch
            {
                ConditionSource.Document => "eligibility.confirm_by_document",
                ConditionSource.Applicant => "eligibility.confirm_by_applicant",
                _ => "eligibility.confirm_by_person",
            }, text.Chinese, text.English);
        }
    }

    private static CriterionResult InForce(PolicyNotice notice, ApplicationForm form)
    {
        const string Name = "in_force";
        var (from, to) = (Amounts.Day(notice.InForceFrom), Amounts.Day(notice.InForceTo));
        var year = Amounts.Count(form.ApplicationYear);
        return notice.InForceWithin(form.ApplicationYear) switch
        {
            null => new CriterionResult(Name, CriterionOutcome.NotMet, Message.Of("eligibility.not_in_force", year, from, to)),
            ({ Month: 1, Day: 1 }, { Month: 12, Day: 31 }) => new CriterionResult(Name, CriterionOutcome.Met, Message.Of("eligibility.in_force", year, from, to)),
            var (first, last) => Unknown(Name, "eligibility.partly_in_force", year, Amounts.Day(first), Amounts.Day(last)),
        };
    }

    private static CriterionResult Window(CountedPeriod window, ApplicationForm form)
    {
        const string Name = "window";
        var (from, to) = (Amounts.Day(window.From), Amounts.Day(window.To));
        return form.Submitted switch
        {
            null => Unknown(Name, "eligibility.not_submitted", from, to),
            { } day when window.Contains(day) => new CriterionResult(Name, CriterionOutcome.Met, Message.Of("eligibility.in_window", Amounts.Day(day), from, to)),
            { } day => new CriterionResult(Name, CriterionOutcome.NotMet, Message.Of("eligibility.outside_window", Amounts.Day(day), from, to)),
        };
    }

    private static CriterionResult Kind(Measure measure, ApplicationForm form)
    {
        const string Name = "applicant_kind";
        var (kind, kinds) = (Named(form.Kind), Label.Joined(measure.ApplicantKinds.Select(Named)));
        return !measure.ApplicantKinds.Contains(form.Kind)
            ? form.IsInferred
                ? new CriterionResult(Name, CriterionOutcome.Unknown, Message.Of("eligibility.kind_not_stated").With(kinds))
                : new CriterionResult(Name, CriterionOutcome.NotMet, Message.Of("eligibility.kind_not_met").With(kind, kinds))
            : form.IsInferred
                ? new CriterionResult(Name, CriterionOutcome.Unknown, Message.Of("eligibility.kind_not_stated").With(kinds))
                : new CriterionResult(Name, CriterionOutcome.Met, Message.Of("eligibility.kind_met").With(kind));
    }

    private static CriterionResult Scope(PolicyNotice notice, ApplicationForm form)
    {
        const string Name = "industry_scope";
        var divisions = string.Join(", ", notice.IndustryDivisions);
        return form.IndustryCode switch
        {
            null => Unknown(Name, "eligibility.industry_not_stated", divisions),
            { } code when notice.IndustryDivisions.Contains(code[..2]) => new CriterionResult(Name, CriterionOutcome.Met, Message.Of("eligibility.industry_met", code)),
            { } code => Unknown(Name, "eligibility.industry_outside", code, divisions),
        };
    }

    private static CriterionResult Park(ParkRecognition wanted, ApplicationForm form)
    {
        const string Name = "park_recognition";
        var word = Named(wanted);
        return form.Park?.Recognition switch
        {
            null => new CriterionResult(Name, CriterionOutcome.Unknown, Message.Of("eligibility.park_not_stated").With(word)),
            { } stated when stated == wanted => new CriterionResult(Name, CriterionOutcome.Met, Message.Of("eligibility.park_met", form.Park.Name).With(word)),
            { } stated => new CriterionResult(Name, CriterionOutcome.NotMet, Message.Of("eligibility.park_not_met", form.Park.Name).With(Named(stated), word)),
        };
    }

    private static CriterionResult Year(YearRule rule, SupportYear year, ApplicationForm form)
    {
        const string Name = "support_year";
        var (number, max) = (Amounts.Count(year.Number), Amounts.Count(rule.Max));
        if (year.Number > rule.Max)
        {
            return new CriterionResult(Name, CriterionOutcome.NotMet, Message.Of("eligibility.year_over", number, max, Amounts.Count(year.First!.Value)));
        }

        if (form.IsInferred)
        {
            return Unknown(Name, "eligibility.year_not_stated", number);
        }

        return year.HasGap
            ? Unknown(Name, "eligibility.year_gap", number, max, Amounts.Count(year.First!.Value))
            : new CriterionResult(Name, CriterionOutcome.Met, Message.Of(year.First is null ? "eligibility.year_first" : "eligibility.year_met", number, max));
    }

    private static Message Named(ApplicantKind kind) => Message.Of("policy.applicant_" + PolicyWords.ApplicantKinds.Spell(kind));

    private static Message Named(ParkRecognition recognition) => Message.Of("policy.park_" + PolicyWords.Parks.Spell(recognition));

    private static CriterionResult Unknown(string name, string key, params string[] arguments) =>
        new(name, CriterionOutcome.Unknown, Message.Of(key, arguments));
}
