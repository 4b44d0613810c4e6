using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>Reads what figures a measure needs.</summary>
internal static class InputReader
{
    public static MeasureInput? Read(YamlNode item, Words<InputType> types, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var name = entry.Text("name");
        var type = entry.OneOf("type", types);
        var label = PolicyParts.Localized(entry.Object("label"));
        var levels = type == InputType.Level ? PolicyParts.Each(entry.Items("levels"), node => Level(node, log)) : [];
        var fields = type == InputType.Items ? PolicyParts.Each(entry.Items("fields"), node => Read(node, PolicyWords.FieldTypes, log)) : [];
        if ((type == InputType.Level && levels.IsEmpty) || (type == InputType.Items && fields.IsEmpty))
        {
            log.Add(item, "policy.no_values");
        }

        entry.Close();
        PolicyParts.NoneTwice(entry.Node, levels.Select(l => l.Id).Concat(fields.Select(f => f.Name)), log);
        return name is null || type is null || label is null ? null : new MeasureInput(name, type.Value, label, levels, fields);
    }

    private static InputLevel? Level(YamlNode item, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var (id, label) = (entry.Text("id"), PolicyParts.Localized(entry.Object("label")));
        entry.Close();
        return id is null || label is null ? null : new InputLevel(id, label);
    }
}
