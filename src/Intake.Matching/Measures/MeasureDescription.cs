using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;

namespace Intake.Matching.Measures;

/// <summary>A measure explained in words: what <c>intake measures ID</c> shows. The numbers themselves are in <see cref="Measure"/>.</summary>
public sealed record MeasureDescription(Measure Measure, Message Name, Message Article, ImmutableArray<DescriptionSection> Sections)
{
    /// <summary>Explains the measure with every number, the day it holds from and its citation, the papers wanted, and what stays open.</summary>
    /// <param name="notice">With the guide of the year where one is laid over it.</param>
    /// <param name="on">Only the numbers that hold on that day; null for all there ever are.</param>
    public static MeasureDescription Of(Measure measure, PolicyNotice notice, DateOnly? on = null) => new(
        measure,
        measure.Name.AsMessage(),
        new Citation(measure.Article).AsMessage(),
        [
            Section("rule", [measure.Summary.AsMessage(), .. Who(measure, notice), .. measure.Requires.SelectMany(r => Required(r, measure, on)), .. Once(measure)]),
            Section("numbers",
            [
                .. measure.Mechanism.Describe(on),
                .. measure.UpTo ? [Message.Of("policy.up_to")] : ImmutableArray<Message>.Empty,
                .. measure.Ceilings.SelectMany(c => Ceiling(c, on)),
                .. measure.YearlyPlaces?.In(on).Select(v => Message.Of("policy.yearly_places", Amounts.Count(v.Value), Amounts.Day(v.From)).With(v.Cites.AsMessage())) ?? [],
                .. Years(measure),
                Message.Of("policy.in_force", Amounts.Day(notice.InForceFrom), Amounts.Day(notice.InForceTo), Amounts.Count(notice.InForceCites.Article)),
            ]),
            Section("inputs", measure.Inputs.SelectMany(i => Input(i, ""))),
            Section("evidence", measure.Evidence.Select(e => Message.Of("policy.evidence", PolicyWords.Documents.Spell(e.Document), e.Text.Chinese, e.Text.English))),
            Section("conditions", measure.Conditions.Select(Condition)),
            Section("guide", Guide(measure, notice)),
            Section("readings", measure.Readings.Select(id => notice.Reading(id).Explanation.AsMessage()).Concat(measure.Assumptions.Select(Assumption))),
            Section("others",
            [
                .. measure.SameThing.Select(id => Message.Of("policy.same_thing", id)),
                .. measure.Related.Select(id => Message.Of("policy.related", id)),
            ]),
        ]);

    private static DescriptionSection Section(string name, IEnumerable<Message> lines) => new(Message.Of("policy.section_" + name), [.. lines]);

    private static IEnumerable<Message> Who(Measure measure, PolicyNotice notice)
    {
        yield return Message.Of("policy.applicants", string.Join(", ", measure.ApplicantKinds.Select(PolicyWords.ApplicantKinds.Spell)));
        if (measure.Scope == IndustryScope.AiAndSoftware)
        {
            yield return Message.Of("policy.scope", string.Join(", ", notice.IndustryDivisions), Amounts.Count(notice.ScopeCites.Article));
        }
    }

    private static IEnumerable<Message> Required(Requirement requirement, Measure measure, DateOnly? on)
    {
        var text = requirement.Text;
        if (requirement.Bound is not { } bound)
        {
            return [Message.Of(requirement.IsSetByGuide ? "policy.required_by_guide" : "policy.required", text.Chinese, text.English).With(requirement.Cites.AsMessage())];
        }

        var isCount = measure.Input(requirement.Input)?.Type == InputType.Count;
        return bound.In(on).Select(v => Message.Of(
            "policy.required_" + PolicyWords.RequirementKinds.Spell(requirement.Kind), text.Chinese, text.English,
            isCount ? Amounts.Whole(v.Value) : Amounts.Exact(v.Value), Amounts.Day(v.From)).With(v.Cites.AsMessage()));
    }

    private static IEnumerable<Message> Once(Measure measure)
    {
        if (measure.Once is { } once)
        {
            yield return Message.Of("policy.once").With(Message.Of("policy.once_" + PolicyWords.OncePers.Spell(once.Per)), once.Cites.AsMessage());
        }
    }

    private static IEnumerable<Message> Ceiling(Ceiling ceiling, DateOnly? on) => ceiling.Values.In(on).Select(v =>
        Message.Of("policy.ceiling_" + PolicyWords.CeilingScopes.Spell(ceiling.Scope), v.Value.ToString(), Amounts.Day(v.From)).With(v.Cites.AsMessage()));

    private static IEnumerable<Message> Years(Measure measure)
    {
        if (measure.Years is { } years)
        {
            yield return Message.Of(
                years.Counting == YearCounting.Consecutive ? "policy.years_consecutive" : "policy.years_awarded",
                Amounts.Count(years.Max), Amounts.Count(years.Cites.Article));
        }
    }

    private static IEnumerable<Message> Input(MeasureInput input, string owner)
    {
        yield return Message.Of("policy.input", owner + input.Name, PolicyWords.InputTypes.Spell(input.Type), input.Label.Chinese, input.Label.English);
        foreach (var level in input.Levels)
        {
            yield return Message.Of("policy.input_level", level.Id, level.Label.Chinese, level.Label.English);
        }

        foreach (var line in input.Fields.SelectMany(field => Input(field, input.Name + ".")))
        {
            yield return line;
        }
    }

    private static Message Condition(MeasureCondition condition) => Message.Of("policy.condition", condition.Text.Chinese, condition.Text.English)
        .With(condition.Cites.AsMessage(), Message.Of("policy.stated_by_" + PolicyWords.ConditionSources.Spell(condition.StatedBy)));

    private static Message Assumption(OwnAssumption own) => Message.Of("policy.assumption", own.Text.Chinese, own.Text.English).With(own.Cites.AsMessage());

    private static IEnumerable<Message> Guide(Measure measure, PolicyNotice notice)
    {
        if (notice.Guide is { } guide)
        {
            yield return Message.Of(guide.IsSynthetic ? "policy.guide_made_up" : "policy.guide", Amounts.Count(guide.ApplicationYear), guide.Title.Chinese, guide.Title.English, guide.Number, Amounts.Day(guide.Published));
            if (guide.Window is { } window)
            {
                yield return Message.Of("policy.guide_window", Amounts.Day(window.From), Amounts.Day(window.To)).With(window.Cites.AsMessage());
            }

            if (guide is { Budget: { } budget, BudgetCites: { } cites })
            {
                yield return Message.Of("policy.guide_budget", budget.ToString()).With(cites.AsMessage());
            }
        }
        else if (measure.NeedsGuide)
        {
            yield return Message.Of("policy.guide_absent");
        }

        if (measure.WithTax is { } withTax)
        {
            yield return Message.Of(withTax ? "policy.guide_tax_included" : "policy.guide_tax_excluded");
        }

        if (measure.Period is { } period)
        {
            yield return Message.Of("policy.guide_period_counted", Amounts.Day(period.From), Amounts.Day(period.To)).With(period.Cites.AsMessage());
        }

        if (measure.PeriodBasis != PeriodBasis.PaymentDate)
        {
            yield return Message.Of("policy.guide_basis_" + PolicyWords.PeriodBases.Spell(measure.PeriodBasis));
        }
    }
}
