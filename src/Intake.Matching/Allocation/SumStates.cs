namespace Intake.Matching.Allocation;

/// <summary>How the sums of the measures go from one layer of the search to the next, and which of them can still lead to the threshold.</summary>
internal sealed class SumStates
{
    private readonly ChoiceModel _model;
    private readonly PayingSet _set;
    private readonly OpenExpenses _open;
    private readonly int[] _measures;
    private readonly (long Low, long High, Int128 Surplus)[] _peaks;
    private readonly long[][] _more;

    public SumStates(ChoiceModel model, PayingSet set, OpenExpenses open)
    {
        (_model, _set, _open) = (model, set, open);
        _measures = [.. Enumerable.Range(0, model.Yields.Length).Where(m => (set.Measures >> m & 1) != 0)];
        _peaks = [.. _measures.Select(set.Peak)];
        _more = new long[open.Count + 1][];
        _more[open.Count] = new long[_measures.Length];
        for (var layer = open.Count - 1; layer >= 0; layer--)
        {
            var fen = model.Fen[open.Expenses[layer]] / model.Step;
            _more[layer] = [.. _measures.Select((m, n) => _more[layer + 1][n] + (open.Places[layer].Contains(m) ? fen : 0))];
        }
    }

    /// <param name="value">Fen that are certain before the first open expense.</param>
    public Frontier Root(Int128 budget, out long value)
    {
        var sums = new long[_measures.Length];
        for (var i = 0; i < _model.Fen.Length; i++)
        {
            if (_open.Settled(i) >= 0 && Array.IndexOf(_measures, _open.Settled(i)) is >= 0 and var n)
            {
                sums[n] += _model.Fen[i] / _model.Step;
            }
        }

        var (frontier, lost) = (new Frontier(_measures.Length), (Int128)0);
        value = Settle(sums, _more[0], ref lost);
        if (lost + Unavoidable(sums, _more[0]) <= budget)
        {
            frontier.Add(sums, lost);
        }

        return frontier;
    }

    public Frontier Expand(Frontier frontier, int layer, Int128 budget, SearchLayer edges)
    {
        var (expense, places, more) = (_open.Expenses[layer], _open.Places[layer], _more[layer + 1]);
        var step = _model.Fen[expense] / _model.Step;
        var losses = Array.ConvertAll(places, p => _set.Loss(expense, p));
        var positions = Array.ConvertAll(places, p => Array.IndexOf(_measures, p));
        var next = new Frontier(_measures.Length);
        Span<long> sums = stackalloc long[_measures.Length];
        for (var node = 0; node < frontier.Count; node++)
        {
            for (var p = 0; p < places.Length; p++)
            {
                frontier.Sums(node).CopyTo(sums);
                if (positions[p] >= 0)
                {
                    sums[positions[p]] += step;
                }

                var lost = frontier.Lost(node) + losses[p];
                var reward = Settle(sums, more, ref lost);
                edges.Set(node, p, lost + Unavoidable(sums, more) <= budget ? next.Add(sums, lost) : -1, reward);
            }
        }

        return next;
    }

    /// <summary>What each node of the last layer brings, in fen.</summary>
    public long[] Values(Frontier last)
    {
        var values = new long[last.Count];
        for (var node = 0; node < values.Length; node++)
        {
            for (var n = 0; n < _measures.Length; n++)
            {
                values[node] += _set.Curves[_measures[n]]!.Signed(last.Sums(node)[n]);
            }
        }

        return values;
    }

    /// <summary>Replaces each sum by the one that stands for all that can no longer differ from it; returns the whole fen this takes out of the sums.</summary>
    private long Settle(Span<long> sums, long[] more, ref Int128 lost)
    {
        var value = 0L;
        for (var n = 0; n < sums.Length; n++)
        {
            var curve = _set.Curves[_measures[n]]!;
            var settled = curve.Representative(sums[n], more[n]);
            if (settled != sums[n])
            {
                value += curve.Signed(sums[n]) - curve.Signed(settled);
                lost += _set.Shortfall(_measures[n], sums[n]) - _set.Shortfall(_measures[n], settled);
                sums[n] = settled;
            }
        }

        return value;
    }

    /// <summary>What every completion loses at the measures against the bound, at least.</summary>
    private Int128 Unavoidable(ReadOnlySpan<long> sums, long[] more)
    {
        Int128 loss = 0;
        for (var n = 0; n < sums.Length; n++)
        {
            if (more[n] == 0)
            {
                loss += _set.FinalLoss(_measures[n], sums[n]);
            }
            else if (sums[n] + more[n] < _peaks[n].Low)
            {
                loss += _set.Shortfall(_measures[n], sums[n] + more[n]);
            }
            else if (sums[n] > _peaks[n].High)
            {
                loss += _set.Shortfall(_measures[n], sums[n]);
            }
        }

        return loss;
    }
}
