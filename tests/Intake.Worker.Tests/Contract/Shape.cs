using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Intake.Worker.Tests.Contract;

/// <summary>What a JSON value must be: says where it is something else.</summary>
internal delegate IEnumerable<string> Shape(JsonElement value, string path);

/// <summary>The shapes that a published result is made of.</summary>
internal static partial class Shapes
{
    public static readonly Shape Text = Kind(JsonValueKind.String);

    /// <summary>A text for a person: not empty.</summary>
    public static readonly Shape Sentence = (value, path) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0 ? [] : [$"{path}: no sentence"];

    public static readonly Shape Flag = (value, path) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{path}: not true or false"];

    public static readonly Shape Count = (value, path) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0 ? [] : [$"{path}: no count"];

    public static readonly Shape Share = (value, path) => value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 0 and <= 1 ? [] : [$"{path}: no number from 0 to 1"];

    public static readonly Shape Money = Matching(MoneyPattern(), "money with two places");

    public static readonly Shape Rate = Matching(RatePattern(), "a rate as a decimal");

    /// <summary>A decimal number, on an invoice that cancels another below zero.</summary>
    public static readonly Shape Quantity = Matching(QuantityPattern(), "a decimal number");

    public static readonly Shape Sha256 = Matching(Sha256Pattern(), "a SHA-256");

    public static readonly Shape Snake = Matching(SnakePattern(), "snake_case");

    public static readonly Shape Date = (value, path) =>
        value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? [] : [$"{path}: no ISO date"];

    /// <summary>Four fractions of the page, left to right and top to bottom.</summary>
    public static readonly Shape Box = (value, path) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Select(edge => edge.GetDouble()).ToArray() is [var x0, var y0, var x1, var y1]
            && x0 >= 0 && y0 >= 0 && x0 <= x1 && y0 <= y1 && x1 <= 1 && y1 <= 1 ? [] : [$"{path}: no box"];

    public static Shape OneOf(params string[] words) => (value, path) =>
        value.ValueKind == JsonValueKind.String && words.Contains(value.GetString()) ? [] : [$"{path}: {value} is none of {string.Join(", ", words)}"];

    public static Shape OrNull(Shape shape) => (value, path) => value.ValueKind == JsonValueKind.Null ? [] : shape(value, path);

    public static Shape Exactly(int number) => (value, path) => value.ValueKind == JsonValueKind.Number && value.GetInt32() == number ? [] : [$"{path}: not {number}"];

    public static Shape ListOf(Shape item) => (value, path) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().SelectMany((element, i) => item(element, $"{path}[{i}]"))
        : [$"{path}: no list"];

    /// <summary>An object that has all of these keys; it may have more.</summary>
    public static Shape Having(params (string Key, Shape Shape)[] keys) => (value, path) => value.ValueKind == JsonValueKind.Object
        ? keys.SelectMany(key => value.TryGetProperty(key.Key, out var inner) ? key.Shape(inner, $"{path}.{key.Key}") : [$"{path}.{key.Key} is not there"])
        : [$"{path}: no object"];

    /// <summary>An object whose keys are among these.</summary>
    public static Shape Among(IReadOnlyCollection<string> keys, Func<string, Shape> shape) => (value, path) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(entry => keys.Contains(entry.Name) ? shape(entry.Name)(entry.Value, $"{path}.{entry.Name}") : [$"{path}.{entry.Name} is not a known name"])
        : [$"{path}: no object"];

    private static Shape Kind(JsonValueKind kind) => (value, path) => value.ValueKind == kind ? [] : [$"{path}: {value.ValueKind} instead of {kind}"];

    private static Shape Matching(Regex pattern, string what) => (value, path) =>
        value.ValueKind == JsonValueKind.String && pattern.IsMatch(value.GetString()!) ? [] : [$"{path}: {value} is not {what}"];

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)\.[0-9]{2}\z")]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"\A[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex RatePattern();

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex QuantityPattern();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Sha256Pattern();

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(_[a-z0-9]+)*\z")]
    private static partial Regex SnakePattern();
}
