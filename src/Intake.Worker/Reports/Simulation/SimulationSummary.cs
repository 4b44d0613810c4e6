using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Worker.Simulation;

namespace Intake.Worker.Reports.Simulation;

/// <summary>The whole, in the order in which its figures follow from each other.</summary>
internal static class SimulationSummary
{
    public static IEnumerable<SimulationSummaryRow> Of(SimulationReport report)
    {
        var sums = report.Totals;
        var applications = report.Simulation.Applications;
        yield return new(Message.Of("simulate.applications"), Figures.Count(applications.Length), Message.Of("simulate.of_years", string.Join(", ", report.Years)));
        yield return new(Message.Of("simulate.rechecked"), Figures.Count(applications.Count(application => application.Recheck == Recheck.Same)), Message.Of("simulate.rechecked_remark"));
        yield return new(Message.Of("simulate.before"), Figures.Grouped(sums.Before), Of(report.Recorded));
        yield return new(Message.Of("simulate.after"), Figures.Grouped(sums.After), Label.Plain($"{report.Tried.Version} ({report.Folder})"));
        yield return new(Message.Of("simulate.change"), SimulationTexts.Signed(sums.Change), NotRechecked(report));
        yield return new(Message.Of("simulate.gain"), Figures.Count(sums.Gain), null);
        yield return new(Message.Of("simulate.lose"), Figures.Count(sums.Lose), null);
        yield return new(Message.Of("simulate.unchanged"), Figures.Count(sums.Unchanged), null);
        yield return new(Message.Of("simulate.newly_eligible"), Figures.Count(sums.NewlyEligible), Message.Of("simulate.any_measure"));
        yield return new(Message.Of("simulate.no_longer_eligible"), Figures.Count(sums.NoLongerEligible), Message.Of("simulate.any_measure"));
    }

    private static Message Of(IEnumerable<string> versions) => Label.Plain(string.Join(", ", versions));

    private static Message? NotRechecked(SimulationReport report)
    {
        var open = report.Compared.Where(line => line.Application.Recheck == Recheck.NotPossible).ToList();
        return open.Count == 0 ? null : Message.Of("simulate.of_which_open", SimulationTexts.Signed(Money.Sum(open.Select(line => line.Award.Difference))));
    }
}
