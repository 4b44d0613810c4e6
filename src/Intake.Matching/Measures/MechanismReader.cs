using System.Collections.Immutable;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>Reads the base and the keys that belong to the mechanism a measure names.</summary>
internal sealed class MechanismReader(YamlObject measure, ImmutableArray<MeasureInput> inputs, NumberReader numbers)
{
    private static readonly string Known = string.Join(", ",
        ShareOfCost.Spelling, ShareOfCostByYear.Spelling, ShareOfEachItem.Spelling, LumpSum.Spelling, AmountByLevel.Spelling, AmountPerItem.Spelling,
        AmountByStage.Spelling, SetElsewhere.ByGuide, SetElsewhere.ByDecision, InKind.Spelling);

    private ProblemLog Log => measure.Log;

    /// <summary>Base (null where the mechanism needs none) and mechanism; the mechanism null with the problems logged.</summary>
    public (InputPath? Base, IMechanism? Mechanism) Read()
    {
        switch (measure.Text("mechanism"))
        {
            case ShareOfCost.Spelling:
                return (Base(InputType.Money), Rate() is { } rates ? new ShareOfCost(rates) : null);
            case ShareOfCostByYear.Spelling:
                return (Base(InputType.Money), Tiers() is { IsEmpty: false } tiers ? new ShareOfCostByYear(tiers) : null);
            case ShareOfEachItem.Spelling:
                return (Base(InputType.Items, InputType.Money), OfEachItem());
            case LumpSum.Spelling:
                return (null, Amount() is { } sum ? new LumpSum(sum) : null);
            case AmountByLevel.Spelling:
                var path = Base(InputType.Level, InputType.Items);
                return (path, path is null ? null : ByLevel(path));
            case AmountPerItem.Spelling:
                return (Base(InputType.Count), PerItem());
            case AmountByStage.Spelling:
                var staged = Base(InputType.Money, InputType.Count);
                return (staged, staged is null ? null : ByStage(Find(staged)!.Type));
            case SetElsewhere.ByGuide:
                var open = measure.Optional("base") is null ? null : Base(InputType.Money, InputType.Count, InputType.Level, InputType.Flag);
                return (open, new SetElsewhere(DecidedBy.Guide));
            case SetElsewhere.ByDecision:
                return (null, new SetElsewhere(DecidedBy.Decision));
            case InKind.Spelling:
                return (Base(InputType.Count), OfKind());
            case { } other:
                Log.Add(measure.Required("mechanism")!, "policy.expected_one_of", other, Known);
                return (null, null);
            default:
                return (null, null);
        }
    }

    /// <summary>The series under <c>rate</c>.</summary>
    public DatedSeries<Extraction.Values.Rate>? Rate() => Within(measure.Object("rate"), numbers.Percentages);

    /// <summary>The input or field named as base, of one of the types; where items are among them the field of an item is meant.</summary>
    private InputPath? Base(params InputType[] types)
    {
        if (measure.Text("base") is not { } written)
        {
            return null;
        }

        var parts = written.Split('.');
        var path = new InputPath(parts[0], parts.Length == 2 ? parts[1] : null);
        var found = parts.Length <= 2 ? Find(path) : null;
        var fits = found is not null && (path.Field is null
            ? types[0] != InputType.Items && types.Contains(found.Type)
            : types.Contains(InputType.Items) && types.Any(t => t != InputType.Items && t == found.Type));
        if (fits)
        {
            return path;
        }

        Log.Add(measure.Required("base")!, "policy.base_not_an_input", written, string.Join(", ", types.Select(PolicyWords.InputTypes.Spell)));
        return null;
    }

    private MeasureInput? Find(InputPath path)
    {
        var input = inputs.FirstOrDefault(i => i.Name == path.Input);
        return path.Field is { } field ? input?.Field(field) : input;
    }

    private DatedSeries<Extraction.Values.Money>? Amount() => Within(measure.Object("amount"), numbers.Amounts);

    private ImmutableArray<YearTier> Tiers()
    {
        var items = measure.Items("rates");
        var tiers = PolicyParts.Each(items, item =>
        {
            if (Expect.Object(item, Log) is not { } entry)
            {
                return null;
            }

            var year = entry.Integer("year", 1, 99);
            var rates = numbers.Percentages(entry);
            entry.Close();
            return year is null || rates is null ? null : new YearTier(year.Value, rates);
        });

        for (var i = 0; i < tiers.Length && tiers.Length == items!.Count; i++)
        {
            if (tiers[i].Year != i + 1)
            {
                Log.Add(measure.Required("rates")!, "policy.tier_order", Amounts.Count(i + 1), Amounts.Count(tiers[i].Year));
                break;
            }
        }

        return HasAny(items, "rates") && tiers.Length == items!.Count ? tiers : [];
    }

    private ShareOfEachItem? OfEachItem()
    {
        var rates = Rate();
        var each = measure.Object("each_at_most");
        var scope = each?.OneOf("scope", PolicyWords.ItemScopes);
        var ceilings = Within(each, numbers.Amounts);
        return rates is null || scope is null || ceilings is null ? null : new ShareOfEachItem(rates, scope.Value, ceilings);
    }

    private AmountByLevel? ByLevel(InputPath path)
    {
        var input = Find(path)!;
        var items = measure.Items("levels");
        var levels = PolicyParts.Each(items, item =>
        {
            if (Expect.Object(item, Log) is not { } entry)
            {
                return null;
            }

            var word = entry.Text("level");
            var level = word is null ? null : input.Level(word);
            if (word is not null && level is null)
            {
                Log.Add(entry.Required("level")!, "policy.expected_one_of", word, string.Join(", ", input.Levels.Select(l => l.Id)));
            }

            var sums = Within(entry, numbers.Amounts);
            return level is null || sums is null ? null : new LevelAmount(level, sums);
        });
        PolicyParts.NoneTwice(measure.Node, levels.Select(l => l.Level.Id), Log);
        var missing = input.Levels.Where(l => levels.All(found => found.Level.Id != l.Id)).Select(l => l.Id).ToList();
        if (items is not null && levels.Length == items.Count && missing.Count > 0)
        {
            Log.Add(measure.Required("levels")!, "policy.level_missing", string.Join(", ", missing));
        }

        return items is not null && levels.Length == items.Count && missing.Count == 0 ? new AmountByLevel(levels) : null;
    }

    private AmountPerItem? PerItem()
    {
        var sum = Amount();
        CountLimit? limit = null;
        if (measure.Optional("count_limit") is { } node && Expect.Object(node, Log) is { } entry)
        {
            var per = entry.OneOf("per", PolicyWords.CountLimits);
            var most = Within(entry, numbers.Counts);
            if (per is null || most is null)
            {
                return null;
            }

            limit = new CountLimit(per.Value, most);
        }

        return sum is null ? null : new AmountPerItem(sum, limit);
    }

    private AmountByStage? ByStage(InputType type)
    {
        var items = measure.Items("stages");
        var stages = PolicyParts.Each(items, item =>
        {
            if (Expect.Object(item, Log) is not { } entry)
            {
                return null;
            }

            var low = Within(entry.Object("at_least"), owner => numbers.Bounds(owner, type));
            var high = entry.Optional("below") is { } node ? Within(Expect.Object(node, Log), owner => numbers.Bounds(owner, type)) : null;
            var sums = Within(entry.Object("amount"), numbers.Amounts);
            entry.Close();
            return low is null || sums is null ? null : new AmountStage(low, high, sums);
        });
        return HasAny(items, "stages") && stages.Length == items!.Count ? new AmountByStage(stages) : null;
    }

    /// <summary>False where the list is missing or empty; an empty one is reported here, since reading its entries reports nothing.</summary>
    private bool HasAny(IReadOnlyList<YamlNode>? items, string key)
    {
        if (items is { Count: 0 })
        {
            Log.Add(measure.Required(key)!, "policy.no_values");
        }

        return items is { Count: > 0 };
    }

    private InKind? OfKind()
    {
        var multiples = Within(measure.Object("multiple"), numbers.Counts);
        var unit = PolicyParts.Localized(measure.Object("unit"));
        return multiples is null || unit is null ? null : new InKind(multiples, unit);
    }

    private static DatedSeries<T>? Within<T>(YamlObject? owner, Func<YamlObject, DatedSeries<T>?> read)
    {
        var series = owner is null ? null : read(owner);
        owner?.Close();
        return series;
    }
}
