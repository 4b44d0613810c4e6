using Intake.Extraction.Messages;
using Intake.Matching.Measures;
using static Intake.Worker.Simulation.Policy.PolicyValues;

namespace Intake.Worker.Simulation.Policy;

/// <summary>What the notice, and the guide laid over it, say for every measure.</summary>
internal static class NoticeNumbers
{
    public static IEnumerable<PolicyNumber> Of(PolicyNotice notice) =>
    [
        .. One(null, "title", PolicyPart.Wording, Message.Of("simulate.number_title"), notice.Title.AsMessage()),
        .. One(null, "number", PolicyPart.Wording, Message.Of("simulate.number_number"), Label.Plain(notice.Number)),
        .. One(null, "in_force", PolicyPart.Number, Message.Of("simulate.number_in_force"), Label.Plain($"{Show(notice.InForceFrom)} – {Show(notice.InForceTo)}"), notice.InForceCites),
        .. Words(null, "industry_divisions", PolicyPart.Rule, Message.Of("simulate.number_industry_divisions"), notice.IndustryDivisions, notice.ScopeCites),
        .. notice.Readings.SelectMany(reading => One(
            null, "reading." + reading.Id, PolicyPart.Rule, Message.Of("simulate.number_reading", reading.Id),
            Message.Of("simulate.reading", reading.Chosen).With(reading.Explanation.AsMessage()), reading.Cites)),
        .. notice.Guide is { } guide ? Of(guide) : [],
    ];

    private static IEnumerable<PolicyNumber> Of(ApplicationGuide guide) =>
    [
        .. One(null, "guide", PolicyPart.Rule, Message.Of("simulate.number_guide", Show(guide.ApplicationYear)),
            Message.Of(guide.IsSynthetic ? "simulate.guide_made_up" : "simulate.guide", guide.Number, Show(guide.Published)).With(guide.Title.AsMessage())),
        .. One(null, "guide.window", PolicyPart.Number, Message.Of("simulate.number_guide_window"), guide.Window is { } window ? Label.Plain(Show(window)) : null, guide.Window?.Cites),
        .. One(null, "guide.budget", PolicyPart.Number, Message.Of("simulate.number_guide_budget"), guide.Budget is { } budget ? Label.Plain(Show(budget)) : null, guide.BudgetCites),
    ];
}
