namespace Intake.Matching.Allocation;

/// <summary>
/// N(base + k × step) for whole k from 0: straight pieces, each no steeper than the one before, whose ends lie on whole k. On them it equals N exactly, and nothing that can be reached by whole expenses
/// lies above it. All values are in 1/scale fen.
/// </summary>
internal sealed class ConcaveYield
{
    private readonly MeasureYield _yield;
    private readonly long _base;
    private readonly long _step;
    private readonly long _scale;
    private readonly long _rateFrom;
    private readonly long _capFrom;
    private readonly long _period;

    /// <param name="most">The largest k all its candidate expenses together come to.</param>
    public ConcaveYield(MeasureYield yield, long fixedBase, long step, long scale, long most)
    {
        (_yield, _base, _step, _scale) = (yield, fixedBase, step, scale);
        (_rateFrom, _capFrom, _period) = (StepsTo(yield.RateFrom), StepsTo(yield.CapFrom), yield.Period(step));
        Pieces = PiecesUpTo(most);
    }

    /// <summary>Width in steps and rise a step; after the last one it does not rise.</summary>
    public List<(long Width, Int128 Rise)> Pieces { get; }

    /// <summary>N × scale.</summary>
    public Int128 At(long k) => _yield.Scaled(_base + k * _step, _scale);

    /// <summary>⌊N⌋ in fen.</summary>
    public long Signed(long k) => _yield.Signed(_base + k * _step);

    /// <summary>The k at which it earns most beyond a price of each step, from low to high, and what that is, in 1/scale fen.</summary>
    public (long Low, long High, Int128 Surplus) Peak(Int128 price)
    {
        var (low, high) = (0L, 0L);
        foreach (var (width, rise) in Pieces)
        {
            low += rise > price ? width : 0;
            high += rise >= price ? width : 0;
        }

        return (low, price == 0 ? MeasureYield.Never : high, At(low) - price * low);
    }

    /// <summary>The smallest k that behaves, for everything that may still be added, as this one does but for a fixed amount: <c>Signed</c> differs by the same whole fen from here on.</summary>
    /// <param name="more">The most that may still be added.</param>
    public long Representative(long k, long more)
    {
        if (k >= _capFrom)
        {
            return _capFrom;
        }

        if (k >= _rateFrom && k + more < _capFrom)
        {
            return _rateFrom + (k - _rateFrom) % _period;
        }

        return k + more < Math.Min(_rateFrom, _capFrom) ? 0 : k;
    }

    private List<(long Width, Int128 Rise)> PiecesUpTo(long most)
    {
        var pieces = new List<(long, Int128)>();
        var from = 0L;
        Span<long> ends = [_rateFrom - 1, _rateFrom, _capFrom - 1, _capFrom, most];
        ends.Sort();
        foreach (var end in ends)
        {
            var to = Math.Min(end, Math.Min(_capFrom, most));
            if (to > from)
            {
                pieces.Add((to - from, (At(to) - At(from)) / (to - from)));
                from = to;
            }
        }

        return pieces;
    }

    private long StepsTo(long sum) => sum >= MeasureYield.Never ? MeasureYield.Never : sum <= _base ? 0 : (sum - _base + _step - 1) / _step;
}
