namespace Intake.Matching.Allocation;

/// <summary>
/// The best total if expenses could be split into steps, for one set of measures that may pay. It is found by filling the steepest pieces first along augmenting paths (the fills that can be reached form
/// a polymatroid, on which this greedy is optimal), and stated as prices: <see cref="Scaled"/> holds for any prices that are not negative, so it needs no trust in how they were found.
/// </summary>
internal sealed class DivisibleBound
{
    private readonly int _measures;
    private readonly int[] _masks;
    private readonly long[] _left;
    private readonly long[] _flow;

    private DivisibleBound(int measures, int[] masks, long[] weights)
    {
        (_measures, _masks, _left, _flow) = (measures, masks, (long[])weights.Clone(), new long[masks.Length * measures]);
        Fill = new long[measures];
        Prices = new Int128[measures];
    }

    /// <summary>What a step more is worth at each measure, in 1/scale fen; 0 where it does not pay.</summary>
    public Int128[] Prices { get; }

    /// <summary>Steps each measure gets.</summary>
    public long[] Fill { get; }

    /// <summary>No allocation of whole expenses pays more, in 1/scale fen.</summary>
    public Int128 Scaled { get; private set; }

    /// <param name="curves">For each measure; null where it may not pay.</param>
    /// <param name="masks">Sets of measures, without repetition.</param>
    /// <param name="weights">Steps that may go to a measure of each set.</param>
    public static DivisibleBound Of(ConcaveYield?[] curves, int[] masks, long[] weights)
    {
        var bound = new DivisibleBound(curves.Length, masks, weights);
        var used = new int[curves.Length];
        var pieces = new List<(Int128 Rise, int Measure, int Index, long Width)>();
        for (var m = 0; m < curves.Length; m++)
        {
            for (var p = 0; p < (curves[m]?.Pieces.Count ?? 0); p++)
            {
                var (width, rise) = curves[m]!.Pieces[p];
                pieces.Add((rise, m, p, width));
            }
        }

        pieces.Sort((a, b) => a.Rise != b.Rise ? b.Rise.CompareTo(a.Rise) : a.Measure != b.Measure ? a.Measure.CompareTo(b.Measure) : a.Index.CompareTo(b.Index));
        var next = new Int128[curves.Length];
        foreach (var (rise, measure, _, width) in pieces)
        {
            // A piece that could not be filled stays the next one of its measure: later ones of the same measure cannot be filled either.
            if (rise > 0 && next[measure] == 0 && bound.Raise(measure, width) < width)
            {
                next[measure] = rise;
            }
        }

        bound.SetPrices(next);
        bound.Scaled = bound.Dual(curves, weights);
        return bound;
    }

    /// <summary>Steps of the set that go to each measure.</summary>
    public Span<long> FlowOf(int set) => _flow.AsSpan(set * _measures, _measures);

    private long Raise(int measure, long wanted)
    {
        var raised = 0L;
        while (raised < wanted && Augment(measure, wanted - raised) is > 0 and var more)
        {
            raised += more;
        }

        Fill[measure] += raised;
        return raised;
    }

    /// <summary>Brings up to so many steps to a measure on one shortest path, passing them on from measures that are refilled in turn.</summary>
    private long Augment(int target, long wanted)
    {
        Span<int> queue = stackalloc int[_measures];
        Span<int> through = stackalloc int[_measures];
        Span<int> to = stackalloc int[_measures];
        var (head, tail, seen) = (0, 1, 1 << target);
        queue[0] = target;
        to[target] = -1;
        while (head < tail)
        {
            var v = queue[head++];
            for (var g = 0; g < _masks.Length; g++)
            {
                if ((_masks[g] >> v & 1) == 0)
                {
                    continue;
                }

                if (_left[g] > 0)
                {
                    return Push(g, v, Math.Min(wanted, _left[g]), through, to);
                }

                for (var u = 0; u < _measures; u++)
                {
                    if (_flow[g * _measures + u] > 0 && (seen >> u & 1) == 0)
                    {
                        seen |= 1 << u;
                        (through[u], to[u], queue[tail++]) = (g, v, u);
                    }
                }
            }
        }

        return 0;
    }

    private long Push(int source, int first, long most, Span<int> through, Span<int> to)
    {
        for (var v = first; to[v] >= 0; v = to[v])
        {
            most = Math.Min(most, _flow[through[v] * _measures + v]);
        }

        _left[source] -= most;
        _flow[source * _measures + first] += most;
        for (var v = first; to[v] >= 0; v = to[v])
        {
            _flow[through[v] * _measures + v] -= most;
            _flow[through[v] * _measures + to[v]] += most;
        }

        return most;
    }

    /// <summary>A step at a measure is worth what it could still earn at any measure it can be passed on to.</summary>
    private void SetPrices(Int128[] next)
    {
        next.CopyTo(Prices, 0);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var cell = 0; cell < _flow.Length; cell++)
            {
                var (g, m) = (cell / _measures, cell % _measures);
                for (var u = 0; _flow[cell] > 0 && u < _measures; u++)
                {
                    if ((_masks[g] >> u & 1) != 0 && Prices[u] > Prices[m])
                    {
                        Prices[m] = Prices[u];
                        changed = true;
                    }
                }
            }
        }
    }

    private Int128 Dual(ConcaveYield?[] curves, long[] weights)
    {
        Int128 total = 0;
        for (var g = 0; g < _masks.Length; g++)
        {
            total += Best(_masks[g]) * weights[g];
        }

        for (var m = 0; m < curves.Length; m++)
        {
            total += curves[m]?.Peak(Prices[m]).Surplus ?? 0;
        }

        return total;
    }

    /// <summary>The highest price among the measures of a set.</summary>
    public Int128 Best(int mask)
    {
        Int128 best = 0;
        for (var m = 0; m < _measures; m++)
        {
            best = (mask >> m & 1) != 0 ? Int128.Max(best, Prices[m]) : best;
        }

        return best;
    }
}
