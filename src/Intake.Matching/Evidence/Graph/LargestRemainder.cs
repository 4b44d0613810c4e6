using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Shares an amount out in proportion to whole weights, to the fen, in exact arithmetic.</summary>
internal static class LargestRemainder
{
    /// <summary>Parts that add up to the amount: each rounded down, what is left over one fen each to the largest remainders, of equal ones to the earlier part.</summary>
    /// <param name="weights">At least one; none negative, not all zero.</param>
    public static Money[] Split(Money amount, ReadOnlySpan<long> weights)
    {
        Int128 total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        // Signs apart, so that taking back splits exactly as what it takes back.
        var (fen, sign) = (Math.Abs(amount.Fen), Math.Sign(amount.Fen));
        var parts = new long[weights.Length];
        var rests = new Int128[weights.Length];
        var left = fen;
        for (var i = 0; i < parts.Length; i++)
        {
            var (whole, rest) = Int128.DivRem((Int128)fen * weights[i], total);
            (parts[i], rests[i]) = ((long)whole, rest);
            left -= parts[i];
        }

        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => rests[i]).ThenBy(i => i).Take((int)left))
        {
            parts[i]++;
        }

        return [.. parts.Select(part => Money.FromFen(part * sign))];
    }

    /// <summary>The share of an amount, rounded down: towards less, also below zero.</summary>
    /// <param name="whole">Above zero.</param>
    public static Money Floor(Money amount, Money part, Money whole)
    {
        var (quotient, rest) = Int128.DivRem((Int128)amount.Fen * part.Fen, whole.Fen);
        return Money.FromFen((long)(rest < 0 ? quotient - 1 : quotient));
    }
}
