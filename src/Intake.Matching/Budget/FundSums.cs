using Intake.Extraction.Values;

namespace Intake.Matching.Budget;

/// <summary>Several claims and their cuts together.</summary>
/// <param name="Claims">How many there are.</param>
/// <param name="SecureClaims">How many of them have no open point.</param>
/// <param name="Asked">All amounts asked for.</param>
/// <param name="Secure">The part of it without open points.</param>
public sealed record FundSums(int Claims, int SecureClaims, Money Asked, Money Secure, Money ProRata, Money InOrder)
{
    /// <summary>The part of the demand that a reviewer still has to settle.</summary>
    public Money Open => Asked - Secure;

    /// <summary>How much of the demand is secure, in hundredths of a percent (0–10 000), rounded down; null where nothing is asked for.</summary>
    public int? SecureBasisPoints => Asked == Money.Zero ? null : (int)((Int128)Secure.Fen * 10_000 / Asked.Fen);

    /// <exception cref="OverflowException">They are together above what <see cref="Money"/> holds.</exception>
    public static FundSums Of(IEnumerable<FundShare> shares)
    {
        var sums = new FundSums(0, 0, Money.Zero, Money.Zero, Money.Zero, Money.Zero);
        foreach (var share in shares)
        {
            sums = new FundSums(
                sums.Claims + 1,
                sums.SecureClaims + (share.Claim.IsSecure ? 1 : 0),
                sums.Asked + share.Claim.Amount,
                share.Claim.IsSecure ? sums.Secure + share.Claim.Amount : sums.Secure,
                sums.ProRata + share.ProRata,
                sums.InOrder + share.InOrder);
        }

        return sums;
    }
}
