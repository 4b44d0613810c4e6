using System.Collections.Immutable;
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

    /// <summary>A list whose every entry is read the same way; entries with problems are left out (and logged).</summary>
    public static ImmutableArray<T> Each<T>(IReadOnlyList<YamlNode>? items, Func<YamlNode, T?> read)
        where T : class => items is null ? [] : [.. items.Select(read).OfType<T>()];

    public static ImmutableArray<T> EachWord<T>(IReadOnlyList<YamlNode>? items, Words<T> words, ProblemLog log)
        where T : struct => items is null ? [] : [.. items.Select(i => Expect.OneOf(i, words, log)).OfType<T>()];

    /// <summary>Logs each identifier that stands twice.</summary>
    public static void NoneTwice(YamlNode where, IEnumerable<string> ids, ProblemLog log)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!seen.Add(id))
            {
                log.Add(where, "policy.duplicate_id", id, log.File);
            }
        }
    }
}
