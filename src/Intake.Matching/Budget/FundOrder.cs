namespace Intake.Matching.Budget;

/// <summary>In which order awards are paid while the fund lasts. Awards that the order does not tell apart are paid as given.</summary>
public enum FundOrder
{
    /// <summary>As the claims are given.</summary>
    Given,

    /// <summary>The smallest amount asked for first: the most awards are paid whole.</summary>
    Smallest,

    /// <summary>The largest amount asked for first.</summary>
    Largest,

    /// <summary>Awards without open points before those with.</summary>
    SecureFirst,
}
