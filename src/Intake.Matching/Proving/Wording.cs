using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Measures;
using Intake.Matching.Proving.Curves;

namespace Intake.Matching.Proving;

/// <summary>How figures and names are put into explanations.</summary>
internal static class Wording
{
    /// <summary>A value of an input of money or count.</summary>
    public static string Value(MeasureInput input, long step) => input.Type == InputType.Money ? Money.FromFen(step).ToString() : Amounts.Count(step);

    /// <summary>An exact amount given in fen.</summary>
    public static string Exact(decimal fen) => Amounts.Exact(fen / 100m);

    public static Message Input(MeasureInput input) => Message.Of("policy.text", input.Label.Chinese, input.Label.English);

    /// <summary>From one value to another, both included, or without end.</summary>
    public static Message Range(MeasureInput input, StepRange range) => range.Last is { } last
        ? range.First == last
            ? Message.Of("proving.value_alone", Value(input, last))
            : Message.Of("proving.values_between", Value(input, range.First), Value(input, last))
        : Message.Of("proving.values_from", Value(input, range.First));

    public static Message Scope(CeilingScope scope) => Message.Of("award.ceiling_" + PolicyWords.CeilingScopes.Spell(scope));

    /// <summary>The measure by id and name.</summary>
    public static Message Named(Measure measure) => Message.Of("policy.named", measure.Id).With(measure.Name.AsMessage());
}
