using Intake.Extraction.Values;
using Intake.Matching.Awards;

namespace Intake.Worker.Results;

/// <summary>One award of a result.</summary>
/// <param name="Amount">0 unless proposed or in review.</param>
internal sealed record ResultAward(string Measure, int Article, AwardStatus Status, Money Amount)
{
    /// <summary>Whether it asks for its amount.</summary>
    public bool IsAsked => Status is AwardStatus.Proposed or AwardStatus.NeedsReview;
}
