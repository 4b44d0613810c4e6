using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Classification;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>Which measure takes an expense.</summary>
/// <param name="Measure">Null where none does; then <paramref name="WhyNone"/> says why. Where several contend, the first of them until they are allocated.</param>
/// <param name="Alternatives">Other measures that could take it, where what is stated does not decide and the lowest ceiling was taken.</param>
/// <param name="Contenders">The measures that would all pay for it, in the order of the catalogue; empty unless there are several. The allocation decides.</param>
/// <param name="WhyNot">The measures that might pay for it, and why each does not.</param>
internal sealed record MeasureChoice(
    Measure? Measure, Message? WhyNone, ImmutableArray<Measure> Alternatives, ImmutableArray<Measure> Contenders, ImmutableArray<WhyNot> WhyNot)
{
    /// <summary>The choice for every kind. Depends on the form and the policy only, never on the expenses.</summary>
    public static ImmutableDictionary<ExpenseKind, MeasureChoice> ForEveryKind(ApplicationForm form, MeasureCatalog catalog) =>
        Enum.GetValues<ExpenseKind>().ToImmutableDictionary(kind => kind, kind => For(kind, form, catalog));

    /// <summary>The choice among measures that all pay for the expense.</summary>
    public static MeasureChoice Among(ImmutableArray<Measure> paying, ApplicationForm form, MeasureCatalog catalog)
    {
        var asked = form.Measures.IsEmpty ? paying : [.. paying.Where(m => form.Measures.Contains(m.Id))];
        var notAsked = Reasons(paying.Where(m => !asked.Contains(m)), "evidence.why_not_asked");
        if (asked.IsEmpty)
        {
            return None("evidence.reason_not_asked", notAsked, Names(paying));
        }

        if (asked.Length == 1)
        {
            return new MeasureChoice(asked[0], null, [], [], notAsked);
        }

        if (asked.Any(m => m.ParkRecognition is not null))
        {
            if (form.Park?.Recognition is not { } recognition)
            {
                return Lowest(asked, notAsked, form, catalog);
            }

            var fitting = asked.Where(m => m.ParkRecognition is null || m.ParkRecognition == recognition).ToImmutableArray();
            var excluded = notAsked.AddRange(Reasons(asked.Where(m => !fitting.Contains(m)), "evidence.why_other_park"));
            return fitting.IsEmpty ? None("evidence.reason_no_park", excluded, Names(asked))
                : fitting.Length == 1 ? new MeasureChoice(fitting[0], null, [], [], excluded)
                : Several(fitting, excluded, form, catalog);
        }

        return Several(asked, notAsked, form, catalog);
    }

    private static MeasureChoice For(ExpenseKind kind, ApplicationForm form, MeasureCatalog catalog)
    {
        if (kind == ExpenseKind.None)
        {
            return None("evidence.reason_no_kind", []);
        }

        var paying = catalog.PayingFor(kind);
        return paying.IsEmpty ? None("evidence.reason_no_measure", []) : Among(paying, form, catalog);
    }

    /// <summary>
    /// Measures that reckon an expense alike (a share of it, the same tax, the same days, papers only) contend for it; where they do not, no exact choice can be
    /// made before amounts are known, and the lowest ceiling is taken.
    /// </summary>
    private static MeasureChoice Several(ImmutableArray<Measure> measures, ImmutableArray<WhyNot> whyNot, ApplicationForm form, MeasureCatalog catalog) =>
        measures.All(m => m.Mechanism is ShareOfCost or ShareOfCostByYear && m.WithTax == measures[0].WithTax && m.Period == measures[0].Period
            && m.Requires.All(r => r.Input != m.Base!.Input) && !IsDeclared(m, form))
            ? new MeasureChoice(measures[0], null, [], measures, whyNot)
            : Lowest(measures, whyNot, form, catalog);

    /// <summary>Whether a figure is declared for the base: papers would take its place, so that what an expense brings hangs on all the others.</summary>
    private static bool IsDeclared(Measure measure, ApplicationForm form) =>
        form.Declared.Any(d => d.Measure == measure.Id && d.Figures.Any(f => f.Input == measure.Base!.Input));

    /// <summary>The measure with the lowest ceiling, the others as alternatives: what is not settled must not raise an award.</summary>
    private static MeasureChoice Lowest(ImmutableArray<Measure> measures, ImmutableArray<WhyNot> whyNot, ApplicationForm form, MeasureCatalog catalog)
    {
        var day = catalog.Notice.InForceWithin(form.ApplicationYear)?.Last ?? catalog.Notice.InForceFrom;
        var ordered = measures.OrderBy(m => LowestCeiling(m, day)).ThenBy(m => m.Id, StringComparer.Ordinal).ToImmutableArray();
        return new MeasureChoice(ordered[0], null, ordered.RemoveAt(0), [], whyNot.AddRange(Reasons(ordered.Skip(1), "evidence.why_lowest_ceiling")));
    }

    private static decimal LowestCeiling(Measure measure, DateOnly day) =>
        measure.Ceilings.Select(c => c.Values.On(day)?.Value.Yuan ?? decimal.MaxValue).DefaultIfEmpty(decimal.MaxValue).Min();

    private static MeasureChoice None(string key, ImmutableArray<WhyNot> whyNot, params Message[] parts) => new(null, Message.Of(key).With(parts), [], [], whyNot);

    private static ImmutableArray<WhyNot> Reasons(IEnumerable<Measure> measures, string key) => [.. measures.Select(m => new WhyNot(m.Id, Message.Of(key)))];

    private static Message Names(IEnumerable<Measure> measures) => Label.Joined(measures.Select(m => Message.Of("policy.named", m.Id).With(m.Name.AsMessage())));
}
