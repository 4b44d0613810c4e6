using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Matching.Classification;

namespace Intake.Matching.Evidence;

/// <summary>What kind each line of an invoice really is: a line that takes something back is of the kind of what it takes back.</summary>
internal static class LineKinds
{
    /// <summary>
    /// The line whose kind each line has: its own, and for a discount (negative line of an ordinary invoice) that of the line of the same name
    /// before it, else of the line directly before it; never its own, or a discount could go missing from the base.
    /// </summary>
    public static ImmutableArray<int> Sources(ImmutableArray<LineItem> lines)
    {
        var sources = Enumerable.Range(0, lines.Length).ToArray();
        if (!lines.Any(l => l.Amount is { IsNegative: true }))
        {
            return [.. sources];
        }

        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            var name = Comparable.Of(lines[i].Name) ?? "";
            if (lines[i].Amount is not { IsNegative: true })
            {
                byName[name] = i;
            }
            else if (i > 0)
            {
                sources[i] = byName.TryGetValue(name, out var source) ? source : sources[i - 1];
            }
        }

        return [.. sources];
    }

    /// <summary>
    /// For each line of a red-letter invoice the line of the cancelled invoice that it takes back: one of the same name and specification,
    /// else of the same name, else any; each only if all that could be meant are of one kind. -1 where that does not tell.
    /// </summary>
    public static ImmutableArray<int> Cancelled(ImmutableArray<LineItem> red, ImmutableArray<LineItem> blue, ImmutableArray<ExpensePrediction> blueKinds)
    {
        var all = Enumerable.Range(0, blue.Length).ToList();
        var byName = all.ToLookup(i => Comparable.Of(blue[i].Name) ?? "", StringComparer.Ordinal);
        return
        [
            .. red.Select(line =>
            {
                var named = byName[Comparable.Of(line.Name) ?? ""].ToList();
                var specification = Comparable.Of(line.Specification);
                var exact = named.FindAll(i => Comparable.Of(blue[i].Specification) == specification);
                return Meant(exact.Count > 0 ? exact : named.Count > 0 ? named : all, blueKinds);
            }),
        ];
    }

    private static int Meant(List<int> candidates, ImmutableArray<ExpensePrediction> kinds) =>
        candidates.Count > 0 && candidates.TrueForAll(i => kinds[i].Kind == kinds[candidates[0]].Kind) ? candidates[0] : -1;
}
