using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Budget;

/// <summary>Pays one claim after the other whole while the limit lasts; the first that does not fit is paid what is left, every later one nothing.</summary>
internal static class InOrderCut
{
    /// <param name="order">Every position of a claim once.</param>
    /// <param name="amounts">What may be paid of each claim at most, 0 or more.</param>
    /// <param name="limit">0 or more.</param>
    /// <returns>For each claim, in the order given and not of payment, its part: together the limit, or all amounts where they are within it.</returns>
    public static ImmutableArray<Money> Of(ImmutableArray<int> order, ImmutableArray<Money> amounts, Money limit)
    {
        var parts = new Money[amounts.Length];
        foreach (var i in order)
        {
            parts[i] = Money.Min(amounts[i], limit);
            limit -= parts[i];
        }

        return [.. parts];
    }

    /// <summary>The positions of the claims in the order in which they are paid.</summary>
    public static ImmutableArray<int> Positions(ImmutableArray<FundClaim> claims, FundOrder order)
    {
        // The sort keeps equal ones as they were given.
        var given = Enumerable.Range(0, claims.Length);
        return
        [
            .. order switch
            {
                FundOrder.Given => given,
                FundOrder.Smallest => given.OrderBy(i => claims[i].Amount),
                FundOrder.Largest => given.OrderByDescending(i => claims[i].Amount),
                FundOrder.SecureFirst => given.OrderBy(i => claims[i].IsSecure ? 0 : 1),
                _ => throw new ArgumentOutOfRangeException(nameof(order), order, "no such order"),
            },
        ];
    }
}
