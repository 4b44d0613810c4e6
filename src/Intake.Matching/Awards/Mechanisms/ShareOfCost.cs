using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>One rate of the base, the same every year: 按…的 30%.</summary>
public sealed record ShareOfCost(DatedSeries<Rate> Rates) : IMechanism
{
    public const string Spelling = "share_of_cost";

    public string Name => Spelling;

    public MechanismResult? Compute(MechanismQuestion question) =>
        Rates.On(question.Day) is { } rate ? Share(question.Base, rate, Message.Of("award.rate")) : null;

    public ImmutableArray<Message> Describe(DateOnly? on) => [.. Rates.In(on).Select(v => Told.Number("award.describe_rate", v, v.Value.ToPercent()))];

    public bool ChangesWithin(DateOnly first, DateOnly last) => Rates.ChangesWithin(first, last);

    /// <summary>Rate × base with the rate as a cited leaf.</summary>
    internal static MechanismResult Share(Money amount, DatedValue<Rate> rate, Message label)
    {
        var yuan = Math.Max(0m, rate.Value.Of(amount));
        return new MechanismResult(yuan, Derivation.Sum(
            Message.Of("award.share", rate.Value.ToPercent(), amount.ToString()), Amounts.Exact(yuan), [Derivation.Cited(label, rate.Value.ToPercent(), rate.Cites)]));
    }
}
