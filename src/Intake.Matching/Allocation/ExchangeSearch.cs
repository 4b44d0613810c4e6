namespace Intake.Matching.Allocation;

/// <summary>Makes a placement better by moving one expense, or exchanging one or two between two measures, until nothing of that kind helps or the bound is reached.</summary>
internal static class ExchangeSearch
{
    private const int MostRounds = 200;
    private const int MostPassedOn = 6;

    /// <param name="target">Nothing pays more than this: reaching it ends the search.</param>
    /// <param name="passOn">Whether to try exchanges over a third measure too, which take longest.</param>
    public static void Improve(ChoiceModel model, int set, Placement placement, long target, bool passOn = true)
    {
        var passes = passOn ? MostPassedOn : 0;
        for (var round = 0; round < MostRounds && Total(model, set, placement) < target; round++)
        {
            if (!ImproveOnce(model, set, placement, target) && !ExchangeAny(model, set, placement, target, p => p.TwoForTwo())
                && !(passes-- > 0 && PassOn(model, set, placement)))
            {
                return;
            }
        }
    }

    /// <summary>The quick steps alone, for a limited number of rounds.</summary>
    public static void ImproveQuickly(ChoiceModel model, int set, Placement placement, long target, int mostRounds)
    {
        var rounds = 0;
        var better = true;
        while (better && rounds++ < mostRounds)
        {
            better = ImproveOnce(model, set, placement, target);
        }
    }

    private static bool ImproveOnce(ChoiceModel model, int set, Placement placement, long target) =>
        MoveAny(model, set, placement) || ExchangeAny(model, set, placement, target, p => p.OneForOne());

    /// <summary>The exchange that costs least, of those between each two measures one for one and then two for two.</summary>
    public static IEnumerable<Exchange> Cheap(ChoiceModel model, int set, Placement placement)
    {
        var pairs = Pairs(model, set, placement).ToList();
        return pairs.Select(p => p.OneForOne()).Concat(pairs.Select(p => p.TwoForTwo())).OfType<Exchange>();
    }

    private static IEnumerable<MeasurePair> Pairs(ChoiceModel model, int set, Placement placement)
    {
        for (var a = 0; a < model.Yields.Length; a++)
        {
            for (var b = a + 1; b < model.Yields.Length; b++)
            {
                if (((set >> a | set >> b) & 1) != 0)
                {
                    yield return new MeasurePair(model, set, placement, a, b);
                }
            }
        }
    }

    private static bool MoveAny(ChoiceModel model, int set, Placement placement)
    {
        var moved = false;
        for (var i = 0; i < placement.Chosen.Length; i++)
        {
            var (from, fen) = (placement.Chosen[i], model.Fen[i]);
            var leaving = Award(model, set, from, placement.Sums[from] - fen) - Award(model, set, from, placement.Sums[from]);
            var (best, gain) = (from, 0L);
            foreach (var to in model.Places[i])
            {
                var change = to == from ? 0 : leaving + Award(model, set, to, placement.Sums[to] + fen) - Award(model, set, to, placement.Sums[to]);
                (best, gain) = change > gain ? (to, change) : (best, gain);
            }

            if (best != from)
            {
                placement.Move(i, best);
                moved = true;
            }
        }

        return moved;
    }

    private static bool ExchangeAny(ChoiceModel model, int set, Placement placement, long target, Func<MeasurePair, Exchange?> find)
    {
        var changed = false;
        foreach (var pair in Pairs(model, set, placement))
        {
            if (find(pair) is { } exchange && exchange.Gain > 0)
            {
                exchange.Apply(placement);
                changed = true;
                if (Total(model, set, placement) >= target)
                {
                    return true;
                }
            }
        }

        return changed;
    }

    /// <summary>
    /// What one measure has too much or too little of goes to a second one and from there to a third: needed where the first and the third have no candidates in common, and worth nothing after the first
    /// step alone. The first such pair of exchanges that helps is made.
    /// </summary>
    private static bool PassOn(ChoiceModel model, int set, Placement placement)
    {
        var before = Potential.Of(model, set, placement);
        for (var a = 0; a < model.Yields.Length; a++)
        {
            var over = placement.Sums[a] - model.Yields[a].CapFrom;
            if ((set >> a & 1) == 0 || over == 0 || model.Yields[a].CapFrom >= MeasureYield.Never)
            {
                continue;
            }

            for (var b = 0; b < model.Yields.Length; b++)
            {
                if (b == a || new MeasurePair(model, set, placement, a, b).Nearest(over) is not { } first)
                {
                    continue;
                }

                first.Apply(placement);
                for (var c = 0; c < model.Yields.Length; c++)
                {
                    if (c != a && c != b && new MeasurePair(model, set, placement, b, c).TwoForTwo() is { } second)
                    {
                        second.Apply(placement);
                        if (Potential.Of(model, set, placement) > before)
                        {
                            return true;
                        }

                        second.Undo(placement);
                    }
                }

                first.Undo(placement);
            }
        }

        return false;
    }

    private static long Total(ChoiceModel model, int set, Placement placement)
    {
        var total = 0L;
        for (var m = 0; m < model.Yields.Length; m++)
        {
            total += Award(model, set, m, placement.Sums[m]);
        }

        return total;
    }

    private static long Award(ChoiceModel model, int set, int measure, long sum) => (set >> measure & 1) != 0 ? model.Yields[measure].Award(sum) : 0;
}
