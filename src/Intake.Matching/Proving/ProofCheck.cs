using System.Collections.Immutable;

namespace Intake.Matching.Proving;

/// <summary>The names of the checks, as results spell them.</summary>
public static class ProofCheck
{
    /// <summary>Every tier, amount, number and ceiling can be reached.</summary>
    public const string TiersReachable = "tiers_reachable";

    /// <summary>No value, level, year or day between the tiers is left out, none lies in two.</summary>
    public const string TiersCover = "tiers_cover";

    /// <summary>More spending, business or items never bring less.</summary>
    public const string AwardMonotone = "award_monotone";

    /// <summary>An award is rounded once and down; what that loses.</summary>
    public const string Rounding = "rounding";

    /// <summary>No expense is paid for by two measures.</summary>
    public const string PaidTwice = "paid_twice";

    /// <summary>All support together stays within the outlay.</summary>
    public const string Outlay = "outlay";

    /// <summary>Years of support, earlier awards, and the first and last year of the notice.</summary>
    public const string YearsCounted = "years_counted";

    /// <summary>What the notice leaves to the guide and none settles.</summary>
    public const string GuideGaps = "guide_gaps";

    /// <summary>All, in the order they are shown.</summary>
    public static readonly ImmutableArray<string> All =
        [TiersReachable, TiersCover, AwardMonotone, Rounding, PaidTwice, Outlay, YearsCounted, GuideGaps];
}
