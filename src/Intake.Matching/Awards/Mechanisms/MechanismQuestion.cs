using Intake.Extraction.Values;

namespace Intake.Matching.Awards.Mechanisms;

/// <param name="Base">What the rate is applied to.</param>
/// <param name="SupportYear">Which year of support this is, from 1.</param>
/// <param name="Day">The day whose numbers hold.</param>
public sealed record MechanismQuestion(Money Base, int SupportYear, DateOnly Day);
