using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Worker.Arrival;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Html;

/// <summary>What stands before and after the applications: title, overall figures, unreadable files, versions.</summary>
internal sealed class ReportFrame(ResultVersions versions, IReadOnlyList<SkippedFile> skipped, Conversation talk)
{
    private readonly List<(string Anchor, string Name, int Awards, int Documents, Money Total)> _applications = [];
    private readonly List<(string File, string Reason)> _unreadable = [];
    private readonly Dictionary<DocumentStatus, int> _counts = [];

    /// <returns>The anchor of the application.</returns>
    public string Add(ProcessedApplication application)
    {
        var result = application.Result;
        var anchor = "a" + (_applications.Count + 1).ToString(CultureInfo.InvariantCulture);
        _applications.Add((anchor, result.Form.Name ?? talk.Text("report.applicant_unknown"), result.Awards.Length, result.Documents.Length, result.Total));
        foreach (var assessed in result.Documents)
        {
            _counts[assessed.Status] = _counts.GetValueOrDefault(assessed.Status) + 1;
            if (assessed.Document.Status == DocumentStatus.Unreadable)
            {
                var reasons = assessed.Document.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => talk.Messages.Text(finding.Message));
                _unreadable.Add((assessed.Document.Name, string.Join(" ", reasons)));
            }
        }

        return anchor;
    }

    public void WriteHead(HtmlWriter html)
    {
        html.Write($"<!DOCTYPE html>\n<html lang=\"{talk.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"><title>{talk.Text("report.title")}</title><style>");
        using (var style = typeof(ReportFrame).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidOperationException("built without report.css"))
        using (var reader = new StreamReader(style))
        {
            html.Output.Write(reader.ReadToEnd());
        }

        html.Write($"</style></head><body><header class=\"title\"><h1>{talk.Text("report.title")}</h1><p>{talk.Text("report.subtitle")}</p></header>");
        html.Write($"<p class=\"counts\">{Counts()}</p>");
        if (_applications.Count > 1)
        {
            Applications(html);
        }

        if (_unreadable.Count > 0)
        {
            html.Write($"<section class=\"unreadable\"><h2>{talk.Text("report.unreadable_files")}</h2><table class=\"ledger\">");
            foreach (var (file, reason) in _unreadable)
            {
                html.Write($"<tr class=\"fail\"><td class=\"mark\">✗</td><td class=\"outcome\">{file}</td><td>{reason}</td></tr>");
            }

            html.Write($"</table></section>");
        }
    }

    public void WriteTail(HtmlWriter html)
    {
        if (skipped.Count > 0)
        {
            html.Write($"<section><h2>{talk.Text("report.skipped_files")}</h2><table class=\"ledger\">");
            foreach (var file in skipped)
            {
                html.Write($"<tr><td class=\"mark\">–</td><td class=\"outcome\">{file.Name}</td><td>{talk.Messages.Text(file.Reason)}</td></tr>");
            }

            html.Write($"</table></section>");
        }

        html.Write($"<footer><p>{talk.Text("report.legend")}</p><p>{talk.Text("report.versions", versions.Intake, versions.Policy, versions.DocumentModel, versions.ExpenseModel)}</p></footer></body></html>\n");
    }

    private void Applications(HtmlWriter html)
    {
        html.Write($"<table class=\"overview\"><thead><tr><th>{talk.Text("report.applicant")}</th><th class=\"number\">{talk.Text("report.awards")}</th><th class=\"number\">{talk.Text("report.papers")}</th><th class=\"number\">{talk.Text("report.amount")}</th></tr></thead>");
        foreach (var (anchor, name, awards, documents, total) in _applications)
        {
            html.Write($"<tr><td><a href=\"#{anchor}\">{name}</a></td><td class=\"number\">{awards}</td><td class=\"number\">{documents}</td><td class=\"number strong\">{Figures.Grouped(total)}</td></tr>");
        }

        html.Write($"</table>");
    }

    private string Counts() => talk.Text(
        "report.counts",
        Figures.Count(_counts.Values.Sum()),
        Figures.Count(_counts.GetValueOrDefault(DocumentStatus.Accepted)),
        Figures.Count(_counts.GetValueOrDefault(DocumentStatus.NeedsReview)),
        Figures.Count(_counts.GetValueOrDefault(DocumentStatus.Unreadable)));
}
