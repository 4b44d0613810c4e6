namespace Intake.Matching.Measures;

/// <summary>Whether the tax on an expense counts.</summary>
internal enum TaxCounting
{
    Included,
    Excluded,
}
