using System.Collections.Frozen;
using System.Text.Json;

namespace Intake.Worker.Reports;

/// <summary>Spells enum values as results do: snake_case.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    public static string Of(T value) => Names[value];
}
