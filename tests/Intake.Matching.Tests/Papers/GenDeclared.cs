using System.Collections.Immutable;
using CsCheck;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Tests.Papers;

/// <summary>Makes applications that declare figures for one measure, edges of the numbers included.</summary>
internal static class GenDeclared
{
    /// <summary>Small, ordinary and huge amounts, so that every ceiling is met from both sides.</summary>
    public static readonly Gen<Money> Amount = Gen.OneOf(Gen.Long[0, 300], Gen.Long[0, 500_000_000], Gen.Long[0, 60_000_000_000]).Select(Money.FromFen);

    private static readonly Gen<Money> Rarely = Gen.Frequency((2, Gen.Const(Money.Zero)), (1, Amount));

    /// <summary>A form with a figure for every input of the measure, earlier awards and other support now and then.</summary>
    public static Gen<ApplicationForm> Form(Measure measure) => Gen.Select(Figures(measure.Inputs), Gen.Int[2026, 2027], Rarely, Rarely, Rarely).Select((figures, year, before, now, support) =>
        Declared.Form(measure, year) with
        {
            Declared = [new DeclaredMeasure(measure.Id, [.. figures.Select(f => new DeclaredFigure(f.Key, f.Value))])],
            PriorAwards =
            [
                .. before > Money.Zero ? [new PriorAward(measure.Id, year - 1, before)] : Array.Empty<PriorAward>(),
                .. now > Money.Zero ? [new PriorAward(measure.Id, year, now)] : Array.Empty<PriorAward>(),
            ],
            OtherSupport = support > Money.Zero ? [new OtherSupport(measure.Id, "municipal", support)] : [],
        });

    private static Gen<ImmutableSortedDictionary<string, InputValue>> Figures(ImmutableArray<MeasureInput> inputs) => inputs.Aggregate(
        Gen.Const(ImmutableSortedDictionary.Create<string, InputValue>(StringComparer.Ordinal)),
        (made, input) => Gen.Select(made, Value(input)).Select((figures, value) => figures.Add(input.Name, value)));

    private static Gen<InputValue> Value(MeasureInput input) => input.Type switch
    {
        InputType.Money => Amount.Select(amount => (InputValue)new InputValue.Amount(amount)),
        InputType.Count => Gen.Int[0, 25].Select(count => (InputValue)new InputValue.Number(count)),
        InputType.Flag => Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false))).Select(flag => (InputValue)new InputValue.YesNo(flag)),
        InputType.Level => Gen.Int[0, input.Levels.Length - 1].Select(i => (InputValue)new InputValue.Word(input.Levels[i].Id)),
        _ => Figures(input.Fields).Array[0, 7].Select(items => (InputValue)new InputValue.Items([.. items])),
    };
}
