namespace Intake.Matching.Measures;

/// <summary>The days whose expenses count.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Included.</param>
public sealed record CountedPeriod(DateOnly From, DateOnly To, Citation Cites)
{
    public bool Contains(DateOnly day) => day >= From && day <= To;
}
