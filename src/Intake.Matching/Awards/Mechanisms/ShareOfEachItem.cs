using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>A rate of each item, each held to a ceiling of its own: 按所获资助金额的 20% 给予单个项目最高 200 万元. The ceilings of the measure come after.</summary>
/// <param name="Scope">What the ceiling of one item is counted over.</param>
/// <param name="Ceilings">Reached, never passed.</param>
public sealed record ShareOfEachItem(DatedSeries<Rate> Rates, CeilingScope Scope, DatedSeries<Money> Ceilings) : IMechanism
{
    public const string Spelling = "share_of_each_item";

    public string Name => Spelling;

    public MechanismResult? Compute(MechanismQuestion question)
    {
        if (Rates.On(question.Day) is not { } rate || Ceilings.On(question.Day) is not { } ceiling)
        {
            return null;
        }

        Derivation[] numbers =
        [
            Derivation.Cited(Message.Of("award.rate"), rate.Value.ToPercent(), rate.Cites),
            Derivation.Cited(Message.Of(Label("award.ceiling_each_")), ceiling.Value.ToString(), ceiling.Cites),
        ];
        var items = question.Each<InputValue.Amount>()
            .Select(item => (item.Value, Share: Math.Min(Math.Max(0m, rate.Value.Of(item.Value)), ceiling.Value.Yuan))).ToList();
        var total = items.Sum(item => item.Share);
        var nodes = items.Select((item, i) => Derivation.Sum(
            Message.Of("award.share_of_item", Amounts.Count(i + 1), rate.Value.ToPercent(), item.Value.ToString(), ceiling.Value.ToString()), Amounts.Exact(item.Share), numbers));
        return new MechanismResult(total, Derivation.Sum(Message.Of("award.share_of_items", Amounts.Count(items.Count)), Amounts.Exact(total), items.Count == 0 ? numbers : nodes))
        {
            OfItems = [.. items.Select(item => item.Share)],
        };
    }

    public ImmutableArray<Message> Describe(DateOnly? on) =>
    [
        .. Rates.In(on).Select(v => Told.Number("award.describe_rate_of_item", v, v.Value.ToPercent())),
        .. Ceilings.In(on).Select(v => Told.Number(Label("award.describe_ceiling_each_"), v, v.Value.ToString())),
    ];

    public bool ChangesWithin(DateOnly first, DateOnly last) => Rates.ChangesWithin(first, last) || Ceilings.ChangesWithin(first, last);

    private string Label(string prefix) => prefix + PolicyWords.ItemScopes.Spell(Scope);
}
