namespace Intake.Extraction.Values;

/// <summary>What the rate column of an invoice says.</summary>
public enum PrintedRateKind
{
    /// <summary>A percentage, 0 % included.</summary>
    Percentage,

    /// <summary>免税: exempt from tax.</summary>
    Exempt,

    /// <summary>不征税: outside the tax.</summary>
    NotTaxable,

    /// <summary>*** or *: the paper does not state the rate (differential taxation, exemption on some layouts).</summary>
    Hidden,
}
