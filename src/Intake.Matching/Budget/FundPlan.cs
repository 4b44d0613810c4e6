using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Budget;

/// <summary>What is asked for against what there is, with the cut that each rule would make.</summary>
/// <param name="Shares">One a claim, as given.</param>
/// <param name="WithinMeasures">What is still asked for once each measure keeps to its own limit; all that is asked for where none has one.</param>
public sealed record FundPlan(FundLimits Limits, FundOrder Order, ImmutableArray<FundShare> Shares, FundSums Sums, Money WithinMeasures)
{
    /// <summary>What is paid under either rule: they share it out differently, but it is the same sum.</summary>
    public Money Paid => Sums.ProRata;

    /// <summary>What is asked for and not paid.</summary>
    public Money Missing => Sums.Asked - Paid;

    /// <summary>What remains of the fund.</summary>
    public Money Remaining => Limits.Fund - Paid;

    /// <summary>
    /// Works out both cuts. Where measures have limits, each measure's claims are first cut to its limit, and what is left of all of them then to
    /// the fund, by the same rule both times. The order of payment goes by the amounts asked for, not by what a measure's limit left of them.
    /// </summary>
    /// <exception cref="ArgumentException">An amount or a limit is negative.</exception>
    /// <exception cref="OverflowException">All claims are together above what <see cref="Money"/> holds.</exception>
    public static FundPlan Of(ImmutableArray<FundClaim> claims, FundLimits limits, FundOrder order)
    {
        if (limits.Fund.IsNegative || limits.Measures.Values.Any(limit => limit.IsNegative) || claims.Any(claim => claim.Amount.IsNegative))
        {
            throw new ArgumentException("negative amount or limit");
        }

        var positions = InOrderCut.Positions(claims, order);
        var withinProRata = claims.Select(claim => claim.Amount).ToArray();
        var withinInOrder = claims.Select(claim => claim.Amount).ToArray();
        foreach (var (measure, limit) in limits.Measures)
        {
            ImmutableArray<int> paid = [.. positions.Where(i => claims[i].Measure == measure)];
            ImmutableArray<int> given = [.. paid.Order()];
            Put(withinProRata, given, ProRataCut.Of([.. given.Select(i => claims[i])], [.. given.Select(i => claims[i].Amount)], limit));
            Put(withinInOrder, paid, InOrderCut.Of([.. Enumerable.Range(0, paid.Length)], [.. paid.Select(i => claims[i].Amount)], limit));
        }

        var proRata = ProRataCut.Of(claims, [.. withinProRata], limits.Fund);
        var inOrder = InOrderCut.Of(positions, [.. withinInOrder], limits.Fund);
        var places = new int[claims.Length];
        for (var place = 0; place < places.Length; place++)
        {
            places[positions[place]] = place + 1;
        }

        ImmutableArray<FundShare> shares = [.. claims.Select((claim, i) => new FundShare(claim, proRata[i], inOrder[i], places[i]))];
        var within = Money.Sum(withinProRata);
        return new FundPlan(limits, order, shares, FundSums.Of(shares), within);
    }

    private static void Put(Money[] all, ImmutableArray<int> at, ImmutableArray<Money> amounts)
    {
        for (var i = 0; i < at.Length; i++)
        {
            all[at[i]] = amounts[i];
        }
    }
}
