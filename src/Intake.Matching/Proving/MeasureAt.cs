using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Matching.Proving.Curves;
using Intake.Matching.Yaml;

namespace Intake.Matching.Proving;

/// <summary>A measure with the numbers that hold on one day, and the award as curves over its inputs, for an applicant with no earlier award and no other support.</summary>
internal sealed class MeasureAt(Measure measure, DateOnly day)
{
    /// <summary>A usual figure where any will do: 100,000.00 yuan, or one thing.</summary>
    private const long UsualMoney = 10_000_000, UsualCount = 1;

    public Measure Measure => measure;

    public string Id => measure.Id;

    public DateOnly Day => day;

    /// <summary>Every ceiling that has a value.</summary>
    public ImmutableArray<(Ceiling Ceiling, DatedValue<Money> Value)> Ceilings { get; } =
        [.. measure.Ceilings.Where(c => c.Values.On(day) is not null).Select(c => (c, c.Values.On(day)!))];

    /// <summary>The lowest ceiling in fen; null where there is none.</summary>
    public long? LowestCeiling => Ceilings.IsEmpty ? null : Ceilings.Min(c => c.Value.Value.Fen);

    /// <summary>How many years of support there are; 1 where a year is like any other, or the first award is the last.</summary>
    public int Years => measure.Once?.Per == OncePer.Applicant ? 1 : measure.Years?.Max ?? (measure.Mechanism is ShareOfCostByYear tiers ? tiers.Tiers.Length : 1);

    /// <summary>Whether an amount of money comes out of the catalogue at all.</summary>
    public bool PaysMoney => measure.Mechanism is not (SetElsewhere or InKind);

    /// <summary>The inputs of money or count that an award can depend on: the base first, then what else is required.</summary>
    public IEnumerable<InputPath> Dimensions => new[] { IsNumber(measure.BaseInput) ? measure.Base : null }
        .Concat(measure.Requires.Where(r => !r.IsSetByGuide && IsNumber(measure.Input(r.Input))).Select(r => new InputPath(r.Input, null)))
        .OfType<InputPath>().Distinct();

    /// <summary>The most that a form can state for the input.</summary>
    public static long Largest(MeasureInput input) => input.Type == InputType.Money ? Expect.Most.Fen : int.MaxValue;

    /// <summary>A figure of usual size.</summary>
    public static long Usual(MeasureInput input) => input.Type == InputType.Money ? UsualMoney : UsualCount;

    /// <summary>The input or field.</summary>
    public MeasureInput Input(InputPath path) => path.Field is { } field ? measure.Input(path.Input)!.Field(field)! : measure.Input(path.Input)!;

    /// <summary>What an input may be for all that is required of it.</summary>
    public StepRange Domain(InputPath path) => measure.Requires.Where(r => r.Input == path.Input && path.Field is null && !r.IsSetByGuide && r.Kind != RequirementKind.IsTrue)
        .Aggregate(StepRange.All, (range, requirement) => range.And(Allowed(requirement, Input(path).Type)));

    /// <summary>The amount over the base before ceilings and requirements; null where the measure gives none.</summary>
    /// <param name="level">Of what is paid by level: which one; null for the first.</param>
    public AwardCurve? Share(int year = 1, string? level = null) => measure.Mechanism switch
    {
        ShareOfCost share => share.Rates.On(day) is { } rate ? AwardCurve.Line(rate.Value.Fraction) : null,
        ShareOfCostByYear tiers => tiers.Tiers.FirstOrDefault(t => t.Year == year)?.Rates.On(day) is { } rate ? AwardCurve.Line(rate.Value.Fraction) : null,
        ShareOfEachItem items => items.Rates.On(day) is { } rate && items.Ceilings.On(day) is { } each ? AwardCurve.Line(rate.Value.Fraction).HeldTo(each.Value.Fen) : null,
        LumpSum lump => lump.Sums.On(day) is { } sum ? AwardCurve.Constant(sum.Value.Fen) : null,
        AmountByLevel levels => (level is null ? levels.Levels.FirstOrDefault() : levels.Levels.FirstOrDefault(l => l.Level.Id == level))?.Sums.On(day) is { } sum
            ? AwardCurve.Constant(sum.Value.Fen) : null,
        AmountPerItem items => items.Sums.On(day) is { } sum
            ? items.Limit?.Most.On(day) is { } most ? AwardCurve.Line(sum.Value.Fen).HeldTo((decimal)sum.Value.Fen * most.Value) : AwardCurve.Line(sum.Value.Fen) : null,
        AmountByStage stages => AwardCurve.Steps(Stages(stages).Cells.Select(cell =>
            (cell.Range, cell.Stages.IsEmpty ? 0m : stages.Stages[cell.Stages[0]].Sums.On(day)?.Value.Fen ?? 0m))),
        _ => null,
    };

    /// <summary>The award over one input, all others as they best are.</summary>
    public AwardCurve Curve(InputPath path, int year = 1)
    {
        if (Share(year) is not { } share || Dimensions.Any(other => Domain(other).IsEmpty))
        {
            return AwardCurve.Constant(0m);
        }

        var held = LowestCeiling is { } ceiling ? share.HeldTo(ceiling) : share;
        var curve = path == measure.Base ? held
            : measure.Base is { } own && IsNumber(measure.BaseInput) ? AwardCurve.Constant(held.Only(Domain(own)).Exact(Good(own, year))) : held;
        return curve.Only(Domain(path));
    }

    /// <summary>The cells of the stages.</summary>
    public StageCover Stages(AmountByStage stages) => StageCover.Of([.. stages.Stages.Select(Range)]);

    /// <summary>What a stage takes in; nothing where it has no numbers on the day.</summary>
    public StepRange Range(AmountStage stage)
    {
        var type = measure.BaseInput!.Type;
        return stage.AtLeast.On(day) is { } low && (stage.Below is null || stage.Below.On(day) is not null)
            ? new StepRange(Up(low.Value, type), stage.Below?.On(day) is { } high ? Up(high.Value, type) - 1 : null)
            : new StepRange(1, 0);
    }

    /// <summary>A value that fits everything required and, of the base, brings the most.</summary>
    public long Good(InputPath path, int year = 1)
    {
        var domain = Domain(path);
        var usual = Usual(Input(path));
        if (domain.IsEmpty)
        {
            return usual;
        }

        return path == measure.Base && Share(year) is { } share
            ? Math.Min((LowestCeiling is { } ceiling ? share.HeldTo(ceiling) : share).Only(domain).Best(usual), Largest(Input(path)))
            : domain.Nearest(usual);
    }

    /// <summary>Everything declared as it best is, one input as wanted.</summary>
    public DeclaredMeasure Declared(InputPath? path = null, InputValue? value = null) => new(
        Id, [.. measure.Inputs.Select(input => new DeclaredFigure(input.Name, path?.Input == input.Name ? value! : Good(input)))]);

    /// <summary>Everything declared as it best is, one input of money or count at a step; of items one is declared.</summary>
    public DeclaredMeasure Declared(InputPath path, long step) => Declared(path, Stated(path, step));

    /// <summary>A step as it is declared.</summary>
    public InputValue Stated(InputPath path, long step) => path.Field is { } field
        ? new InputValue.Items([Item(measure.Input(path.Input)!).SetItem(field, Figure(Input(path).Type, step))])
        : Figure(Input(path).Type, step);

    /// <summary>Several items, each with the field at a step.</summary>
    public InputValue Items(InputPath path, params IEnumerable<long> steps) =>
        new InputValue.Items([.. steps.Select(step => Item(measure.Input(path.Input)!).SetItem(path.Field!, Figure(Input(path).Type, step)))]);

    /// <summary>A level as it is declared; of items one is declared.</summary>
    public InputValue Level(InputPath path, string level) => path.Field is { } field
        ? new InputValue.Items([Item(measure.Input(path.Input)!).SetItem(field, new InputValue.Word(level))])
        : new InputValue.Word(level);

    private static bool IsNumber(MeasureInput? input) => input?.Type is InputType.Money or InputType.Count;

    private static long Up(decimal bound, InputType type) => decimal.ToInt64(decimal.Ceiling(type == InputType.Money ? bound * 100m : bound));

    private static long Down(decimal bound, InputType type) => decimal.ToInt64(decimal.Floor(type == InputType.Money ? bound * 100m : bound));

    private static InputValue Figure(InputType type, long step) =>
        type == InputType.Money ? new InputValue.Amount(Money.FromFen(step)) : new InputValue.Number((int)Math.Min(step, int.MaxValue));

    private StepRange Allowed(Requirement requirement, InputType type) => (requirement.Kind, requirement.Bound?.On(day)?.Value) switch
    {
        (_, null) => new StepRange(1, 0),
        (RequirementKind.AtLeast, { } bound) => new StepRange(Up(bound, type), null),
        (RequirementKind.Above, { } bound) => new StepRange(Down(bound, type) + 1, null),
        (RequirementKind.AtMost, { } bound) => new StepRange(0, Down(bound, type)),
        (_, { } bound) => new StepRange(0, Up(bound, type) - 1),
    };

    private InputValue Good(MeasureInput input) => input.Type switch
    {
        InputType.Flag => new InputValue.YesNo(true),
        InputType.Level => new InputValue.Word(input.Levels[0].Id),
        InputType.Items => new InputValue.Items([Item(input)]),
        _ => Figure(input.Type, Good(new InputPath(input.Name, null))),
    };

    private ImmutableSortedDictionary<string, InputValue> Item(MeasureInput input) => input.Fields.ToImmutableSortedDictionary(
        field => field.Name,
        field => field.Type == InputType.Level ? new InputValue.Word(field.Levels[0].Id) : Figure(field.Type, Good(new InputPath(input.Name, field.Name))),
        StringComparer.Ordinal);
}
