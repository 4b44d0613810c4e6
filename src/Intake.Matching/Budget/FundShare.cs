using Intake.Extraction.Values;

namespace Intake.Matching.Budget;

/// <summary>What each rule leaves of one claim; both between 0 and the amount asked for.</summary>
/// <param name="ProRata">When every award is cut by the same factor.</param>
/// <param name="InOrder">When awards are paid one after the other while the fund lasts.</param>
/// <param name="Position">Its place in that order, from 1.</param>
public sealed record FundShare(FundClaim Claim, Money ProRata, Money InOrder, int Position);
