using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>An amount a level, of one title or summed over items: 本科生、硕士生、博士生分别 3 万、5 万、13 万.</summary>
/// <param name="Levels">In the order of the file, none twice.</param>
public sealed record AmountByLevel(ImmutableArray<LevelAmount> Levels) : IMechanism
{
    public const string Spelling = "amount_by_level";

    public string Name => Spelling;

    public MechanismResult? Compute(MechanismQuestion question)
    {
        IEnumerable<InputValue.Word> words = question.Stated is InputValue.Word one ? [one] : question.Each<InputValue.Word>();
        var leaves = ImmutableArray.CreateBuilder<Derivation>();
        var amounts = ImmutableArray.CreateBuilder<decimal>();
        foreach (var word in words)
        {
            var level = Levels.FirstOrDefault(l => l.Level.Id == word.Value);
            if (level?.Sums.On(question.Day) is not { } sum)
            {
                return null;
            }

            var (name, number) = (level.Level.Label, Amounts.Count(leaves.Count + 1));
            leaves.Add(Derivation.Cited(
                question.Stated is InputValue.Word ? Message.Of("award.level", name.Chinese, name.English) : Message.Of("award.level_of_item", number, name.Chinese, name.English),
                sum.Value.ToString(), sum.Cites));
            amounts.Add(sum.Value.Yuan);
        }

        var total = amounts.Sum();
        return new MechanismResult(total, Derivation.Sum(
            leaves.Count == 0 ? Message.Of("award.level_not_stated") : Message.Of("award.levels", Amounts.Count(leaves.Count)), Amounts.Exact(total), leaves.ToImmutable()))
        {
            OfItems = question.Stated is InputValue.Items ? amounts.ToImmutable() : [],
        };
    }

    public ImmutableArray<Message> Describe(DateOnly? on) =>
    [
        .. Levels.SelectMany(l => l.Sums.In(on).Select(v =>
            Told.Number("award.describe_level", v, l.Level.Id, l.Level.Label.Chinese, l.Level.Label.English, v.Value.ToString()))),
    ];

    public bool ChangesWithin(DateOnly first, DateOnly last) => Levels.Any(l => l.Sums.ChangesWithin(first, last));
}
