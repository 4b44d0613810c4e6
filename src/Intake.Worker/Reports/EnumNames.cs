using System.Collections.Frozen;
using System.Text.Json;

namespace Intake.Worker.Reports;

/// <summary>Spells enum values as results do: snake_case.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    /// <summary>All spellings, in the order of the values.</summary>
    public static IEnumerable<string> All => Enum.GetValues<T>().Select(Of);

    public static string Of(T value) => Names[value];

    public static bool TryParse(string text, out T value) => Values.TryGetValue(text, out value);
}
