using Intake.Extraction.Values;

namespace Intake.Matching.Measures;

/// <summary>What a ceiling is counted over.</summary>
public enum CeilingScope
{
    /// <summary>One award.</summary>
    Award,

    /// <summary>All awards of the measure to the applicant in one application year.</summary>
    Year,

    /// <summary>All awards of the measure to the applicant ever.</summary>
    Cumulative,
}

/// <summary>最高 / 不超过: an award may reach the ceiling, never pass it.</summary>
public sealed record Ceiling(CeilingScope Scope, DatedSeries<Money> Values);
