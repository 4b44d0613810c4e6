using Intake.Extraction.Values;

namespace Intake.Matching.Measures;

/// <summary>What a ceiling is counted over.</summary>
public enum CeilingScope
{
    /// <summary>One award.</summary>
    Award,

    /// <summary>One project; an application is for one.</summary>
    Project,

    /// <summary>One event; an application is for one.</summary>
    Event,

    /// <summary>One person.</summary>
    Person,

    /// <summary>All awards of the measure to the applicant in one application year.</summary>
    Year,

    /// <summary>All awards of the measure to the enterprise: ever or in a year, as the reading <see cref="ReadingIds.EnterpriseCeiling"/> says.</summary>
    Enterprise,

    /// <summary>All awards of the measure for one platform ever; an operator has one.</summary>
    Platform,

    /// <summary>All awards of the measure to the applicant ever.</summary>
    Cumulative,
}

/// <summary>最高 / 不超过: an award may reach the ceiling, never pass it.</summary>
public sealed record Ceiling(CeilingScope Scope, DatedSeries<Money> Values)
{
    /// <summary>Whether it holds for each award by itself, whatever was awarded before.</summary>
    public bool IsOfOneAward => Scope is CeilingScope.Award or CeilingScope.Project or CeilingScope.Event or CeilingScope.Person;
}
