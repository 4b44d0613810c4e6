using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Classification;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>
/// Reads what a guide says of single measures. A guide fills what the notice leaves open and may hold awards down further; it never grants
/// more than the notice: that is refused where it stands.
/// </summary>
internal sealed class GuideMeasureReader(PolicyNotice notice, NumberReader numbers, int year, IReadOnlyList<Measure> measures, ProblemLog log)
{
    private readonly DateOnly _day = notice.InForceWithin(year)!.Value.First;

    /// <summary>All measures, those spoken of completed.</summary>
    public ImmutableArray<Measure> Read(IReadOnlyList<YamlNode> items)
    {
        var completed = measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        var spoken = new List<string>();
        foreach (var item in items)
        {
            if (Expect.Object(item, log) is not { } entry || entry.Text("id") is not { } id)
            {
                continue;
            }

            if (!completed.TryGetValue(id, out var measure))
            {
                var nearest = NearestIds.Of(id, completed.Keys);
                log.Add(entry.Required("id")!, nearest.IsEmpty ? "policy.unknown_measure" : "policy.misspelt_measure", id, string.Join(", ", nearest.IsEmpty ? completed.Keys.Order(StringComparer.Ordinal) : nearest));
                continue;
            }

            spoken.Add(id);
            completed[id] = Complete(measure, entry);
        }

        PolicyParts.NoneTwice(items.Count > 0 ? items[0] : new YamlScalar("", false, 1, 1), spoken, log);
        return [.. measures.Select(m => completed[m.Id])];
    }

    private Measure Complete(Measure measure, YamlObject entry)
    {
        var completed = Requirements(Rate(Mechanism(measure, entry), entry), entry);
        completed = completed with
        {
            Ceilings = completed.Ceilings.AddRange(Ceilings(measure, entry)),
            WithTax = entry.Optional("tax") is { } tax && Expect.OneOf(tax, PolicyWords.TaxCountings, log) is { } counting ? counting == TaxCounting.Included : null,
            Period = entry.Optional("period") is { } period ? Period(period) : null,
            PeriodBasis = Basis(measure, entry),
            ExpenseKinds = completed.ExpenseKinds.AddRange(Kinds(measure, entry)),
            Conditions = completed.Conditions.AddRange(MeasureParts.Conditions(entry.OptionalItems("conditions"), numbers, log)),
            YearlyPlaces = Places(measure, entry),
            Examples = completed.Examples.AddRange(
                PolicyParts.Each(entry.OptionalItems("examples"), item => ExampleReader.Read(item, measure.Id, measure.Inputs, isOfGuide: true, log))),
        };
        entry.Close();
        PolicyParts.NoneTwice(entry.Node, completed.Conditions.Select(c => c.Id).Concat(completed.Requires.Select(r => r.Id)), log);
        return completed;
    }

    private Measure Mechanism(Measure measure, YamlObject entry)
    {
        if (entry.Optional("mechanism") is not { } node)
        {
            return measure;
        }

        if (measure.Mechanism is not SetElsewhere { By: DecidedBy.Guide })
        {
            log.Add(node, "policy.guide_mechanism", measure.Id);
            return measure;
        }

        var (path, mechanism) = new MechanismReader(entry, measure.Inputs, numbers).Read();
        if (mechanism is null)
        {
            return measure;
        }

        var ceilings = measure.Ceilings.Select(c => c.Values.On(_day)?.Value).OfType<Money>().ToList();
        foreach (var sum in Sums(mechanism))
        {
            foreach (var ceiling in ceilings.Where(ceiling => sum > ceiling))
            {
                log.Add(node, "policy.guide_above_notice", sum.ToString(), ceiling.ToString());
            }
        }

        return measure with { Base = path, Mechanism = mechanism };
    }

    private IEnumerable<Money> Sums(IMechanism mechanism) => mechanism switch
    {
        LumpSum lump => [lump.Sums.On(_day)!.Value],
        AmountByLevel levels => levels.Levels.Select(l => l.Sums.On(_day)!.Value),
        AmountByStage stages => stages.Stages.Select(s => s.Sums.On(_day)!.Value),
        AmountPerItem items => [items.Sums.On(_day)!.Value],
        _ => [],
    };

    private Measure Rate(Measure measure, YamlObject entry)
    {
        if (!entry.Has("rate") || entry.Has("mechanism"))
        {
            return measure;
        }

        var node = entry.Required("rate")!;
        if (measure is not { UpTo: true, Mechanism: ShareOfCost share })
        {
            log.Add(node, "policy.guide_rate", measure.Id);
            return measure;
        }

        var rates = new MechanismReader(entry, measure.Inputs, numbers).Rate();
        if (rates?.Values[0].Value is { } rate && share.Rates.On(_day) is { } most && rate.CompareTo(most.Value) > 0)
        {
            log.Add(node, "policy.guide_above_notice", rate.ToPercent(), most.Value.ToPercent());
        }

        return rates is null ? measure : measure with { Mechanism = new ShareOfCost(rates), UpTo = false };
    }

    private Measure Requirements(Measure measure, YamlObject entry)
    {
        var all = measure.Requires;
        foreach (var item in entry.OptionalItems("requires"))
        {
            if (RequirementReader.Read(item, measure.Inputs, numbers, log) is not { } requirement)
            {
                continue;
            }

            if (all.FirstOrDefault(r => r.Id == requirement.Id) is not { } open)
            {
                all = all.Add(requirement);
            }
            else if (open.IsSetByGuide && open.Input == requirement.Input && open.Kind == requirement.Kind)
            {
                all = all.Replace(open, requirement with { MissedIsOpen = open.MissedIsOpen });
            }
            else
            {
                log.Add(item, "policy.guide_requirement", requirement.Id, measure.Id);
            }
        }

        return measure with { Requires = all };
    }

    private ImmutableArray<Ceiling> Ceilings(Measure measure, YamlObject entry)
    {
        var items = entry.OptionalItems("ceilings");
        var ceilings = MeasureParts.Ceilings(items, numbers, log);
        for (var i = 0; i < ceilings.Length && ceilings.Length == items.Count; i++)
        {
            var own = ceilings[i].Values.Values[0].Value;
            foreach (var most in measure.Ceilings.Where(c => c.Scope == ceilings[i].Scope).Select(c => c.Values.On(_day)?.Value).OfType<Money>().Where(most => own > most))
            {
                log.Add(items[i], "policy.guide_above_notice", own.ToString(), most.ToString());
            }
        }

        return ceilings;
    }

    private DatedSeries<int>? Places(Measure measure, YamlObject entry)
    {
        var places = MeasureParts.YearlyPlaces(entry, numbers);
        if (places?.Values[0].Value is { } own && measure.YearlyPlaces?.On(_day)?.Value is { } most && own > most)
        {
            log.Add(entry.Required("yearly_places")!, "policy.guide_above_notice", Awards.Amounts.Count(own), Awards.Amounts.Count(most));
        }

        return places ?? measure.YearlyPlaces;
    }

    private CountedPeriod? Period(YamlNode node)
    {
        var period = GuideReader.Period(node, numbers, log);
        var counted = notice.ExpenseYear(year);
        if (period is not null && (period.From.Year != counted || period.To.Year != counted))
        {
            log.Add(node, "policy.guide_period", Awards.Amounts.Day(period.From), Awards.Amounts.Day(period.To), Awards.Amounts.Count(counted));
        }

        return period;
    }

    private PeriodBasis Basis(Measure measure, YamlObject entry)
    {
        if (entry.Optional("period_basis") is not { } node)
        {
            return measure.PeriodBasis;
        }

        if (measure is not { HasMoneyBase: true, Base.Field: null, BaseIsOutlay: true })
        {
            log.Add(node, "policy.guide_basis", measure.Id);
        }

        return Expect.OneOf(node, PolicyWords.PeriodBases, log) ?? measure.PeriodBasis;
    }

    private IEnumerable<ExpenseKind> Kinds(Measure measure, YamlObject entry)
    {
        var items = entry.OptionalItems("expense_kinds");
        if (items.Count > 0 && measure is not { HasMoneyBase: true, Base.Field: null, BaseIsOutlay: true })
        {
            log.Add(items[0], "policy.guide_kinds", measure.Id);
        }

        return PolicyParts.EachWord(items, PolicyWords.ExpenseKinds, log).Where(kind => !measure.ExpenseKinds.Contains(kind));
    }
}
