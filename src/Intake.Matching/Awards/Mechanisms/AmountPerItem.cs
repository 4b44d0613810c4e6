using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>An amount for each of a number of things: 每个产品 5 万元，每年不超过 5 个.</summary>
/// <param name="Limit">Null where every item is paid.</param>
public sealed record AmountPerItem(DatedSeries<Money> Sums, CountLimit? Limit) : IMechanism
{
    public const string Spelling = "amount_per_item";

    public string Name => Spelling;

    public MechanismResult? Compute(MechanismQuestion question)
    {
        if (Sums.On(question.Day) is not { } sum)
        {
            return null;
        }

        var numbers = new List<Derivation> { Derivation.Cited(Message.Of("award.amount_of_each"), sum.Value.ToString(), sum.Cites) };
        var paid = question.Count;
        if (Limit?.Most.On(question.Day) is { } most)
        {
            paid = Math.Min(paid, most.Value);
            numbers.Add(Derivation.Cited(Message.Of(LimitLabel("award.count_limit_")), Amounts.Count(most.Value), most.Cites));
        }

        var yuan = paid * sum.Value.Yuan;
        return new MechanismResult(yuan, Derivation.Sum(
            Message.Of("award.items_paid", Amounts.Count(paid), Amounts.Count(question.Count), sum.Value.ToString()), Amounts.Exact(yuan), numbers));
    }

    public ImmutableArray<Message> Describe(DateOnly? on) =>
    [
        .. Sums.In(on).Select(v => Told.Number("award.describe_each", v, v.Value.ToString())),
        .. Limit is null ? [] : Limit.Most.In(on).Select(v => Told.Number(LimitLabel("award.describe_count_limit_"), v, Amounts.Count(v.Value))),
    ];

    public bool ChangesWithin(DateOnly first, DateOnly last) => Sums.ChangesWithin(first, last) || Limit?.Most.ChangesWithin(first, last) == true;

    private string LimitLabel(string prefix) => prefix + PolicyWords.CountLimits.Spell(Limit!.Per);
}
