namespace Intake.Matching.Measures;

/// <summary>A number of the policy, the first day it holds, and where it stands.</summary>
/// <param name="From">Included; it holds until the next value of its series begins.</param>
public sealed record DatedValue<T>(DateOnly From, T Value, Citation Cites);
