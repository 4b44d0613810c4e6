using Intake.Extraction.Values;
using Intake.Matching.Awards;

namespace Intake.Matching.Proving;

/// <summary>What a measure gives in a case.</summary>
/// <param name="InKind">How many things that are not money; null where none.</param>
public sealed record ProofAward(string Measure, AwardStatus Status, Money Amount, long? InKind);
