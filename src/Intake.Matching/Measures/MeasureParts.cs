using System.Collections.Immutable;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>The parts that a measure file and what a guide says of a measure are both made of.</summary>
internal static class MeasureParts
{
    public static ImmutableArray<Ceiling> Ceilings(IReadOnlyList<YamlNode>? items, NumberReader numbers, ProblemLog log) => PolicyParts.Each(items, item =>
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var scope = entry.OneOf("scope", PolicyWords.CeilingScopes);
        var values = numbers.Amounts(entry);
        entry.Close();
        return scope is null || values is null ? null : new Ceiling(scope.Value, values);
    });

    public static ImmutableArray<MeasureCondition> Conditions(IReadOnlyList<YamlNode>? items, NumberReader numbers, ProblemLog log) => PolicyParts.Each(items, item =>
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var id = entry.Text("id");
        var text = PolicyParts.Localized(entry.Object("text"));
        var source = entry.OneOf("stated_by", PolicyWords.ConditionSources);
        var cites = numbers.Citation(entry.Object("cites"));
        entry.Close();
        return id is null || text is null || source is null || cites is null ? null : new MeasureCondition(id, text, source.Value, cites);
    });

    public static DatedSeries<int>? YearlyPlaces(YamlObject owner, NumberReader numbers)
    {
        if (owner.Optional("yearly_places") is not { } node || Expect.Object(node, owner.Log) is not { } entry)
        {
            return null;
        }

        var places = numbers.Counts(entry);
        entry.Close();
        return places;
    }
}
