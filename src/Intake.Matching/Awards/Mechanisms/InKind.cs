using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>Something that is not money: homes, places. The award is zero yuan and says how many of what.</summary>
/// <param name="Multiples">How many for each one of the base.</param>
public sealed record InKind(DatedSeries<int> Multiples, LocalizedText Unit) : IMechanism
{
    public const string Spelling = "in_kind";

    public string Name => Spelling;

    public MechanismResult? Compute(MechanismQuestion question)
    {
        if (Multiples.On(question.Day) is not { } multiple)
        {
            return null;
        }

        var quantity = (long)question.Count * multiple.Value;
        var leaf = Derivation.Cited(Message.Of("award.multiple"), Amounts.Count(multiple.Value), multiple.Cites);
        var label = Message.Of("award.in_kind", Amounts.Count(question.Count), Amounts.Count(multiple.Value)).With(Unit.AsMessage());
        return new MechanismResult(0m, Derivation.Sum(label, Amounts.Count(quantity), [leaf]))
        {
            InKind = question.Stated is null ? null : new InKindGrant(quantity, Unit),
        };
    }

    public ImmutableArray<Message> Describe(DateOnly? on) =>
        [.. Multiples.In(on).Select(v => Message.Of("award.describe_in_kind", Amounts.Count(v.Value), Amounts.Day(v.From)).With(v.Cites.AsMessage(), Unit.AsMessage()))];

    public bool ChangesWithin(DateOnly first, DateOnly last) => Multiples.ChangesWithin(first, last);
}
