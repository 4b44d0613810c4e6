using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>The rate of one year of support.</summary>
/// <param name="Year">From 1.</param>
public sealed record YearTier(int Year, DatedSeries<Rate> Rates);
