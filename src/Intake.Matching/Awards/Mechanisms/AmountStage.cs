using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>What a base within two bounds brings.</summary>
/// <param name="AtLeast">Included; in yuan or as a count, as the base is.</param>
/// <param name="Below">Not included; null where the stage has no end.</param>
public sealed record AmountStage(DatedSeries<decimal> AtLeast, DatedSeries<decimal>? Below, DatedSeries<Money> Sums)
{
    /// <summary>Whether the base lies in the stage on the day.</summary>
    public bool Contains(decimal value, DateOnly day) =>
        AtLeast.On(day) is { } low && value >= low.Value && (Below is null || (Below.On(day) is { } high && value < high.Value));
}
