using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>Reads the worked cases of a measure.</summary>
internal static class ExampleReader
{
    private const int FirstYear = 2000, LastYear = 2100;

    public static MeasureExample? Read(YamlNode item, string measure, ImmutableArray<MeasureInput> inputs, bool isOfGuide, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var name = entry.Text("case");
        var year = entry.Integer("application_year", FirstYear, LastYear);
        var figures = entry.Required("inputs") is { } node ? DeclaredInputs.Read(node, measure, inputs, log) : null;
        var priors = PolicyParts.Each(entry.OptionalItems("prior_awards"), prior => Prior(prior, measure, log));
        Money? other = entry.Optional("other_support") is { } support ? Expect.Money(support, log) : Money.Zero;
        var amount = entry.Money("amount");
        var status = entry.Optional("status") is { } word ? Expect.OneOf(word, PolicyWords.ExampleStatuses, log) : AwardStatus.NeedsReview;
        var inKind = entry.Optional("in_kind") is { } count ? Expect.Integer(count, 0, int.MaxValue, log) : null;
        entry.Close();
        return name is null || year is null || figures is null || other is null || amount is null || status is null
            ? null
            : new MeasureExample(name, year.Value, figures, priors, other.Value, amount.Value, status.Value, inKind, isOfGuide, log.File, item.Line);
    }

    private static PriorAward? Prior(YamlNode item, string measure, ProblemLog log)
    {
        if (Expect.Object(item, log) is not { } entry)
        {
            return null;
        }

        var (year, amount) = (entry.Integer("year", FirstYear, LastYear), entry.Money("amount"));
        entry.Close();
        return year is null || amount is null ? null : new PriorAward(measure, year.Value, amount.Value);
    }
}
