using System.Collections.Immutable;
using System.Globalization;
using Intake.Matching.Awards;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>Reads <c>guide-YEAR.yaml</c> and lays it over notice and measures.</summary>
internal static class GuideReader
{
    /// <summary>The guide laid over the notice, or null with the problems logged.</summary>
    public static GuideReading? Read(string text, PolicyNotice notice, IReadOnlyList<Measure> measures, ProblemLog log)
    {
        if (YamlTree.Read(text, log) is not { } map)
        {
            return null;
        }

        var root = new YamlObject(map, log);
        if (root.Integer("guide", 2000, 2100) is not { } year)
        {
            return null;
        }

        if (notice.InForceWithin(year) is null)
        {
            log.Add(root.Required("guide")!, "policy.date_outside_validity", Amounts.Count(year), Amounts.Day(notice.InForceFrom), Amounts.Day(notice.InForceTo));
            return null;
        }

        if (YearOfName(log.File) is { } named && named != year)
        {
            log.Add(root.Required("guide")!, "policy.guide_file_year", Awards.Amounts.Count(year), Awards.Amounts.Count(named));
        }

        var numbers = new NumberReader(notice, year);
        var synthetic = root.Optional("synthetic") is { } flag && Expect.Flag(flag, log) == true;
        var title = PolicyParts.Localized(root.Object("title"));
        var number = root.Text("number");
        var published = root.Date("published");
        var window = root.Optional("window") is { } windowNode ? Period(windowNode, numbers, log) : null;
        var budget = root.Optional("budget") is { } budgetNode ? Expect.Object(budgetNode, log) : null;
        var (fund, fundCites) = (budget?.Money("amount"), numbers.Citation(budget?.Object("cites")));
        budget?.Close();
        var readings = notice.Readings;
        foreach (var item in root.OptionalItems("readings"))
        {
            readings = Settled(item, readings, numbers, log);
        }

        var settled = notice with { Readings = readings };
        var completed = new GuideMeasureReader(settled, numbers, year, measures, log).Read(root.OptionalItems("measures"));
        root.Close();
        if (!log.IsEmpty)
        {
            return null;
        }

        var guide = new ApplicationGuide(year, synthetic, title!, number!, published!.Value, window, fund, fundCites, log.File);
        return new GuideReading(guide, settled with { Guide = guide }, completed);
    }

    /// <summary>Two days, both included, and where they stand.</summary>
    internal static CountedPeriod? Period(YamlNode node, NumberReader numbers, ProblemLog log)
    {
        if (Expect.Object(node, log) is not { } entry)
        {
            return null;
        }

        var (from, to, cites) = (entry.Date("from"), entry.Date("to"), numbers.Citation(entry.Object("cites")));
        entry.Close();
        if (from > to)
        {
            log.Add(entry.Node, "policy.ends_before_it_begins");
        }

        return from is null || to is null || cites is null ? null : new CountedPeriod(from.Value, to.Value, cites);
    }

    private static ImmutableArray<ChosenReading> Settled(YamlNode item, ImmutableArray<ChosenReading> readings, NumberReader numbers, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return readings;
        }

        var (id, chosen) = (entry.Text("id"), entry.Text("chosen"));
        var cites = numbers.Citation(entry.Object("cites"));
        entry.Close();
        if (id is null || chosen is null || cites is null)
        {
            return readings;
        }

        if (readings.FirstOrDefault(r => r.Id == id) is not { } reading)
        {
            log.Add(entry.Required("id")!, "policy.expected_one_of", id, string.Join(", ", readings.Select(r => r.Id)));
            return readings;
        }

        if (reading.Choices.All(c => c.Value != chosen))
        {
            log.Add(entry.Required("chosen")!, "policy.expected_one_of", chosen, string.Join(", ", reading.Choices.Select(c => c.Value)));
            return readings;
        }

        return readings.Replace(reading, reading with { Chosen = chosen, Cites = cites });
    }

    /// <summary>The year a file is named after: where it says another one, one of the two is a slip, and the year meant would go without its guide.</summary>
    private static int? YearOfName(string file)
    {
        var name = Path.GetFileName(file.AsSpan())[MeasureReader.GuidePrefix.Length..];
        return name.Length >= 4 && int.TryParse(name[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
    }
}
