namespace Intake.Matching.Awards.Mechanisms;

/// <param name="Yuan">Exact, not rounded.</param>
/// <param name="Derivation">The same amount with its numbers and their citations.</param>
public sealed record MechanismResult(decimal Yuan, Derivation Derivation);
