namespace Intake.Matching.Allocation;

/// <summary>One set of measures that may pay, with the bound on what it can bring and the price of a step at each place.</summary>
internal sealed class PayingSet
{
    private readonly ChoiceModel _model;
    private readonly DivisibleBound _bound;
    private readonly int[] _groupOf;

    private PayingSet(ChoiceModel model, int measures, ConcaveYield?[] curves, int[] groupOf, DivisibleBound bound)
    {
        (_model, Measures, Curves, _groupOf, _bound) = (model, measures, curves, groupOf, bound);
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

    public static PayingSet Of(ChoiceModel model, int measures)
    {
        var count = model.Yields.Length;
        var most = new long[count];
        var weightOf = new long[1 << count];
        foreach (var (mask, fen) in model.Groups)
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
            curves[m] = (measures >> m & 1) != 0 ? new ConcaveYield(model.Yields[m], model.Bases[m], model.Step, model.Scale, most[m]) : null;
        }

        return new PayingSet(model, measures, curves, groupOf, DivisibleBound.Of(curves, [.. masks], [.. weights]));
    }

    /// <summary>The price of a step at a measure, in 1/scale fen.</summary>
    public Int128 Price(int measure) => (Measures >> measure & 1) != 0 ? _bound.Prices[measure] : 0;

    /// <summary>By how much the bound falls if the expense stands at this place, in 1/scale fen; 0 at a place as dear as any it could have.</summary>
    public Int128 Loss(int expense, int place) => (_bound.Best(_model.Masks[expense] & Measures) - Price(place)) * (_model.Fen[expense] / _model.Step);

    /// <summary>Whole expenses after the pattern of the divisible ones, the largest first: each where most of what its like should bring is still missing.</summary>
    public int[] Rounded()
    {
        var chosen = new int[_model.Fen.Length];
        foreach (var i in _model.LargestFirst)
        {
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

    private static Int128 FloorOf(Int128 dividend, long divisor) => dividend >= 0 ? dividend / divisor : -((divisor - 1 - dividend) / divisor);
}
