using System.Collections.Immutable;
using Intake.Extraction.Fields;

namespace Intake.Worker.Evaluation;

/// <summary>
/// Decides which read line is meant by which labelled one: whole agreement first, then the same amount, then the same name, then what is
/// left in order. What stays alone on either side is a line missing or a line too many.
/// </summary>
internal static class LinePairing
{
    public static IReadOnlyList<(TruthLine? Expected, LineItem? Got)> Pair(ImmutableArray<TruthLine> expected, ImmutableArray<LineItem> got)
    {
        var partner = new LineItem?[expected.Length];
        var free = got.ToList();
        foreach (var agrees in (Func<TruthLine, LineItem, bool>[])
            [
                static (line, item) => SameName(line, item) && SameAmount(line, item),
                SameAmount,
                SameName,
                static (_, _) => true,
            ])
        {
            for (var i = 0; i < expected.Length; i++)
            {
                if (partner[i] is null && free.FindIndex(item => agrees(expected[i], item)) is >= 0 and var at)
                {
                    partner[i] = free[at];
                    free.RemoveAt(at);
                }
            }
        }

        return [.. expected.Zip(partner, (line, item) => ((TruthLine?)line, item)), .. free.Select(item => ((TruthLine?)null, (LineItem?)item))];
    }

    private static bool SameName(TruthLine line, LineItem item) => Comparable.Same(line.Name, item.Name);

    private static bool SameAmount(TruthLine line, LineItem item) => Comparable.Same(line.Amount, item.Amount?.ToString());
}
