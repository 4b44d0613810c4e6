using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>分阶段: an amount for the stage that a volume of business reaches. Where stages overlap the first that contains the base holds.</summary>
/// <param name="Stages">In the order of the file.</param>
public sealed record AmountByStage(ImmutableArray<AmountStage> Stages) : IMechanism
{
    public const string Spelling = "amount_by_stage";

    public string Name => Spelling;

    public MechanismResult? Compute(MechanismQuestion question)
    {
        var value = question.Stated is InputValue.Number count ? count.Value : question.Base.Yuan;
        var stage = Stages.FirstOrDefault(s => s.Contains(value, question.Day));
        if (stage?.Sums.On(question.Day) is not { } sum || stage.AtLeast.On(question.Day) is not { } low)
        {
            return new MechanismResult(0m, Derivation.Sum(Message.Of("award.no_stage", Shown(value)), Amounts.Exact(0m), []))
            {
                IsMissed = question.Stated is not null || question.Base != Money.Zero,
            };
        }

        var leaves = new List<Derivation> { Derivation.Cited(Message.Of("award.stage_at_least"), Shown(low.Value), low.Cites) };
        if (stage.Below?.On(question.Day) is { } high)
        {
            leaves.Add(Derivation.Cited(Message.Of("award.stage_below"), Shown(high.Value), high.Cites));
        }

        leaves.Add(Derivation.Cited(Message.Of("award.stage_amount"), sum.Value.ToString(), sum.Cites));
        return new MechanismResult(sum.Value.Yuan, Derivation.Sum(Message.Of("award.stage", Shown(value)), Amounts.Exact(sum.Value.Yuan), leaves));
    }

    public ImmutableArray<Message> Describe(DateOnly? on) =>
    [
        .. Stages.SelectMany(stage => stage.Sums.In(on).Select(v =>
        {
            var (low, high) = (stage.AtLeast.On(v.From)?.Value, stage.Below?.On(v.From)?.Value);
            return high is null
                ? Told.Number("award.describe_last_stage", v, Shown(low ?? 0m), v.Value.ToString())
                : Told.Number("award.describe_stage", v, Shown(low ?? 0m), Shown(high.Value), v.Value.ToString());
        })),
    ];

    public bool ChangesWithin(DateOnly first, DateOnly last) => Stages.Any(s =>
        s.AtLeast.ChangesWithin(first, last) || s.Below?.ChangesWithin(first, last) == true || s.Sums.ChangesWithin(first, last));

    private static string Shown(decimal value) => Amounts.Exact(value);
}
