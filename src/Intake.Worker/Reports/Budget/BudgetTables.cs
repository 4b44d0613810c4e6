using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Worker.Commands;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Reports.Budget;

/// <summary>
/// The budget for a person: by measure, by applicant, the whole, and what to know about it. On a terminal the figures of a group that do not fit
/// beside each other stand below each other; elsewhere every row has them all.
/// </summary>
internal sealed class BudgetTables(BudgetReport report, BudgetGrouping grouping, string? outFolder, Conversation talk)
{
    // Without a space, at which a long name would leave it alone on its line.
    private const string Indent = "·";

    public void Write()
    {
        Groups("budget.by_measure", report.ByMeasure, nested: grouping == BudgetGrouping.Measure);
        Groups("budget.by_applicant", report.ByApplicant, nested: grouping == BudgetGrouping.Applicant);
        Summary();
        foreach (var note in report.Notes)
        {
            talk.Output.WriteLine("! " + Printable.Of(talk.Messages.Text(note.Message)));
        }

        if (outFolder is not null)
        {
            talk.Output.WriteLine(talk.Text("budget.written", Path.Combine(outFolder, BudgetFiles.Json), Path.Combine(outFolder, BudgetFiles.Workbook)));
        }

        talk.Output.Flush();
    }

    private void Groups(string title, ImmutableArray<BudgetGroup> groups, bool nested)
    {
        // Where a workbook lists them all, a terminal need not.
        var rows = new RowSample(outFolder is null ? int.MaxValue : SummarySink.Most);
        foreach (var group in groups)
        {
            Add(rows, group, "");
            foreach (var part in nested ? group.Parts : [])
            {
                Add(rows, part, Indent);
            }
        }

        string[] headers = talk.OutputIsTerminal
            ? ["budget.name", "budget.asked", "budget.pro_rata", "budget.in_order"]
            : ["budget.name", "budget.awards", "budget.asked", "budget.secure", "budget.open", "budget.pro_rata", "budget.in_order", "budget.no_rule", "budget.not_eligible"];
        new TextTable(talk.Text(title), [.. headers.Select(key => talk.Text(key))], rows.Rows, Enumerable.Range(1, headers.Length - 1).ToHashSet())
            .Write(talk.Output, talk.OutputIsTerminal);
        if (rows.Count > rows.Rows.Count)
        {
            talk.Output.WriteLine("  " + talk.Text("budget.more_rows", Figures.Count(rows.Count - rows.Rows.Count)));
        }

        talk.Output.WriteLine();
    }

    private void Add(RowSample rows, BudgetGroup group, string indent)
    {
        var sums = group.Sums;
        var name = indent + group.Name + (group.Id is { } id ? $" ({id})" : "");
        if (!talk.OutputIsTerminal)
        {
            var limits = group.Limit is { } own ? $" · {talk.Text("budget.measure_limit_row", Figures.Grouped(own))}" : "";
            rows.Add(() => [
                name + limits, Figures.Count(sums.Claims), Figures.Grouped(sums.Asked), Figures.Grouped(sums.Secure), Figures.Grouped(sums.Open),
                Figures.Grouped(sums.ProRata), Figures.Grouped(sums.InOrder), Figures.Count(group.NoRule), Figures.Count(group.NotEligible)]);
            return;
        }

        rows.Add(() => [name, Figures.Grouped(sums.Asked), Figures.Grouped(sums.ProRata), Figures.Grouped(sums.InOrder)]);
        if (sums.Open > Money.Zero)
        {
            rows.Add(() => [indent + "  " + talk.Text("budget.open"), Figures.Grouped(sums.Open), "", ""]);
        }

        if (group.Limit is { } limit)
        {
            rows.Add(() => [indent + "  " + talk.Text("budget.measure_limit_row", Figures.Grouped(limit)), "", "", ""]);
        }

        if (group.NoRule > 0)
        {
            rows.Add(() => [indent + "  " + talk.Text("budget.no_rule_count", Figures.Count(group.NoRule)), "", "", ""]);
        }

        if (sums.Claims == 0 && group.NotEligible > 0)
        {
            rows.Add(() => [indent + "  " + talk.Text("budget.not_eligible_count", Figures.Count(group.NotEligible)), "", "", ""]);
        }
    }

    private void Summary()
    {
        var rows = BudgetSummary.Of(report).Select(row => new[]
        {
            talk.Messages.Text(row.Label), row.Amount is { } amount ? Figures.Grouped(amount) : "", row.Awards is { } count ? Figures.Count(count) : "",
            row.Remark is { } remark ? talk.Messages.Text(remark) : "",
        });
        new TextTable(
            talk.Text("budget.sheet_summary"), [talk.Text("budget.item"), talk.Text("budget.yuan"), talk.Text("budget.awards"), talk.Text("budget.remark")], [.. rows], new HashSet<int> { 1, 2 })
            .Write(talk.Output, talk.OutputIsTerminal);
        talk.Output.WriteLine();
    }
}
