namespace Intake.Matching.Allocation;

/// <summary>
/// The award of one measure as a function of its sum, exact to the fen. It is 0 at first, then rises no steeper than its steepest line, then stays at its cap: max(0, ⌊N(S)⌋) with
/// N(S) = min(rate × S − already, S − support − already, cap), which is concave.
/// </summary>
internal sealed class MeasureYield
{
    /// <summary>Further than any sum can go.</summary>
    public const long Never = long.MaxValue / 4;

    private readonly long _numerator;
    private readonly long _already;
    private readonly long? _support;
    private readonly long _longestFast;

    public MeasureYield(AllocatableMeasure measure)
    {
        var (numerator, denominator) = ((long)(measure.Rate * 1_000_000_000m), 1_000_000_000L);
        var common = Divisor.Of(numerator, denominator);
        (_numerator, Denominator) = (numerator / common, denominator / common);
        _already = measure.Already;
        _support = measure.OtherSupport;
        _longestFast = _numerator == 0 ? Never : long.MaxValue / _numerator;
        Cap = Math.Min(measure.AwardCeiling ?? Never, measure.YearRoom - measure.Already ?? Never);
        CanPay = measure.Eligible && Cap > 0 && _numerator > 0;
        (RateFrom, CapFrom) = Zones();
    }

    /// <summary>Of the rate in lowest terms; a divisor of 10^9.</summary>
    public long Denominator { get; }

    /// <summary>The highest award in fen, <see cref="Never"/> where nothing limits it.</summary>
    public long Cap { get; }

    /// <summary>Whether there is any sum on which it pays.</summary>
    public bool CanPay { get; }

    /// <summary>The first sum from which the rate, not the outlay left, decides.</summary>
    public long RateFrom { get; }

    /// <summary>The first sum from which the cap decides.</summary>
    public long CapFrom { get; }

    /// <summary>The award on a sum, both in fen.</summary>
    public long Award(long sum) => CanPay ? Math.Max(0, Signed(sum)) : 0;

    /// <summary>⌊N(S)⌋: the award where it is positive, else how far it is from one.</summary>
    public long Signed(long sum)
    {
        var share = sum <= _longestFast ? _numerator * sum / Denominator : (long)((Int128)_numerator * sum / Denominator);
        var least = _support is { } support ? Math.Min(share, sum - support) : share;
        return Math.Min(least - _already, Cap);
    }

    /// <summary>N(S) × scale, exact and not rounded.</summary>
    /// <param name="scale">A multiple of <see cref="Denominator"/>.</param>
    public Int128 Scaled(long sum, long scale)
    {
        var least = (Int128)_numerator * (scale / Denominator) * sum;
        if (_support is { } support)
        {
            least = Int128.Min(least, (Int128)(sum - support) * scale);
        }

        return Int128.Min(least - (Int128)_already * scale, (Int128)Cap * scale);
    }

    /// <summary>The smallest number of steps after which the fraction of rate × S is again what it was.</summary>
    public long Period(long step) => Denominator / Divisor.Of(Denominator, (long)((Int128)_numerator * step % Denominator));

    private (long RateFrom, long CapFrom) Zones()
    {
        if (!CanPay)
        {
            return (0, 0);
        }

        var support = _support ?? 0;
        var rateFrom = support == 0 && (_numerator <= Denominator || _support is null) ? 0
            : _numerator >= Denominator ? Never
            : Up((Int128)support * Denominator, Denominator - _numerator);
        if (Cap >= Never)
        {
            return (rateFrom, Never);
        }

        var needed = (Int128)Cap + _already;
        var byRate = Up(needed * Denominator, _numerator);
        return (rateFrom, _support is null ? byRate : Math.Max(byRate, (long)needed + support));
    }

    private static long Up(Int128 dividend, long divisor) => (long)Int128.Min(Never, (dividend + divisor - 1) / divisor);
}
