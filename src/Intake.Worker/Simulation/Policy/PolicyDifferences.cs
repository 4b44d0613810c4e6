using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Worker.Simulation.Policy;

/// <summary>Everything in which one policy differs from another, as it stands in the years asked for.</summary>
internal static class PolicyDifferences
{
    /// <summary>The key of a measure that only one of the two has.</summary>
    public const string WholeMeasure = "measure";

    /// <param name="years">Application years; the guide of each is laid over the notice.</param>
    /// <returns>What holds for every measure first, then by measure in the order of the new policy.</returns>
    public static ImmutableArray<PolicyDifference> Of(MeasureCatalog before, MeasureCatalog after, IEnumerable<int> years)
    {
        var found = new List<PolicyDifference>();
        foreach (var year in years)
        {
            foreach (var difference in InYear(before.For(year), after.For(year)))
            {
                var at = found.FindIndex(known => IsSame(known, difference));
                if (at < 0)
                {
                    found.Add(difference with { Years = [year] });
                }
                else
                {
                    found[at] = found[at] with { Years = found[at].Years.Add(year) };
                }
            }
        }

        var order = after.Measures.Concat(before.Measures).Select(measure => measure.Id).Distinct().Select((id, i) => (id, i)).ToDictionary(one => one.id, one => one.i, StringComparer.Ordinal);
        return [.. found.OrderBy(difference => difference.Measure is { } id ? order[id] : -1)];
    }

    private static IEnumerable<PolicyDifference> InYear(MeasureCatalog before, MeasureCatalog after)
    {
        foreach (var difference in Between([.. NoticeNumbers.Of(before.Notice)], [.. NoticeNumbers.Of(after.Notice)]))
        {
            yield return difference;
        }

        foreach (var id in after.Ids.Union(before.Ids))
        {
            var (old, now) = (before.Find(id), after.Find(id));
            var whole = old is null || now is null;
            foreach (var difference in whole
                ? [Whole(old, now, id)]
                : Between([.. MeasureNumbers.Of(old!)], [.. MeasureNumbers.Of(now!)]))
            {
                yield return difference;
            }
        }
    }

    private static PolicyDifference Whole(Measure? before, Measure? after, string id)
    {
        ImmutableArray<PolicyValue> Named(Measure? measure) => measure is null ? [] : [new PolicyValue(null, measure.Name.AsMessage(), new Citation(measure.Article).AsMessage())];
        return new PolicyDifference(id, WholeMeasure, PolicyPart.Rule, Message.Of("simulate.number_measure"), Named(before), Named(after), []);
    }

    private static IEnumerable<PolicyDifference> Between(List<PolicyNumber> before, List<PolicyNumber> after)
    {
        var old = before.ToDictionary(number => number.Key, StringComparer.Ordinal);
        foreach (var now in after)
        {
            old.Remove(now.Key, out var was);
            if (was is null || !was.Values.AsSpan().SequenceEqual(now.Values.AsSpan()))
            {
                yield return new PolicyDifference(now.Measure, now.Key, now.Part, now.Label, was?.Values ?? [], now.Values, []);
            }
        }

        foreach (var gone in before.Where(number => old.ContainsKey(number.Key)))
        {
            yield return new PolicyDifference(gone.Measure, gone.Key, gone.Part, gone.Label, gone.Values, [], []);
        }
    }

    private static bool IsSame(PolicyDifference a, PolicyDifference b) =>
        a.Measure == b.Measure && a.Key == b.Key && a.Before.AsSpan().SequenceEqual(b.Before.AsSpan()) && a.After.AsSpan().SequenceEqual(b.After.AsSpan());
}
