using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>A rate of the base that depends on the year of support: 第一年 80%，第二年 60%，第三年 50%.</summary>
/// <param name="Tiers">One a year, from year 1 without gap.</param>
public sealed record ShareOfCostByYear(ImmutableArray<YearTier> Tiers) : IMechanism
{
    public const string Spelling = "share_of_cost_by_year";

    public string Name => Spelling;

    public MechanismResult? Compute(MechanismQuestion question)
    {
        var tier = Tiers.FirstOrDefault(t => t.Year == question.SupportYear);
        return tier?.Rates.On(question.Day) is { } rate
            ? ShareOfCost.Share(question.Base, rate, Message.Of("award.rate_of_year", Amounts.Count(tier.Year)))
            : null;
    }

    public ImmutableArray<Message> Describe(DateOnly? on) =>
    [
        .. Tiers.SelectMany(t => t.Rates.In(on).Select(v => Told.Number("award.describe_rate_of_year", v, Amounts.Count(t.Year), v.Value.ToPercent()))),
    ];

    public bool ChangesWithin(DateOnly first, DateOnly last) => Tiers.Any(t => t.Rates.ChangesWithin(first, last));
}
