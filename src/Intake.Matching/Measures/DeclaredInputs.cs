using System.Collections.Immutable;
using System.Globalization;
using Intake.Matching.Evidence;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>Reads figures written under their input names, each in the type the measure says: in <c>declared</c> and in examples alike.</summary>
internal static class DeclaredInputs
{
    public static ImmutableArray<DeclaredFigure> Read(YamlNode node, string measure, ImmutableArray<MeasureInput> inputs, ProblemLog log)
    {
        if (node is not YamlMap map)
        {
            log.Add(node, "policy.expected_map");
            return [];
        }

        var figures = ImmutableArray.CreateBuilder<DeclaredFigure>();
        foreach (var entry in map.Entries)
        {
            var input = inputs.FirstOrDefault(i => i.Name == entry.Key.Text);
            if (input is null)
            {
                log.Add(entry.Key, "policy.unknown_input", entry.Key.Text, measure, string.Join(", ", inputs.Select(i => i.Name)));
            }
            else if (Value(entry.Value, input.Type, log) is { } value)
            {
                figures.Add(new DeclaredFigure(measure, input.Name, value));
            }
        }

        return [.. figures.OrderBy(f => f.Input, StringComparer.Ordinal)];
    }

    /// <summary>Canonical JSON of the value.</summary>
    private static string? Value(YamlNode node, InputType type, ProblemLog log) => type switch
    {
        InputType.Money => Expect.Money(node, log) is { } money ? $"\"{money}\"" : null,
        InputType.Count => Expect.Integer(node, 0, int.MaxValue, log) is { } count ? count.ToString(CultureInfo.InvariantCulture) : null,
        InputType.Flag => Expect.Flag(node, log) is { } flag ? (flag ? "true" : "false") : null,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
