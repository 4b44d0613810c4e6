using Intake.Extraction.Values;

namespace Intake.Worker.Reports.Simulation;

/// <summary>Awards under both policies, added up.</summary>
/// <param name="Gain">How many of what is counted come out higher.</param>
/// <param name="Lose">How many come out lower.</param>
/// <param name="Unchanged">How many come out at the same amount.</param>
/// <param name="NewlyEligible">How many of all were refused or not in play and are no more; they are among the others too.</param>
/// <param name="NoLongerEligible">How many of all are refused or not in play and were not.</param>
internal sealed record SimulationSums(Money Before, Money After, int Gain, int Lose, int Unchanged, int NewlyEligible, int NoLongerEligible)
{
    public Money Change => After - Before;

    /// <param name="groups">What is counted: the awards of one applicant, or of one measure to one applicant.</param>
    public static SimulationSums Of<TKey>(IEnumerable<IGrouping<TKey, SimulationLine>> groups)
    {
        var (before, after, gain, lose, unchanged, newly, noLonger) = (Money.Zero, Money.Zero, 0, 0, 0, 0, 0);
        foreach (var group in groups)
        {
            var change = Money.Zero;
            foreach (var line in group)
            {
                before += line.Award.AmountBefore;
                after += line.Award.AmountAfter;
                change += line.Award.Difference;
            }

            gain += change > Money.Zero ? 1 : 0;
            lose += change < Money.Zero ? 1 : 0;
            unchanged += change == Money.Zero ? 1 : 0;
            newly += group.Any(line => line.Award.IsNewlyEligible) ? 1 : 0;
            noLonger += group.Any(line => line.Award.IsNoLongerEligible) ? 1 : 0;
        }

        return new SimulationSums(before, after, gain, lose, unchanged, newly, noLonger);
    }
}
