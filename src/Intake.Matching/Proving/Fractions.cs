using Intake.Matching.Awards.Mechanisms;

namespace Intake.Matching.Proving;

/// <summary>The rates of a measure that do not turn every whole fen into whole fen.</summary>
internal static class Fractions
{
    /// <summary>With the year of support each is for; none where the measure pays fixed amounts.</summary>
    public static IEnumerable<(int Year, Fraction Fraction)> Of(MeasureAt at)
    {
        IEnumerable<(int Year, decimal? Rate)> rates = at.Measure.Mechanism switch
        {
            ShareOfCost share => [(1, share.Rates.On(at.Day)?.Value.Fraction)],
            ShareOfCostByYear tiers => tiers.Tiers.Select(t => (t.Year, t.Rates.On(at.Day)?.Value.Fraction)),
            ShareOfEachItem items => [(1, items.Rates.On(at.Day)?.Value.Fraction)],
            _ => [],
        };
        return rates.Where(r => r.Rate > 0m && r.Year <= at.Years).Select(r => (r.Year, Fraction.Of(r.Rate!.Value))).Where(r => r.Item2.Denominator > 1);
    }
}
