using System.Collections.Immutable;
using Intake.Matching.Evidence;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>Reads figures written under their input names, each in the type the measure says: in <c>declared</c> and in examples alike.</summary>
internal static class DeclaredInputs
{
    /// <summary>Nobody declares more items of one kind than this by hand.</summary>
    private const int MostItems = 10_000;

    public static DeclaredMeasure Read(YamlNode node, string measure, ImmutableArray<MeasureInput> inputs, ProblemLog log)
    {
        if (node is YamlScalar { IsNull: true })
        {
            return new DeclaredMeasure(measure, []);
        }

        var figures = Fields(node, measure, inputs, log);
        return new DeclaredMeasure(measure, [.. figures.Select(figure => new DeclaredFigure(figure.Key, figure.Value))]);
    }

    private static ImmutableSortedDictionary<string, InputValue> Fields(YamlNode node, string owner, ImmutableArray<MeasureInput> inputs, ProblemLog log)
    {
        var figures = ImmutableSortedDictionary.CreateBuilder<string, InputValue>(StringComparer.Ordinal);
        if (node is not YamlMap map)
        {
            log.Add(node, "policy.expected_map");
            return figures.ToImmutable();
        }

        foreach (var entry in map.Entries)
        {
            var input = inputs.FirstOrDefault(i => i.Name == entry.Key.Text);
            if (input is null)
            {
                log.Add(entry.Key, "policy.unknown_input", entry.Key.Text, owner, string.Join(", ", inputs.Select(i => i.Name)));
            }
            else if (Value(entry.Value, owner, input, log) is { } value)
            {
                figures[input.Name] = value;
            }
        }

        return figures.ToImmutable();
    }

    private static InputValue? Value(YamlNode node, string owner, MeasureInput input, ProblemLog log)
    {
        switch (input.Type)
        {
            case InputType.Money:
                return Expect.Money(node, log) is { } money ? new InputValue.Amount(money) : null;
            case InputType.Count:
                return Expect.Integer(node, 0, int.MaxValue, log) is { } count ? new InputValue.Number(count) : null;
            case InputType.Flag:
                return Expect.Flag(node, log) is { } flag ? new InputValue.YesNo(flag) : null;
            case InputType.Level:
                if (node is YamlScalar scalar && input.Level(scalar.Text) is { } level)
                {
                    return new InputValue.Word(level.Id);
                }

                log.Add(node, "policy.expected_one_of", Expect.Shown(node), string.Join(", ", input.Levels.Select(l => l.Id)));
                return null;
            default:
                return Items(node, owner, input, log);
        }
    }

    /// <summary>Every item with every field of the input: one left out would be money lost in silence.</summary>
    private static InputValue.Items? Items(YamlNode node, string owner, MeasureInput input, ProblemLog log)
    {
        if (Expect.Items(node, log) is not { } items)
        {
            return null;
        }

        if (items.Count > MostItems)
        {
            log.Add(node, "policy.too_many_items", input.Name);
            return null;
        }

        var values = ImmutableArray.CreateBuilder<ImmutableSortedDictionary<string, InputValue>>();
        foreach (var item in items)
        {
            var fields = Fields(item, $"{owner}.{input.Name}", input.Fields, log);
            foreach (var missing in item is YamlMap map ? input.Fields.Where(f => map.Entries.All(e => e.Key.Text != f.Name)) : [])
            {
                log.Add(item, "policy.missing_key", missing.Name);
            }

            values.Add(fields);
        }

        return new InputValue.Items(values.DrainToImmutable());
    }
}
