using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Html;

/// <summary>Findings, each in the colour of its severity.</summary>
internal static class FindingList
{
    /// <param name="marks">Of the document they are about; null where they are about none.</param>
    public static void Write(HtmlWriter html, ImmutableArray<Finding> findings, DocumentMarks? marks, Conversation talk)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        html.Write($"<ul class=\"findings\">");
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity))
        {
            html.Write($"<li class=\"{EnumNames<Severity>.Of(finding.Severity)}\">{talk.Messages.Text(finding.Message)} ");
            MarkLink.Write(html, marks?.Find(finding.Page, finding.Box));
            html.Write($" <code>{finding.Code}</code></li>");
        }

        html.Write($"</ul>");
    }
}
