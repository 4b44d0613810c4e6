using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Classification;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>Which measure takes the expenses of a kind.</summary>
/// <param name="Measure">Null where none does; then <paramref name="WhyNone"/> says why.</param>
/// <param name="Alternatives">Other measures that could take them, where what is stated does not decide.</param>
internal sealed record MeasureChoice(Measure? Measure, Message? WhyNone, ImmutableArray<Measure> Alternatives)
{
    /// <summary>The choice for every kind. Depends on the form and the policy only, never on the expenses.</summary>
    public static ImmutableDictionary<ExpenseKind, MeasureChoice> ForEveryKind(ApplicationForm form, MeasureCatalog catalog) =>
        Enum.GetValues<ExpenseKind>().ToImmutableDictionary(kind => kind, kind => For(kind, form, catalog));

    private static MeasureChoice For(ExpenseKind kind, ApplicationForm form, MeasureCatalog catalog)
    {
        if (kind == ExpenseKind.None)
        {
            return None("evidence.reason_no_kind");
        }

        var paying = catalog.PayingFor(kind);
        if (paying.IsEmpty)
        {
            return None("evidence.reason_no_measure");
        }

        var asked = form.Measures.IsEmpty ? paying : [.. paying.Where(m => form.Measures.Contains(m.Id))];
        if (asked.IsEmpty)
        {
            return None("evidence.reason_not_asked", Names(paying));
        }

        if (asked.Length == 1)
        {
            return new MeasureChoice(asked[0], null, []);
        }

        if (form.Park?.Recognition is { } recognition && asked.Any(m => m.ParkRecognition is not null))
        {
            var fitting = asked.Where(m => m.ParkRecognition == recognition).ToImmutableArray();
            return fitting.IsEmpty ? None("evidence.reason_no_park", Names(asked)) : Lowest(fitting, form, catalog);
        }

        return Lowest(asked, form, catalog);
    }

    /// <summary>The measure with the lowest ceiling, the others as alternatives: what is not settled must not raise an award.</summary>
    private static MeasureChoice Lowest(ImmutableArray<Measure> measures, ApplicationForm form, MeasureCatalog catalog)
    {
        var day = catalog.Notice.InForceWithin(form.ApplicationYear)?.Last ?? catalog.Notice.InForceFrom;
        var ordered = measures.OrderBy(m => LowestCeiling(m, day)).ThenBy(m => m.Id, StringComparer.Ordinal).ToImmutableArray();
        return new MeasureChoice(ordered[0], null, ordered.RemoveAt(0));
    }

    private static decimal LowestCeiling(Measure measure, DateOnly day) =>
        measure.Ceilings.Select(c => c.Values.On(day)?.Value.Yuan ?? decimal.MaxValue).DefaultIfEmpty(decimal.MaxValue).Min();

    private static MeasureChoice None(string key, params Message[] parts) => new(null, Message.Of(key).With(parts), []);

    private static Message Names(IEnumerable<Measure> measures) => Label.Joined(measures.Select(m => Message.Of("policy.named", m.Id).With(m.Name.AsMessage())));
}
