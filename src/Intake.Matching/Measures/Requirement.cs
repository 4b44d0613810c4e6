namespace Intake.Matching.Measures;

/// <summary>How an input has to compare with the bound.</summary>
public enum RequirementKind
{
    /// <summary>A flag that has to be true.</summary>
    IsTrue,

    /// <summary>不低于 / 以上: the bound included.</summary>
    AtLeast,

    /// <summary>超过: the bound not included.</summary>
    Above,

    /// <summary>不超过: the bound included.</summary>
    AtMost,

    /// <summary>不足 / 低于: the bound not included.</summary>
    Below,
}

/// <summary>What an input must be for anything to be paid.</summary>
/// <param name="Id">snake_case; the criterion's name in results.</param>
/// <param name="Bound">In yuan or as a count, as the input is; null for a flag, and where the guide has to set it.</param>
/// <param name="IsSetByGuide">The notice leaves the bound to the application guide.</param>
/// <param name="MissedIsOpen">Missing the bound does not settle it: another way to qualify is left to a person.</param>
public sealed record Requirement(
    string Id, string Input, RequirementKind Kind, DatedSeries<decimal>? Bound, bool IsSetByGuide, LocalizedText Text, Citation Cites, bool MissedIsOpen = false)
{
    /// <summary>Whether a value meets the bound.</summary>
    public bool Holds(decimal value, decimal bound) => Kind switch
    {
        RequirementKind.AtLeast => value >= bound,
        RequirementKind.Above => value > bound,
        RequirementKind.AtMost => value <= bound,
        RequirementKind.Below => value < bound,
        _ => throw new InvalidOperationException("a flag has no bound"),
    };
}
