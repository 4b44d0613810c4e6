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

    /// <summary>The best of the given allocation and those in which up to two expenses change places with up to two; the first that is as good as the chosen one ends the search.</summary>
    public static (long Total, int[] Chosen) BetterByExchange(ChoiceModel model, List<PayingSet> sets, int[] chosen, long total, (long Total, int[] Chosen) best)
    {
        foreach (var set in sets.Where(s => s.Bound > best.Total))
        {
            foreach (var exchange in ExchangeSearch.Cheap(model, set.Measures, new Placement(model, chosen)))
            {
                var placement = new Placement(model, chosen);
                exchange.Apply(placement);
                if (model.Total(placement.Sums) is var found && found > best.Total)
                {
                    best = (found, placement.Chosen);
                    if (found == total)
                    {
                        return best;
                    }
                }
            }
        }

        return best;
    }
}
