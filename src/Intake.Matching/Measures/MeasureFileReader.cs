using System.Collections.Immutable;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;
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
        var numbers = new NumberReader(notice, guideYear: null);
        var id = PolicyParts.Id(root, "id");
        var name = PolicyParts.Localized(root.Object("name"));
        var article = root.Integer("article", 1, PolicyParts.LastArticle);
        var summary = PolicyParts.Localized(root.Object("summary"));
        var kinds = PolicyParts.EachWord(root.Items("applicant_kinds"), PolicyWords.ApplicantKinds, log);
        var scope = root.OneOf("scope", PolicyWords.Scopes);
        ParkRecognition? park = root.Optional("park_recognition") is { } parkNode ? Expect.OneOf(parkNode, PolicyWords.Parks, log) : null;
        var expenseKinds = PolicyParts.EachWord(root.OptionalItems("expense_kinds"), PolicyWords.ExpenseKinds, log);
        var inputs = PolicyParts.Each(root.Items("inputs"), item => InputReader.Read(item, PolicyWords.InputTypes, log));
        var requires = PolicyParts.Each(root.OptionalItems("requires"), item => RequirementReader.Read(item, inputs, numbers, log));
        var (path, mechanism) = new MechanismReader(root, inputs, numbers).Read();
        var outlay = Outlay(root, path, inputs);
        if (!expenseKinds.IsEmpty && (!outlay || path is not { Field: null }))
        {
            log.Add(root.Required("expense_kinds")!, "policy.guide_kinds", id ?? "");
        }

        var upTo = root.Optional("up_to") is { } flag && Expect.Flag(flag, log) == true;
        var ceilings = MeasureParts.Ceilings(root.Items("ceilings"), numbers, log);
        var years = root.Optional("years") is { } yearsNode ? Years(yearsNode, log) : null;
        if (mechanism is ShareOfCostByYear { Tiers.Length: var tiers } && years is not null && years.Max != tiers)
        {
            log.Add(root.Required("years")!, "policy.tiers_and_years", Amounts.Count(tiers), Amounts.Count(years.Max));
        }

        var once = root.Optional("once") is { } onceNode ? Once(onceNode, log) : null;
        var places = MeasureParts.YearlyPlaces(root, numbers);
        var evidence = PolicyParts.Each(root.Items("evidence"), item => Evidence(item, log));
        var conditions = MeasureParts.Conditions(root.Items("conditions"), numbers, log);
        var readings = PolicyParts.Each(root.Items("readings"), item => Reading(item, log));
        var assumptions = PolicyParts.Each(root.OptionalItems("assumptions"), item => Assumption(item, log));
        var related = PolicyParts.Each(root.OptionalItems("related"), item => Expect.Text(item, log));
        var sameThing = PolicyParts.Each(root.OptionalItems("same_thing"), item => Expect.Text(item, log));
        var examples = PolicyParts.Each(root.Items("examples"), item => ExampleReader.Read(item, id ?? "", inputs, isOfGuide: false, log));
        root.Close();
        PolicyParts.NoneTwice(root.Optional("inputs") ?? map, inputs.Select(i => i.Name), log);
        PolicyParts.NoneTwice(root.Optional("conditions") ?? map, conditions.Select(c => c.Id).Concat(requires.Select(r => r.Id)), log);
        PolicyParts.NoneTwice(root.Optional("readings") ?? map, readings, log);

        return log.IsEmpty
            ? new Measure(
                id!, name!, article!.Value, summary!, kinds, scope!.Value, park, expenseKinds, inputs, requires, path, outlay, mechanism!, upTo,
                ceilings, years, once, places, evidence, conditions, readings, assumptions, related, sameThing, examples, null, null, log.File)
            : null;
    }

    /// <summary>Whether the base is what the applicant spent: has to be said exactly where the base is money, for other support is held against it.</summary>
    private static bool Outlay(YamlObject root, InputPath? path, ImmutableArray<MeasureInput> inputs)
    {
        var input = inputs.FirstOrDefault(i => i.Name == path?.Input);
        var type = path?.Field is { } field ? input?.Field(field)?.Type : input?.Type;
        return type == InputType.Money
            ? root.Required("base_is_outlay") is { } node && Expect.Flag(node, root.Log) == true
            : root.Optional("base_is_outlay") is { } given && Expect.Flag(given, root.Log) == true;
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

    private static OnceRule? Once(YamlNode node, ProblemLog log)
    {
        if (Expect.Object(node, log) is not { } entry)
        {
            return null;
        }

        var per = entry.OneOf("per", PolicyWords.OncePers);
        var cites = PolicyParts.Citation(entry.Object("cites"));
        entry.Close();
        return per is null || cites is null ? null : new OnceRule(per.Value, cites);
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

    private static OwnAssumption? Assumption(YamlNode item, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var text = PolicyParts.Localized(entry.Object("text"));
        var cites = PolicyParts.Citation(entry.Object("cites"));
        entry.Close();
        return text is null || cites is null ? null : new OwnAssumption(text, cites);
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
