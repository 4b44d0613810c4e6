namespace Intake.Matching.Allocation;

/// <summary>Allocations that differ from one in a single expense, or in two that change places.</summary>
internal static class Neighbours
{
    /// <summary>The total when so many fen go from one measure to another; the sums are left as they were.</summary>
    public static long TotalAfter(ChoiceModel model, long[] sums, int from, int to, long fen)
    {
        sums[from] -= fen;
        sums[to] += fen;
        var total = model.Total(sums);
        sums[from] += fen;
        sums[to] -= fen;
        return total;
    }

    /// <summary>The best allocation in which one expense stands elsewhere; of several the first by expense and place.</summary>
    public static (long Total, int[] Chosen) Best(ChoiceModel model, int[] chosen)
    {
        var sums = model.Sums(chosen);
        var (best, expense, place) = (-1L, -1, -1);
        for (var i = 0; i < chosen.Length; i++)
        {
            foreach (var to in model.Places[i])
            {
                if (to != chosen[i] && TotalAfter(model, sums, chosen[i], to, model.Fen[i]) is var total && total > best)
                {
                    (best, expense, place) = (total, i, to);
                }
            }
        }

        var other = (int[])chosen.Clone();
        other[expense] = place;
        return (best, other);
    }

    /// <summary>The best of the given allocation and those in which two expenses change places.</summary>
    public static (long Total, int[] Chosen) BetterByExchange(ChoiceModel model, List<PayingSet> sets, int[] chosen, (long Total, int[] Chosen) best)
    {
        foreach (var set in sets)
        {
            var placement = new Placement(model, chosen);
            if (set.Bound > best.Total && ExchangeSearch.Cheapest(model, set.Measures, placement) is { } exchange)
            {
                exchange.Apply(placement);
                var total = model.Total(placement.Sums);
                best = total > best.Total ? (total, placement.Chosen) : best;
            }
        }

        return best;
    }
}
