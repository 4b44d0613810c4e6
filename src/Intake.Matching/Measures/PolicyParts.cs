using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>The parts that notice and measures are both made of.</summary>
internal static class PolicyParts
{
    /// <summary>Article numbers run from 1 to this.</summary>
    public const int LastArticle = 22;

    /// <summary>Lower-case words joined by hyphens.</summary>
    public static string? Id(YamlObject owner, string key)
    {
        if (owner.Text(key) is not { } id)
        {
            return null;
        }

        if (id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && !id.StartsWith('-') && !id.EndsWith('-'))
        {
            return id;
        }

        owner.Log.Add(owner.Required(key)!, "policy.expected_id", id);
        return null;
    }

    public static LocalizedText? Localized(YamlObject? texts)
    {
        if (texts is null)
        {
            return null;
        }

        var (chinese, english) = (texts.Text("zh"), texts.Text("en"));
        texts.Close();
        return chinese is null || english is null ? null : new LocalizedText(chinese, english);
    }

    public static Citation? Citation(YamlObject? cites)
    {
        var article = cites?.Integer("article", 1, LastArticle);
        cites?.Close();
        return article is { } number ? new Citation(number) : null;
    }

    /// <summary>The list under <c>values</c>: each entry from, value, cites. Days must lie in the notice's validity, none twice.</summary>
    public static DatedSeries<T>? Series<T>(YamlObject owner, Func<YamlNode, ProblemLog, T?> read, PolicyNotice notice)
        where T : struct
    {
        if (owner.Items("values") is not { } items)
        {
            return null;
        }

        var values = new List<DatedValue<T>>();
        foreach (var item in items)
        {
            if (Expect.Object(item, owner.Log) is not { } entry)
            {
                continue;
            }

            var from = entry.Date("from");
            var value = entry.Required("value") is { } node ? read(node, owner.Log) : null;
            var cites = Citation(entry.Object("cites"));
            entry.Close();
            if (from is { } day && (day < notice.InForceFrom || day > notice.InForceTo))
            {
                owner.Log.Add(item, "policy.date_outside_validity", Day(day), Day(notice.InForceFrom), Day(notice.InForceTo));
            }
            else if (from is { } first && values.Any(v => v.From == first))
            {
                owner.Log.Add(item, "policy.overlapping_dates", Day(first));
            }
            else if (from is { } start && value is { } number && cites is not null)
            {
                values.Add(new DatedValue<T>(start, number, cites));
            }
        }

        if (items.Count == 0)
        {
            owner.Log.Add(owner.Node, "policy.no_values");
        }
        else if (values.Count == items.Count && values.Min(v => v.From) > notice.InForceFrom)
        {
            owner.Log.Add(owner.Node, "policy.late_first_value", Day(notice.InForceFrom));
        }

        return values.Count == items.Count && values.Count > 0 ? new DatedSeries<T>(values) : null;
    }

    public static DatedSeries<Rate>? Percentages(YamlObject owner, PolicyNotice notice) => Series(owner, Expect.Percent, notice);

    public static DatedSeries<Money>? Amounts(YamlObject owner, PolicyNotice notice) => Series(owner, Expect.Money, notice);

    /// <summary>A list whose every entry is read the same way; entries with problems are left out (and logged).</summary>
    public static ImmutableArray<T> Each<T>(IReadOnlyList<YamlNode>? items, Func<YamlNode, T?> read)
        where T : class => items is null ? [] : [.. items.Select(read).OfType<T>()];

    public static ImmutableArray<T> EachWord<T>(IReadOnlyList<YamlNode>? items, Words<T> words, ProblemLog log)
        where T : struct => items is null ? [] : [.. items.Select(i => Expect.OneOf(i, words, log)).OfType<T>()];

    private static string Day(DateOnly day) => Awards.Amounts.Day(day);
}
