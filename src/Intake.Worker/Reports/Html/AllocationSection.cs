using Intake.Matching.Awards;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Html;

/// <summary>How the expenses that several measures would pay for were allocated: where each counts, what it would cost elsewhere, the runner-up.</summary>
internal sealed class AllocationSection(HtmlWriter html, ApplicationMarks marks, Func<string, string> measureName, Conversation talk)
{
    public void Write(AwardAllocation allocation)
    {
        html.Write($"<section class=\"award\"><header><div><h3>{talk.Text("report.allocation")}</h3><p class=\"quiet\">{talk.Text(allocation.IsProven ? "report.allocation_proven" : "report.allocation_bound", Figures.Grouped(allocation.UpperBound))}</p></div><div class=\"figure\"><b>{Figures.Grouped(allocation.Total)}</b></div></header>");
        if (allocation.RunnerUp is { } second)
        {
            html.Write($"<p>{talk.Text("report.runner_up", Figures.Grouped(second.Total), Figures.Grouped(second.Difference), Figures.Count(second.Moved))}</p>");
        }

        html.Write($"<table class=\"overview\"><thead><tr><th>{talk.Text("report.expense")}</th><th class=\"number\">{talk.Text("report.amount")}</th><th>{talk.Text("report.counts_for")}</th><th>{talk.Text("report.elsewhere")}</th></tr></thead>");
        foreach (var expense in allocation.Expenses)
        {
            html.Write($"<tr><td>");
            if (marks.Find(expense.Invoice) is { } found)
            {
                html.Write($"<a href=\"#{found.Marks.Anchor}\">{Figures.ShortName(found.Name)}</a> ");
            }

            html.Write($"L{Figures.Count(expense.LineIndex + 1)}</td><td class=\"number\">{Figures.Grouped(expense.Amount)}</td><td>{measureName(expense.Measure)}</td><td>");
            foreach (var forgone in expense.Forgone)
            {
                html.Write($"<div>{talk.Text("report.forgone", measureName(forgone.Measure), Figures.Grouped(forgone.Loss))}</div>");
            }

            html.Write($"</td></tr>");
        }

        html.Write($"</table></section>");
    }
}
