using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>What one level brings.</summary>
public sealed record LevelAmount(InputLevel Level, DatedSeries<Money> Sums);
