using System.Collections.Immutable;
using System.Globalization;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>Reads one measure file.</summary>
internal static class MeasureFileReader
{
    /// <summary>The measure, or null with the problems logged.</summary>
    public static Measure? Read(string text, PolicyNotice notice, ProblemLog log)
    {
        if (YamlTree.Read(text, log) is not { } map)
        {
            return null;
        }

        var root = new YamlObject(map, log);
        var id = PolicyParts.Id(root, "id");
        var name = PolicyParts.Localized(root.Object("name"));
        var article = root.Integer("article", 1, PolicyParts.LastArticle);
        var summary = PolicyParts.Localized(root.Object("summary"));
        var kinds = PolicyParts.EachWord(root.Items("applicant_kinds"), PolicyWords.ApplicantKinds, log);
        var scope = root.OneOf("scope", PolicyWords.Scopes);
        ParkRecognition? park = root.Optional("park_recognition") is { } parkNode ? Expect.OneOf(parkNode, PolicyWords.Parks, log) : null;
        ExpenseKind? expenseKind = root.Optional("expense_kind") is { } kindNode ? Expect.OneOf(kindNode, PolicyWords.ExpenseKinds, log) : null;
        var inputs = PolicyParts.Each(root.Items("inputs"), item => Input(item, log));
        var baseInput = root.Text("base");
        if (baseInput is not null && !inputs.Any(i => i.Name == baseInput && i.Type == InputType.Money))
        {
            log.Add(root.Required("base")!, "policy.base_not_an_input", baseInput);
        }

        var mechanism = MechanismReader.Read(root, notice, log);
        var upTo = root.Optional("up_to") is { } flag && Expect.Flag(flag, log) == true;
        var ceilings = PolicyParts.Each(root.Items("ceilings"), item => Ceiling(item, notice, log));
        var years = root.Optional("years") is { } yearsNode ? Years(yearsNode, log) : null;
        if (mechanism is ShareOfCostByYear { Tiers.Length: var tiers } && years is not null && years.Max != tiers)
        {
            log.Add(root.Required("years")!, "policy.tiers_and_years", tiers.ToString(CultureInfo.InvariantCulture), years.Max.ToString(CultureInfo.InvariantCulture));
        }

        var evidence = PolicyParts.Each(root.Items("evidence"), item => Evidence(item, log));
        var conditions = PolicyParts.Each(root.Items("conditions"), item => Condition(item, log));
        var readings = PolicyParts.Each(root.Items("readings"), item => Reading(item, log));
        var related = PolicyParts.Each(root.OptionalItems("related"), item => Expect.Text(item, log));
        var examples = PolicyParts.Each(root.Items("examples"), item => ExampleReader.Read(item, id ?? "", inputs, log));
        root.Close();
        NoneTwice(root, "inputs", inputs.Select(i => i.Name), log);
        NoneTwice(root, "conditions", conditions.Select(c => c.Id), log);
        NoneTwice(root, "readings", readings, log);

        return log.IsEmpty
            ? new Measure(
                id!, name!, article!.Value, summary!, kinds, scope!.Value, park, expenseKind, inputs, baseInput!, mechanism!, upTo,
                ceilings, years, evidence, conditions, readings, related, examples, log.File)
            : null;
    }

    private static void NoneTwice(YamlObject root, string key, IEnumerable<string> ids, ProblemLog log)
    {
        foreach (var twice in ids.GroupBy(id => id).Where(g => g.Count() > 1))
        {
            log.Add(root.Required(key)!, "policy.duplicate_id", twice.Key, log.File);
        }
    }

    private static MeasureInput? Input(YamlNode item, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var name = entry.Text("name");
        var type = entry.OneOf("type", PolicyWords.InputTypes);
        var label = PolicyParts.Localized(entry.Object("label"));
        entry.Close();
        return name is null || type is null || label is null ? null : new MeasureInput(name, type.Value, label);
    }

    private static Ceiling? Ceiling(YamlNode item, PolicyNotice notice, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var scope = entry.OneOf("scope", PolicyWords.CeilingScopes);
        var values = PolicyParts.Amounts(entry, notice);
        entry.Close();
        return scope is null || values is null ? null : new Ceiling(scope.Value, values);
    }

    private static YearRule? Years(YamlNode node, ProblemLog log)
    {
        if (Expect.Object(node, log) is not { } entry)
        {
            return null;
        }

        var max = entry.Integer("max", 1, 99);
        var counting = entry.OneOf("counting", PolicyWords.YearCountings);
        var cites = PolicyParts.Citation(entry.Object("cites"));
        entry.Close();
        return max is null || counting is null || cites is null ? null : new YearRule(max.Value, counting.Value, cites);
    }

    private static EvidenceWanted? Evidence(YamlNode item, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var document = entry.OneOf("document", PolicyWords.Documents);
        var text = PolicyParts.Localized(entry.Object("text"));
        entry.Close();
        return document is null || text is null ? null : new EvidenceWanted(document.Value, text);
    }

    private static MeasureCondition? Condition(YamlNode item, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var id = entry.Text("id");
        var text = PolicyParts.Localized(entry.Object("text"));
        var source = entry.OneOf("stated_by", PolicyWords.ConditionSources);
        var cites = PolicyParts.Citation(entry.Object("cites"));
        entry.Close();
        return id is null || text is null || source is null || cites is null ? null : new MeasureCondition(id, text, source.Value, cites);
    }

    private static string? Reading(YamlNode item, ProblemLog log)
    {
        var id = Expect.Text(item, log);
        if (id is null || ReadingIds.Choices.ContainsKey(id))
        {
            return id;
        }

        log.Add(item, "policy.expected_one_of", id, string.Join(", ", ReadingIds.Choices.Keys));
        return null;
    }
}
