using Intake.Matching.Measures;

namespace Intake.Matching.Awards.Mechanisms;

/// <summary>What a limit on the number of items is counted over.</summary>
public enum CountLimitPer
{
    /// <summary>One application year.</summary>
    Year,

    /// <summary>One award.</summary>
    Award,
}

/// <summary>不超过 5 个: how many items are paid at most; reached, never passed.</summary>
public sealed record CountLimit(CountLimitPer Per, DatedSeries<int> Most);
