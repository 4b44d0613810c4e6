using System.Collections.Immutable;
using Intake.Worker.Commands;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Reports.Simulation;

/// <summary>
/// The comparison for a person: what the policies say differently, what that does by measure, by applicant and award by award, the whole, and what to
/// know about it. A terminal shows the counts of a measure in one column; elsewhere every count has its own.
/// </summary>
internal sealed class SimulationTables(SimulationReport report, string? outFolder, Conversation talk)
{
    private readonly SimulationTexts _texts = new(talk);

    // Where a workbook lists them all, a terminal need not.
    private readonly int _most = outFolder is null ? int.MaxValue : SummarySink.Most;

    public void Write()
    {
        foreach (var (version, differences) in report.Differences)
        {
            Differences(version, differences);
        }

        Measures();
        Applicants();
        Awards();
        Summary();
        foreach (var note in report.Notes)
        {
            talk.Output.WriteLine("! " + Printable.Of(talk.Messages.Text(note.Message)));
        }

        if (outFolder is not null)
        {
            talk.Output.WriteLine(talk.Text("simulate.written", Path.Combine(outFolder, SimulationFiles.Json), Path.Combine(outFolder, SimulationFiles.Workbook)));
        }

        talk.Output.Flush();
    }

    private void Differences(string version, ImmutableArray<Worker.Simulation.Policy.PolicyDifference> differences)
    {
        if (differences.IsEmpty)
        {
            return;
        }

        Table(
            talk.Text("simulate.differences", version, report.Tried.Version),
            ["report.measure_id", "simulate.number", "simulate.old", "simulate.new", "simulate.cites"],
            differences.Select(difference => new[]
            {
                difference.Measure ?? talk.Text("simulate.all_measures"), talk.Messages.Text(difference.Label), _texts.Values(difference.Before), _texts.Values(difference.After), _texts.Cites(difference),
            }),
            []);
    }

    private void Measures()
    {
        string[] headers = talk.OutputIsTerminal
            ? ["report.measure", "simulate.before", "simulate.after", "simulate.change", "simulate.counts"]
            : ["report.measure", "simulate.before", "simulate.after", "simulate.change", "simulate.gain", "simulate.lose", "simulate.unchanged", "simulate.newly_eligible", "simulate.no_longer_eligible"];
        Table(talk.Text("budget.by_measure"), headers, report.ByMeasure.Select(group =>
        {
            var sums = group.Sums;
            int[] counts = [sums.Gain, sums.Lose, sums.Unchanged, sums.NewlyEligible, sums.NoLongerEligible];
            IEnumerable<string> shown = talk.OutputIsTerminal ? [string.Join(" / ", counts)] : counts.Select(count => Figures.Count(count));
            return (string[])[$"{group.Name} ({group.Key})", Figures.Grouped(sums.Before), Figures.Grouped(sums.After), SimulationTexts.Signed(sums.Change), .. shown];
        }), Enumerable.Range(1, headers.Length - 1));
    }

    private void Applicants()
    {
        var changed = report.ByApplicant.Where(group => !group.Changed.IsEmpty).ToList();
        Table(
            talk.Text("simulate.by_applicant", Figures.Count(changed.Count), Figures.Count(report.ByApplicant.Length)),
            ["report.applicant", "simulate.before", "simulate.after", "simulate.change", "simulate.measures"],
            changed.Select(group => new[]
            {
                group.Name, Figures.Grouped(group.Sums.Before), Figures.Grouped(group.Sums.After), SimulationTexts.Signed(group.Sums.Change), SimulationTexts.Measures(group.Changed),
            }),
            [1, 2, 3]);
    }

    private void Awards()
    {
        var changed = report.ByApplicant.SelectMany(group => group.Changed);
        Table(
            talk.Text("simulate.each_change"),
            ["report.applicant", "report.measure_id", "simulate.status_before", "simulate.status_after", "simulate.change", "report.reason"],
            changed.Select(line => new[]
            {
                report.ApplicantName(line), line.Award.Measure, _texts.Status(line.Award.Before), _texts.Status(line.Award.After), SimulationTexts.Signed(line.Award.Difference), _texts.Reasons(line.Award),
            }),
            [4]);
    }

    private void Summary() => Table(
        talk.Text("budget.sheet_summary"),
        ["budget.item", "simulate.figure", "budget.remark"],
        SimulationSummary.Of(report).Select(row => new[] { talk.Messages.Text(row.Label), row.Figure, row.Remark is { } remark ? talk.Messages.Text(remark) : "" }),
        [1]);

    private void Table(string title, IEnumerable<string> headers, IEnumerable<string[]> rows, IEnumerable<int> rightAligned)
    {
        var shown = new RowSample(_most);
        foreach (var row in rows)
        {
            shown.Add(() => row);
        }

        if (shown.Count == 0)
        {
            return;
        }

        new TextTable(title, [.. headers.Select(key => talk.Text(key))], shown.Rows, rightAligned.ToHashSet()).Write(talk.Output, talk.OutputIsTerminal);
        if (shown.Count > shown.Rows.Count)
        {
            talk.Output.WriteLine("  " + talk.Text("budget.more_rows", Figures.Count(shown.Count - shown.Rows.Count)));
        }

        talk.Output.WriteLine();
    }
}
