using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>Something granted that is not money.</summary>
/// <param name="Quantity">How many, from 0.</param>
/// <param name="Unit">Of what.</param>
public sealed record InKindGrant(long Quantity, LocalizedText Unit);
