using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;

namespace Intake.Matching.Measures;

/// <summary>A measure explained in words: what <c>intake measures ID</c> shows. The numbers themselves are in <see cref="Measure"/>.</summary>
public sealed record MeasureDescription(Measure Measure, Message Name, Message Article, ImmutableArray<DescriptionSection> Sections)
{
    /// <summary>Explains the measure with every number, the day it holds from and its citation, the papers wanted, and what stays open.</summary>
    public static MeasureDescription Of(Measure measure, PolicyNotice notice) => new(
        measure,
        measure.Name.AsMessage(),
        new Citation(measure.Article).AsMessage(),
        [
            new DescriptionSection(Message.Of("policy.section_rule"), [measure.Summary.AsMessage(), .. Who(measure, notice)]),
            new DescriptionSection(Message.Of("policy.section_numbers"),
            [
                .. measure.Mechanism.Describe(),
                .. measure.UpTo ? [Message.Of("policy.up_to")] : ImmutableArray<Message>.Empty,
                .. measure.Ceilings.SelectMany(Ceiling),
                .. Years(measure),
                Message.Of("policy.in_force", Amounts.Day(notice.InForceFrom), Amounts.Day(notice.InForceTo), Amounts.Count(notice.InForceCites.Article)),
            ]),
            new DescriptionSection(Message.Of("policy.section_inputs"),
                [.. measure.Inputs.Select(i => Message.Of("policy.input", i.Name, PolicyWords.InputTypes.Spell(i.Type), i.Label.Chinese, i.Label.English))]),
            new DescriptionSection(Message.Of("policy.section_evidence"),
                [.. measure.Evidence.Select(e => Message.Of("policy.evidence", PolicyWords.Documents.Spell(e.Document), e.Text.Chinese, e.Text.English))]),
            new DescriptionSection(Message.Of("policy.section_conditions"),
                [.. measure.Conditions.Select(c => Message.Of("policy.condition", c.Text.Chinese, c.Text.English, Amounts.Count(c.Cites.Article)))]),
            new DescriptionSection(Message.Of("policy.section_readings"), [.. measure.Readings.Select(id => notice.Reading(id).Explanation.AsMessage())]),
        ]);

    private static IEnumerable<Message> Who(Measure measure, PolicyNotice notice)
    {
        yield return Message.Of("policy.applicants", string.Join(", ", measure.ApplicantKinds.Select(PolicyWords.ApplicantKinds.Spell)));
        if (measure.Scope == IndustryScope.AiAndSoftware)
        {
            yield return Message.Of("policy.scope", string.Join(", ", notice.IndustryDivisions), Amounts.Count(notice.ScopeCites.Article));
        }
    }

    private static IEnumerable<Message> Ceiling(Ceiling ceiling) => ceiling.Values.Values.Select(v => Message.Of(
        ceiling.Scope switch
        {
            CeilingScope.Award => "policy.ceiling_award",
            CeilingScope.Year => "policy.ceiling_year",
            _ => "policy.ceiling_cumulative",
        },
        v.Value.ToString(), Amounts.Day(v.From), Amounts.Count(v.Cites.Article)));

    private static IEnumerable<Message> Years(Measure measure)
    {
        if (measure.Years is { } years)
        {
            yield return Message.Of(
                years.Counting == YearCounting.Consecutive ? "policy.years_consecutive" : "policy.years_awarded",
                Amounts.Count(years.Max), Amounts.Count(years.Cites.Article));
        }
    }
}
