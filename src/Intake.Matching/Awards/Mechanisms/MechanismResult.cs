using System.Collections.Immutable;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>What a mechanism gives.</summary>
/// <param name="Yuan">Exact, not rounded, never negative.</param>
/// <param name="Derivation">The same amount with its numbers and their citations.</param>
public sealed record MechanismResult(decimal Yuan, Derivation Derivation)
{
    /// <summary>What each stated item brings, in order, where items do not bring their own amount in equal measure; empty elsewhere.</summary>
    public ImmutableArray<decimal> OfItems { get; init; } = [];

    /// <summary>The base is stated and reaches none of the amounts there are.</summary>
    public bool IsMissed { get; init; }

    /// <summary>What is granted that is not money; null where nothing is.</summary>
    public InKindGrant? InKind { get; init; }
}
