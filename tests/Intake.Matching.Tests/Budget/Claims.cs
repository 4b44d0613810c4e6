using System.Collections.Immutable;
using CsCheck;
using Intake.Extraction.Values;
using Intake.Matching.Budget;

namespace Intake.Matching.Tests.Budget;

/// <summary>Claims for tests, by hand and at random.</summary>
internal static class Claims
{
    private static readonly string[] Measures = ["cloud-spend", "compute-purchase", "loan-interest"];

    /// <summary>Small amounts meet ties and single fen, large ones the ends of what money holds.</summary>
    private static readonly Gen<long> GenFen = Gen.OneOf(Gen.Long[0, 12], Gen.Long[0, 300_000_000], Gen.Long[0, 1_000_000_000_000]);

    public static readonly Gen<FundOrder> Order = Gen.Enum<FundOrder>();

    /// <summary>Applicant and measure tell claims apart, as they do in a run without duplicates.</summary>
    public static readonly Gen<ImmutableArray<FundClaim>> Some = Gen.Select(GenFen, Gen.Int[0, 2], Gen.Bool).Array[0, 25]
        .Select(all => all.Select((one, i) => new FundClaim($"applicant {i:00}", Measures[one.Item2], Money.FromFen(one.Item1), one.Item3)).ToImmutableArray());

    public static ImmutableArray<FundClaim> Of(params long[] fen) =>
        [.. fen.Select((amount, i) => new FundClaim($"applicant {i:00}", Measures[0], Money.FromFen(amount), true))];

    public static FundLimits Limits(long fund, params (string Measure, long Fen)[] measures) =>
        FundLimits.Of(Money.FromFen(fund)) with { Measures = measures.ToImmutableSortedDictionary(m => m.Measure, m => Money.FromFen(m.Fen), StringComparer.Ordinal) };

    /// <summary>A limit in thousandths of the demand, and near it to the fen.</summary>
    public static Gen<long> Limit(ImmutableArray<FundClaim> claims)
    {
        var total = claims.Sum(claim => claim.Amount.Fen);
        return Gen.OneOf(Gen.Long[0, Math.Max(1, total)], Gen.Long[0, 30], Gen.Long[-2, 2].Select(near => Math.Max(0, total + near)));
    }

    public static long[] ProRata(FundPlan plan) => [.. plan.Shares.Select(share => share.ProRata.Fen)];

    public static long[] InOrder(FundPlan plan) => [.. plan.Shares.Select(share => share.InOrder.Fen)];
}
