using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Worker.Results.Evidence;

namespace Intake.Worker.Simulation;

/// <summary>What an award comes to under one policy.</summary>
/// <param name="InKind">How many things that are not money; null where none are granted.</param>
internal sealed record AwardState(AwardStatus Status, Money Amount, Money Base, long? InKind)
{
    /// <summary>Whether it is refused no condition; an amount may still be missing.</summary>
    public bool IsEligible => Status != AwardStatus.NotEligible;

    public static AwardState Of(RecordedAward award) => new(award.Status, award.Amount, award.Base, award.InKind);

    public static AwardState Of(ProposedAward award) => Of(RecordedAward.Of(award));
}
