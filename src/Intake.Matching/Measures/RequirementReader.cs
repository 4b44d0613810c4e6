using System.Collections.Immutable;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>Reads what inputs must be for anything to be paid.</summary>
internal static class RequirementReader
{
    private const string LeftToGuide = "guide";

    private static readonly RequirementKind[] Bounds = [RequirementKind.AtLeast, RequirementKind.Above, RequirementKind.AtMost, RequirementKind.Below];

    public static Requirement? Read(YamlNode item, ImmutableArray<MeasureInput> inputs, NumberReader numbers, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var name = entry.Text("input");
        var id = entry.Optional("id") is { } own ? Expect.Text(own, log) : name;
        var input = inputs.FirstOrDefault(i => i.Name == name);
        var text = PolicyParts.Localized(entry.Object("text"));
        var cites = numbers.Citation(entry.Object("cites"));
        Requirement? requirement = null;
        if (name is not null && input is null)
        {
            log.Add(entry.Required("input")!, "policy.no_such_input", name, string.Join(", ", inputs.Select(i => i.Name)));
        }
        else if (input is not null && id is not null && text is not null && cites is not null)
        {
            requirement = input.Type == InputType.Flag
                ? Flag(entry, id, input, text, cites, log)
                : Bound(entry, id, input, text, cites, numbers, log);
        }

        if (input is not null)
        {
            entry.Close();
        }

        return requirement;
    }

    private static Requirement? Flag(YamlObject entry, string id, MeasureInput input, LocalizedText text, Citation cites, ProblemLog log)
    {
        if (entry.Required("is") is { } node && Expect.Flag(node, log) is { } wanted)
        {
            if (wanted)
            {
                return new Requirement(id, input.Name, RequirementKind.IsTrue, null, false, text, cites);
            }

            log.Add(node, "policy.expected_one_of", "false", "true");
        }

        return null;
    }

    private static Requirement? Bound(YamlObject entry, string id, MeasureInput input, LocalizedText text, Citation cites, NumberReader numbers, ProblemLog log)
    {
        var written = Bounds.Where(kind => entry.Has(Key(kind))).ToList();
        if (written.Count != 1 || input.Type is not (InputType.Money or InputType.Count))
        {
            log.Add(entry.Node, "policy.one_bound", input.Name, string.Join(", ", Bounds.Select(Key)));
            return null;
        }

        var missed = entry.Optional("missed") is { } word && Expect.OneOf(word, PolicyWords.Missed, log) == true;
        var kind = written[0];
        var node = entry.Required(Key(kind))!;
        if (node is YamlScalar { Text: LeftToGuide } && !numbers.IsGuide)
        {
            return new Requirement(id, input.Name, kind, null, true, text, cites, missed);
        }

        if (Expect.Object(node, log) is not { } owner)
        {
            return null;
        }

        var bound = numbers.Bounds(owner, input.Type);
        owner.Close();
        return bound is null ? null : new Requirement(id, input.Name, kind, bound, false, text, cites, missed);
    }

    private static string Key(RequirementKind kind) => PolicyWords.RequirementKinds.Spell(kind);
}
