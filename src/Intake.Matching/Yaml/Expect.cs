using System.Globalization;
using Intake.Extraction.Values;

namespace Intake.Matching.Yaml;

/// <summary>Reads one node as the value it has to be; otherwise logs what was expected and returns null.</summary>
internal static class Expect
{
    /// <summary>The most that can be written, a trillion yuan: thousands of such amounts still add up without overflow.</summary>
    internal static readonly Money Most = Extraction.Values.Money.FromYuan(1_000_000_000_000m);

    public static string? Text(YamlNode node, ProblemLog log)
    {
        if (node is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
        {
            return scalar.Text.Trim();
        }

        log.Add(node, "policy.expected_text");
        return null;
    }

    /// <summary>Money as a quoted string of plain digits with at most two places, up to a trillion: <c>"1000000.00"</c>. Never a number, so that nothing becomes a float.</summary>
    public static Money? Money(YamlNode node, ProblemLog log)
    {
        if (node is not YamlScalar scalar)
        {
            log.Add(node, "policy.expected_money", "");
            return null;
        }

        if (!scalar.IsQuoted)
        {
            log.Add(node, "policy.expected_quoted_money", scalar.Text);
            return null;
        }

        if (!IsPlainAmount(scalar.Text) || !Extraction.Values.Money.TryParse(scalar.Text, out var money) || Extraction.Values.Money.Abs(money) > Most)
        {
            log.Add(node, "policy.expected_money", scalar.Text);
            return null;
        }

        if (money.IsNegative)
        {
            log.Add(node, "policy.expected_not_negative", scalar.Text);
            return null;
        }

        return money;
    }

    public static int? Integer(YamlNode node, int least, int most, ProblemLog log)
    {
        if (node is YamlScalar { IsQuoted: false } scalar
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most)
        {
            return value;
        }

        log.Add(node, "policy.expected_integer", Shown(node), Number(least), Number(most));
        return null;
    }

    public static bool? Flag(YamlNode node, ProblemLog log)
    {
        switch (node)
        {
            case YamlScalar { IsQuoted: false, Text: "true" }: return true;
            case YamlScalar { IsQuoted: false, Text: "false" }: return false;
            default:
                log.Add(node, "policy.expected_flag", Shown(node));
                return null;
        }
    }

    /// <summary>A day of the calendar as <c>2025-03-31</c>.</summary>
    public static DateOnly? Date(YamlNode node, ProblemLog log)
    {
        if (node is YamlScalar scalar && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        log.Add(node, "policy.expected_date", Shown(node));
        return null;
    }

    /// <summary>A share from above 0 % to 100 %, written <c>30%</c> or <c>1.5%</c>, with at most six places.</summary>
    public static Rate? Percent(YamlNode node, ProblemLog log)
    {
        if (node is YamlScalar scalar && scalar.Text.EndsWith('%')
            && decimal.TryParse(scalar.Text.AsSpan(0, scalar.Text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent is > 0 and <= 100 && decimal.Round(percent, 6) == percent)
        {
            return Rate.FromPercent(percent);
        }

        log.Add(node, "policy.expected_percent", Shown(node));
        return null;
    }

    /// <summary>One word of a closed list.</summary>
    public static T? OneOf<T>(YamlNode node, Words<T> words, ProblemLog log)
        where T : struct
    {
        if (node is YamlScalar scalar && words.Find(scalar.Text) is { } value)
        {
            return value;
        }

        log.Add(node, "policy.expected_one_of", Shown(node), words.List);
        return null;
    }

    public static YamlObject? Object(YamlNode node, ProblemLog log)
    {
        if (node is YamlMap map)
        {
            return new YamlObject(map, log);
        }

        log.Add(node, "policy.expected_map");
        return null;
    }

    public static IReadOnlyList<YamlNode>? Items(YamlNode node, ProblemLog log)
    {
        if (node is YamlList list)
        {
            return list.Items;
        }

        log.Add(node, "policy.expected_list");
        return null;
    }

    public static string Shown(YamlNode node) => node switch { YamlScalar scalar => scalar.Text, YamlList => "[…]", _ => "{…}" };

    private static bool IsPlainAmount(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text.AsSpan();
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var places = point < 0 ? [] : digits[(point + 1)..];
        return whole.Length > 0 && (point < 0 || places.Length is 1 or 2)
            && !whole.ContainsAnyExceptInRange('0', '9') && !places.ContainsAnyExceptInRange('0', '9');
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
