using System.Collections.Immutable;
using Intake.Worker.Commands;
using Intake.Worker.Reports.Pictures;

namespace Intake.Worker.Reports.Html;

/// <summary>One application in the report: the applicant, its awards, its papers.</summary>
internal sealed class ApplicationSection(HtmlWriter html, Func<string, string> measureName, Conversation talk)
{
    /// <param name="anchor">Of the section.</param>
    /// <param name="pictures">The pages of each document, in the order of the documents.</param>
    public void Write(string anchor, ProcessedApplication application, ApplicationMarks marks, ImmutableArray<PagePicture>[] pictures)
    {
        var result = application.Result;
        var form = result.Form;
        html.Write($"<article id=\"{anchor}\"><header class=\"applicant\"><div><p class=\"quiet\">{talk.Text("report.applicant")}</p><h2>{form.Name ?? talk.Text("report.applicant_unknown")}</h2><p class=\"quiet\"><code>{form.UnifiedSocialCreditCode}</code> · {talk.Text("report.year", Figures.Count(form.ApplicationYear), Figures.Count(form.ApplicationYear - 1))}");
        if (application.Arrived.Folder.Length > 0)
        {
            html.Write($" · {application.Arrived.Folder}");
        }

        html.Write($"</p></div><div class=\"figure\"><span class=\"quiet\">{talk.Text("report.total_proposed")}</span><b>{Figures.Grouped(result.Total)}</b></div></header>");
        FindingList.Write(html, result.Findings, null, talk);
        Overview(result);

        var awards = new AwardSection(html, marks, measureName, talk);
        foreach (var award in result.Awards)
        {
            awards.Write(award);
        }

        if (result.Allocation is { } allocation)
        {
            new AllocationSection(html, marks, measureName, talk).Write(allocation);
        }

        html.Write($"<h2 class=\"papers\">{talk.Text("report.documents", Figures.Count(result.Documents.Length))}</h2>");
        var documents = new DocumentSection(html, marks, measureName, talk);
        for (var i = 0; i < result.Documents.Length; i++)
        {
            documents.Write(result.Documents[i], marks.Documents[i], pictures[i]);
        }

        html.Write($"</article>");
    }

    private void Overview(Matching.Awards.ApplicationResult result)
    {
        if (result.Awards.IsEmpty)
        {
            html.Write($"<p class=\"noaward\">{talk.Text("report.no_award")}</p>");
            return;
        }

        html.Write($"<table class=\"overview\"><thead><tr><th>{talk.Text("report.measure")}</th><th>{talk.Text("report.article_column")}</th><th>{talk.Text("report.status")}</th><th class=\"number\">{talk.Text("report.base")}</th><th class=\"number\">{talk.Text("report.amount")}</th></tr></thead>");
        foreach (var award in result.Awards)
        {
            var status = EnumNames<Matching.Awards.AwardStatus>.Of(award.Status);
            html.Write($"<tr><td>{measureName(award.Measure)} <code>{award.Measure}</code></td><td>{talk.Text("report.article", Figures.Count(award.Article))}</td><td><span class=\"chip {status}\">{talk.Text("report.award_" + status)}</span></td><td class=\"number\">{Figures.Grouped(award.Base)}</td><td class=\"number strong\">{Figures.Grouped(award.Amount)}</td></tr>");
        }

        html.Write($"<tfoot><tr><td colspan=\"4\">{talk.Text("report.total")}</td><td class=\"number strong\">{Figures.Grouped(result.Total)}</td></tr></tfoot></table>");
    }
}
