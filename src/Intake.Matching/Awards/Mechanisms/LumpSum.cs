using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>A fixed amount: 给予一次性 100 万元奖励. Whether it is due is left to what the measure requires.</summary>
public sealed record LumpSum(DatedSeries<Money> Sums) : IMechanism
{
    public const string Spelling = "lump_sum";

    public string Name => Spelling;

    public MechanismResult? Compute(MechanismQuestion question) => Sums.On(question.Day) is { } sum
        ? new MechanismResult(sum.Value.Yuan, Derivation.Cited(Message.Of("award.lump_sum"), sum.Value.ToString(), sum.Cites))
        : null;

    public ImmutableArray<Message> Describe(DateOnly? on) => [.. Sums.In(on).Select(v => Told.Number("award.describe_lump_sum", v, v.Value.ToString()))];

    public bool ChangesWithin(DateOnly first, DateOnly last) => Sums.ChangesWithin(first, last);
}
