namespace Intake.Matching.Measures;

/// <summary>How the years of support are counted.</summary>
public enum YearCounting
{
    /// <summary>连续 N 年: from the first awarded year on, whether or not every year was awarded.</summary>
    Consecutive,

    /// <summary>期限不超过 N 年: the awarded years are counted.</summary>
    Awarded,
}

/// <summary>For how many years an applicant may be supported.</summary>
/// <param name="Max">The last year that is still supported; from 1.</param>
public sealed record YearRule(int Max, YearCounting Counting, Citation Cites);
