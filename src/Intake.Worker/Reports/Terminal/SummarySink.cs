using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Worker.Arrival;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Terminal;

/// <summary>Keeps what a person wants to see at the end of a run: the awards, and every file that could not be read.</summary>
internal sealed class SummarySink(Conversation talk) : IResultSink
{
    private readonly List<string[]> _awards = [];
    private readonly List<string[]> _open = [];
    private readonly List<string[]> _documents = [];
    private readonly List<string[]> _unreadable = [];
    private readonly Dictionary<DocumentStatus, int> _counts = [];

    public bool HasUnreadable => _unreadable.Count > 0;

    public Task AddAsync(ProcessedApplication application, CancellationToken cancellation)
    {
        var result = application.Result;
        var applicant = result.Form.Name ?? (application.Arrived.Folder.Length > 0 ? application.Arrived.Folder : talk.Text("report.applicant_unknown"));
        foreach (var award in result.Awards)
        {
            _awards.Add([
                applicant, award.Measure, talk.Text("report.article", Figures.Count(award.Article)),
                talk.Text("report.award_" + EnumNames<AwardStatus>.Of(award.Status)), Figures.Grouped(award.Base), Figures.Grouped(award.Amount)]);
        }

        if (result.Awards.Length != 1)
        {
            _awards.Add([applicant, talk.Text("report.total"), "", "", "", Figures.Grouped(result.Total)]);
        }

        // An unreadable file has a table of its own.
        foreach (var finding in result.Findings.Where(f => f.Severity != Severity.Information && f.Code != "document_unreadable"))
        {
            _open.Add([applicant, talk.Messages.Text(finding.Message)]);
        }

        foreach (var assessed in result.Documents)
        {
            _counts[assessed.Status] = _counts.GetValueOrDefault(assessed.Status) + 1;
            if (assessed.Document.Status == DocumentStatus.Unreadable)
            {
                _unreadable.Add([assessed.Document.Name, Reason(assessed.Document)]);
            }
            else if (assessed.Status != DocumentStatus.Accepted)
            {
                var reason = assessed.Findings.FirstOrDefault(finding => finding.Severity != Severity.Information) is { } finding
                    ? talk.Messages.Text(finding.Message)
                    : "";
                _documents.Add([assessed.Document.Name, talk.Text("report.status_" + EnumNames<DocumentStatus>.Of(assessed.Status)), reason]);
            }
        }

        return Task.CompletedTask;
    }

    public Task CompleteAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Writes the tables.</summary>
    public void Show(IReadOnlyList<SkippedFile> skipped, string? outFolder)
    {
        Table(talk.Text("report.awards"), ["report.applicant", "report.measure", "report.article_column", "report.status", "report.base", "report.amount"], Grouped(_awards), 4, 5);
        Table(talk.Text("report.open_applications"), ["report.applicant", "report.reason"], _open);
        Table(talk.Text("report.to_review"), ["report.file", "report.status", "report.reason"], _documents);
        Table(talk.Text("report.unreadable_files"), ["report.file", "report.reason"], _unreadable);
        Table(talk.Text("report.skipped_files"), ["report.file", "report.reason"], [.. skipped.Select(file => new[] { file.Name, talk.Messages.Text(file.Reason) })]);
        talk.Output.WriteLine(talk.Text(
            "report.counts",
            Figures.Count(_counts.Values.Sum()),
            Figures.Count(_counts.GetValueOrDefault(DocumentStatus.Accepted)),
            Figures.Count(_counts.GetValueOrDefault(DocumentStatus.NeedsReview)),
            Figures.Count(_counts.GetValueOrDefault(DocumentStatus.Unreadable))));
        if (outFolder is not null)
        {
            talk.Output.WriteLine(talk.Text("report.written", Path.Combine(outFolder, "report.html")));
        }

        talk.Output.Flush();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Table(string title, string[] headers, List<string[]> rows, params int[] figures)
    {
        if (rows.Count > 0)
        {
            new TextTable(title, [.. headers.Select(key => talk.Text(key))], rows, figures.ToHashSet()).Write(talk.Output, talk.OutputIsTerminal);
            talk.Output.WriteLine();
        }
    }

    /// <summary>On a terminal, an applicant is named once; elsewhere every row stands for itself.</summary>
    private List<string[]> Grouped(List<string[]> rows) =>
        talk.OutputIsTerminal ? [.. rows.Select((row, i) => i > 0 && rows[i - 1][0] == row[0] ? ["", .. row[1..]] : row)] : rows;

    private string Reason(ExaminedDocument document) =>
        string.Join(" ", document.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => talk.Messages.Text(finding.Message)));
}
