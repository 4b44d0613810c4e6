using Intake.Extraction.Values;
using Intake.Matching.Awards;

namespace Intake.Worker.Results.Evidence;

/// <summary>What an award comes to, as far as two policies can be compared by it.</summary>
/// <param name="Base">What the mechanism was applied to; below zero where more was taken back than given.</param>
/// <param name="InKind">How many things that are not money; null where none are granted.</param>
internal sealed record RecordedAward(string Measure, int Article, AwardStatus Status, Money Amount, Money Base, long? InKind)
{
    public static RecordedAward Of(ProposedAward award) =>
        new(award.Measure, award.Article, award.Status, award.Amount, award.Base, award.InKind?.Quantity);
}
