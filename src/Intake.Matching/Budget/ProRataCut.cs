using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Budget;

/// <summary>
/// Cuts every amount by the same factor, limit over total, as an exact fraction. Each is rounded down to the fen; the fen left over go one each
/// to the largest remainders (Hamilton's method), equal remainders in the order of: larger amount, applicant, measure, as given. So the sum is
/// the limit to the fen, and each amount is within one fen of its exact part.
/// </summary>
/// <remarks>
/// A higher limit never costs an award more than one fen, but that one fen it may: of 0.06, 0.06 and 0.02 the last gets 0.02 of a limit of
/// 0.10 and 0.01 of 0.11. That is the price of staying within one fen of the exact part by remainders alone.
/// </remarks>
internal static class ProRataCut
{
    /// <param name="amounts">What may be paid of each claim at most, 0 or more.</param>
    /// <param name="limit">0 or more.</param>
    /// <returns>For each claim its part: together the limit, or all amounts where they are within it.</returns>
    public static ImmutableArray<Money> Of(ImmutableArray<FundClaim> claims, ImmutableArray<Money> amounts, Money limit)
    {
        var total = Int128.Zero;
        foreach (var amount in amounts)
        {
            total += amount.Fen;
        }

        if (total <= limit.Fen)
        {
            return amounts;
        }

        var parts = new long[amounts.Length];
        var remainders = new Int128[amounts.Length];
        var left = limit.Fen;
        for (var i = 0; i < parts.Length; i++)
        {
            // Two figures below 2^63 each: the product is below 2^126 and fits.
            var (part, remainder) = Int128.DivRem((Int128)amounts[i].Fen * limit.Fen, total);
            parts[i] = (long)part;
            remainders[i] = remainder;
            left -= parts[i];
        }

        // The remainders add up to the fen left times the total, and each is below the total: more claims have one than there are fen left.
        foreach (var i in Enumerable.Range(0, parts.Length).Where(i => remainders[i] > 0)
            .OrderByDescending(i => remainders[i]).ThenByDescending(i => amounts[i].Fen)
            .ThenBy(i => claims[i].Applicant, StringComparer.Ordinal).ThenBy(i => claims[i].Measure, StringComparer.Ordinal)
            .Take((int)left))
        {
            parts[i]++;
        }

        return [.. parts.Select(Money.FromFen)];
    }
}
