using System.Collections.Immutable;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>Reads <c>notice.yaml</c>: title, validity, scope, and the readings chosen.</summary>
internal static class NoticeReader
{
    /// <summary>The notice, or null with the problems logged.</summary>
    public static PolicyNotice? Read(string text, ProblemLog log)
    {
        if (YamlTree.Read(text, log) is not { } map)
        {
            return null;
        }

        var root = new YamlObject(map, log);
        var id = root.Text("policy");
        var title = PolicyParts.Localized(root.Object("title"));
        var number = root.Text("number");
        var inForce = root.Object("in_force");
        var (from, to) = (inForce?.Date("from"), inForce?.Date("to"));
        var inForceCites = PolicyParts.Citation(inForce?.Object("cites"));
        inForce?.Close();
        if (from > to)
        {
            log.Add(inForce!.Node, "policy.ends_before_it_begins");
        }

        var scope = root.Object("scope");
        var divisions = PolicyParts.Each(scope?.Items("industry_divisions"), item => Division(item, log));
        var scopeCites = PolicyParts.Citation(scope?.Object("cites"));
        scope?.Close();
        var readings = Readings(root, log);
        root.Close();

        return log.IsEmpty
            ? new PolicyNotice(id!, title!, number!, from!.Value, to!.Value, inForceCites!, scopeCites!, divisions, readings)
            : null;
    }

    private static string? Division(YamlNode node, ProblemLog log)
    {
        if (node is YamlScalar { IsQuoted: true, Text: [>= '0' and <= '9', >= '0' and <= '9'] } scalar)
        {
            return scalar.Text;
        }

        log.Add(node, "policy.expected_division", Expect.Shown(node));
        return null;
    }

    private static ImmutableArray<ChosenReading> Readings(YamlObject root, ProblemLog log)
    {
        var node = root.Required("readings");
        if (node is null || Expect.Items(node, log) is not { } items)
        {
            return [];
        }

        var readings = PolicyParts.Each(items, item => Expect.Object(item, log) is { } entry ? Reading(entry, log) : null);
        foreach (var twice in readings.GroupBy(r => r.Id).Where(g => g.Count() > 1))
        {
            log.Add(node, "policy.duplicate_id", twice.Key, log.File);
        }

        foreach (var missing in ReadingIds.Choices.Keys.Except(readings.Select(r => r.Id)))
        {
            if (readings.Length == items.Count)
            {
                log.Add(node, "policy.missing_reading", missing);
            }
        }

        return readings;
    }

    private static ChosenReading? Reading(YamlObject entry, ProblemLog log)
    {
        var id = entry.Text("id");
        if (id is not null && !ReadingIds.Choices.ContainsKey(id))
        {
            log.Add(entry.Required("id")!, "policy.expected_one_of", id, string.Join(", ", ReadingIds.Choices.Keys));
            return null;
        }

        var possible = id is null ? [] : ReadingIds.Choices[id];
        var chosen = entry.Text("chosen");
        if (id is not null && chosen is not null && !possible.Contains(chosen))
        {
            log.Add(entry.Required("chosen")!, "policy.expected_one_of", chosen, string.Join(", ", possible));
        }

        var texts = entry.Object("choices");
        var choices = ImmutableArray.CreateBuilder<ReadingChoice>();
        foreach (var value in possible)
        {
            if (PolicyParts.Localized(texts?.Object(value)) is { } explanation)
            {
                choices.Add(new ReadingChoice(value, explanation));
            }
        }

        texts?.Close();
        var cites = PolicyParts.Citation(entry.Object("cites"));
        entry.Close();
        return id is null || chosen is null || cites is null || choices.Count != possible.Length
            ? null
            : new ChosenReading(id, chosen, choices.DrainToImmutable(), cites);
    }
}
