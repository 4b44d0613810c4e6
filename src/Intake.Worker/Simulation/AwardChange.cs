using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Worker.Simulation;

/// <summary>One award under both policies.</summary>
/// <param name="Before">Null where the measure was not in play.</param>
/// <param name="After">Null where it is not in play any more.</param>
/// <param name="Reasons">What makes the difference, as far as the derivations tell; empty where there is none.</param>
internal sealed record AwardChange(string Measure, int Article, AwardState? Before, AwardState? After, ImmutableArray<Message> Reasons)
{
    public Money AmountBefore => Before?.Amount ?? Money.Zero;

    public Money AmountAfter => After?.Amount ?? Money.Zero;

    public Money Difference => AmountAfter - AmountBefore;

    /// <summary>Whether anything is different: amount, status, base, or what is granted in kind.</summary>
    public bool IsChanged => Before != After;

    public bool IsNewlyEligible => Before is not { IsEligible: true } && After is { IsEligible: true };

    public bool IsNoLongerEligible => Before is { IsEligible: true } && After is not { IsEligible: true };
}
