namespace Intake.Matching.Proving;

/// <summary>A rate as a fraction in lowest terms.</summary>
/// <param name="Numerator">From 1.</param>
/// <param name="Denominator">From 1.</param>
internal readonly record struct Fraction(long Numerator, long Denominator)
{
    /// <summary>The rate exactly; what has more than twelve places is no rate that a policy names.</summary>
    public static Fraction Of(decimal rate)
    {
        var denominator = 1L;
        while (decimal.Truncate(rate) != rate && denominator < 1_000_000_000_000)
        {
            (rate, denominator) = (rate * 10m, denominator * 10);
        }

        var numerator = decimal.ToInt64(decimal.Truncate(rate));
        var common = Common(numerator, denominator);
        return new Fraction(numerator / common, denominator / common);
    }

    /// <summary>The lowest base in fen, not below <paramref name="least"/>, whose share ends in so many parts of a fen.</summary>
    /// <param name="rest">From 0 to below the denominator.</param>
    public long StepWithRest(long rest, long least)
    {
        var step = decimal.ToInt64((decimal)rest * Inverse() % Denominator);
        return step >= least ? step : step + ((least - step + Denominator - 1) / Denominator * Denominator);
    }

    private static long Common(long a, long b) => b == 0 ? Math.Max(a, 1) : Common(b, a % b);

    /// <summary>What the numerator has to be multiplied by to leave 1: it exists because the two have no divisor in common.</summary>
    private long Inverse()
    {
        var (a, b, x, y) = (Numerator % Denominator, Denominator, 1L, 0L);
        while (a > 1)
        {
            (a, b, x, y) = (b % a, a, y - (b / a * x), x);
        }

        return ((x % Denominator) + Denominator) % Denominator;
    }
}
