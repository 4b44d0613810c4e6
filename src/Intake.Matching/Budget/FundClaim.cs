using Intake.Extraction.Values;

namespace Intake.Matching.Budget;

/// <summary>One award that asks for a part of the year's fund.</summary>
/// <param name="Applicant">Tells applicants apart; a part of the rule for ties.</param>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Amount">What is asked for, 0 or more (an award in kind asks for nothing).</param>
/// <param name="IsSecure">Whether no open point is left.</param>
public sealed record FundClaim(string Applicant, string Measure, Money Amount, bool IsSecure);
