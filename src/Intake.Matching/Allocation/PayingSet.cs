namespace Intake.Matching.Allocation;

/// <summary>One set of measures that may pay, with the bound on what it can bring and the price of a step at each place.</summary>
internal sealed class PayingSet
{
    private readonly ChoiceModel _model;
    private readonly DivisibleBound _bound;
    private readonly int[] _groupOf;
    private readonly (long Low, long High, Int128 Surplus)[] _peaks;

    private PayingSet(ChoiceModel model, int measures, ConcaveYield?[] curves, int[] groupOf, DivisibleBound bound)
    {
        (_model, Measures, Curves, _groupOf, _bound) = (model, measures, curves, groupOf, bound);
        _peaks = [.. Enumerable.Range(0, curves.Length).Select(m => curves[m] is { } curve ? curve.Peak(Price(m)) : default)];
        Steps = model.Groups.Sum(g => g.Fen) / model.Step;
        Bound = (long)FloorOf(bound.Scaled, model.Scale);
    }

    /// <summary>As bits.</summary>
    public int Measures { get; }

    /// <summary>For each measure, null where it may not pay.</summary>
    public ConcaveYield?[] Curves { get; }

    /// <summary>No allocation in which these measures pay comes to more, in fen.</summary>
    public long Bound { get; }

    /// <summary>The same before rounding, in 1/scale fen.</summary>
    public Int128 Scaled => _bound.Scaled;

    /// <summary>All expenses with a choice together, in steps.</summary>
    public long Steps { get; }

    /// <summary>The bound where so much is certain to be lost, in 1/scale fen.</summary>
    public long BoundLess(Int128 lost) => (long)FloorOf(Scaled - lost, _model.Scale);

    public static PayingSet Of(ChoiceModel model, int measures) => Of(model, measures, model.Bases, model.Groups);

    /// <summary>The same where some expenses are placed already.</summary>
    /// <param name="bases">Sum of each measure with these, in fen.</param>
    /// <param name="rest">The others by candidates.</param>
    public static PayingSet Of(ChoiceModel model, int measures, long[] bases, (int Mask, long Fen)[] rest)
    {
        var count = model.Yields.Length;
        var most = new long[count];
        var weightOf = new long[1 << count];
        foreach (var (mask, fen) in rest)
        {
            weightOf[mask & measures] += fen / model.Step;
            for (var m = 0; m < count; m++)
            {
                most[m] += (mask >> m & 1) * (fen / model.Step);
            }
        }

        var (masks, weights, groupOf) = (new List<int>(), new List<long>(), new int[1 << count]);
        for (var mask = 1; mask < weightOf.Length; mask++)
        {
            groupOf[mask] = masks.Count;
            if (weightOf[mask] > 0)
            {
                masks.Add(mask);
                weights.Add(weightOf[mask]);
            }
        }

        var curves = new ConcaveYield?[count];
        for (var m = 0; m < count; m++)
        {
            curves[m] = (measures >> m & 1) != 0 ? new ConcaveYield(model.Yields[m], bases[m], model.Step, model.Scale, most[m]) : null;
        }

        return new PayingSet(model, measures, curves, groupOf, DivisibleBound.Of(curves, [.. masks], [.. weights]));
    }

    /// <summary>The price of a step at a measure, in 1/scale fen.</summary>
    public Int128 Price(int measure) => (Measures >> measure & 1) != 0 ? _bound.Prices[measure] : 0;

    /// <summary>By how much the bound falls if the expense stands at this place, in 1/scale fen; 0 at a place as dear as any it could have.</summary>
    public Int128 Loss(int expense, int place) => (_bound.Best(_model.Masks[expense] & Measures) - Price(place)) * (_model.Fen[expense] / _model.Step);

    /// <summary>The same where the expense stands at a measure that does not pay.</summary>
    public Int128 LossUnpaid(int expense) => _bound.Best(_model.Masks[expense] & Measures) * (_model.Fen[expense] / _model.Step);

    /// <summary>The sums, in steps, at which a measure earns most beyond the price of its steps, and what that is.</summary>
    public (long Low, long High, Int128 Surplus) Peak(int measure) => _peaks[measure];

    /// <summary>By how much a sum earns less beyond the price of its steps than the best one, before rounding; convex.</summary>
    public Int128 Shortfall(int measure, long steps) => _peaks[measure].Surplus + Price(measure) * steps - Curves[measure]!.At(steps);

    /// <summary>The sums, in steps, whose shortfall is no more than allowed, from the least to the most; all of them at a measure that does not pay.</summary>
    public (long Least, long Most) Within(int measure, Int128 allowed)
    {
        if (Curves[measure] is null)
        {
            return (0, Steps);
        }

        var peak = Math.Min(_peaks[measure].Low, Steps);
        return (Edge(measure, peak, 0, allowed), Edge(measure, peak, Steps, allowed));
    }

    /// <summary>The same for a sum that will not change any more, with what rounding takes; 0 at a measure that does not pay.</summary>
    public Int128 FinalLoss(int measure, long steps) =>
        Curves[measure] is { } curve ? _peaks[measure].Surplus + Price(measure) * steps - (Int128)curve.Signed(steps) * _model.Scale : 0;

    /// <summary>Whole expenses after the pattern of the divisible ones, the largest first: each where most of what its like should bring is still missing.</summary>
    /// <param name="placed">Where the largest ones stand that are placed already.</param>
    public int[] Rounded(params ReadOnlySpan<int> placed)
    {
        var chosen = new int[_model.Fen.Length];
        for (var n = 0; n < chosen.Length; n++)
        {
            var i = _model.LargestFirst[n];
            if (n < placed.Length)
            {
                chosen[i] = placed[n];
                continue;
            }

            var open = _model.Masks[i] & Measures;
            chosen[i] = _model.Places[i][0];
            if (open == 0)
            {
                continue;
            }

            var flow = _bound.FlowOf(_groupOf[open]);
            var best = -1;
            foreach (var place in _model.Places[i])
            {
                if ((open >> place & 1) != 0 && (best < 0 || flow[place] > flow[best]))
                {
                    best = place;
                }
            }

            flow[best] -= _model.Fen[i] / _model.Step;
            chosen[i] = best;
        }

        return chosen;
    }

    /// <summary>The sum furthest from the peak, towards an end, whose shortfall is no more than allowed; the peak itself where there is none.</summary>
    private long Edge(int measure, long peak, long end, Int128 allowed)
    {
        if (Shortfall(measure, end) <= allowed)
        {
            return end;
        }

        var (good, bad) = (peak, end);
        while (Math.Abs(bad - good) > 1)
        {
            var middle = good + (bad - good) / 2;
            (good, bad) = Shortfall(measure, middle) <= allowed ? (middle, bad) : (good, middle);
        }

        return good;
    }

    private static Int128 FloorOf(Int128 dividend, long divisor) => dividend >= 0 ? dividend / divisor : -((divisor - 1 - dividend) / divisor);
}
