namespace Intake.Matching.Allocation;

/// <summary>Makes a placement better by moving one expense, or exchanging one or two between two measures, until nothing of that kind helps or the bound is reached.</summary>
internal static class ExchangeSearch
{
    private const int MostRounds = 200;

    /// <param name="target">Nothing pays more than this: reaching it ends the search.</param>
    public static void Improve(ChoiceModel model, int set, Placement placement, long target)
    {
        for (var round = 0; round < MostRounds && Total(model, set, placement) < target; round++)
        {
            if (!MoveAny(model, set, placement) && !ExchangeAny(model, set, placement, target, p => p.OneForOne()) && !ExchangeAny(model, set, placement, target, p => p.TwoForTwo()))
            {
                return;
            }
        }
    }

    /// <summary>The exchange of one expense against one that costs least, as a loss in fen of the measures of the set.</summary>
    public static Exchange? Cheapest(ChoiceModel model, int set, Placement placement)
    {
        Exchange? best = null;
        foreach (var pair in Pairs(model, set, placement))
        {
            best = pair.OneForOne() is { } exchange && exchange.Gain > (best?.Gain ?? long.MinValue) ? exchange : best;
        }

        return best;
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
            if (find(pair) is { Gain: > 0 } exchange)
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
