using System.Collections.Frozen;
using Intake.Extraction.Documents;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Worker.Arrival;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports.Terminal;

/// <summary>
/// Keeps what a person wants to see at the end of a run: the awards, and what to look at. The lists have an end, so that memory does not grow
/// with the number of documents; files that could not be read are all named where no other output names them.
/// </summary>
internal sealed class SummarySink : IResultSink
{
    /// <summary>Rows of a list: more are not read on a terminal.</summary>
    public const int Most = 200;

    private readonly Conversation _talk;
    private readonly string? _outFolder;
    private readonly RowSample _awards;
    private readonly RowSample _open;
    private readonly RowSample _documents;
    private readonly RowSample _unreadable;
    private readonly Dictionary<DocumentStatus, int> _counts = [];

    /// <param name="outFolder">Where the report goes, which names everything; null for none.</param>
    /// <param name="shown">False where the tables are never shown: then only counts are kept.</param>
    public SummarySink(Conversation talk, string? outFolder, bool shown)
    {
        var most = shown ? Most : 0;
        var all = !shown ? 0 : outFolder is null ? int.MaxValue : Most;
        (_talk, _outFolder) = (talk, outFolder);
        (_awards, _open, _documents, _unreadable) = (new(all), new(most), new(most), new(all));
    }

    public bool HasUnreadable => _unreadable.Count > 0;

    public Task AddAsync(ProcessedApplication application, CancellationToken cancellation)
    {
        var result = application.Result;
        var applicant = result.Form.Name ?? (application.Arrived.Folder.Length > 0 ? application.Arrived.Folder : _talk.Text("report.applicant_unknown"));
        foreach (var award in result.Awards)
        {
            _awards.Add(() => [
                applicant, award.Measure, _talk.Text("report.article", Figures.Count(award.Article)),
                _talk.Text("report.award_" + EnumNames<AwardStatus>.Of(award.Status)), Figures.Grouped(award.Base), Proposed(award)]);
        }

        if (result.Awards.Length != 1)
        {
            _awards.Add(() => [applicant, _talk.Text("report.total"), "", "", "", Figures.Grouped(result.Total)]);
        }

        // An unreadable file has a table of its own.
        foreach (var finding in result.Findings.Where(f => f.Severity != Severity.Information && f.Code != "document_unreadable"))
        {
            _open.Add(() => [applicant, _talk.Messages.Text(finding.Message)]);
        }

        foreach (var assessed in result.Documents)
        {
            _counts[assessed.Status] = _counts.GetValueOrDefault(assessed.Status) + 1;
            if (assessed.Document.Status == DocumentStatus.Unreadable)
            {
                _unreadable.Add(() => [PaperNames.Of(assessed.Document, _talk), Reasons.First(assessed.Document.Findings, _talk)]);
            }
            else if (assessed.Status != DocumentStatus.Accepted)
            {
                _documents.Add(() => [
                    PaperNames.Of(assessed.Document, _talk), _talk.Text("report.status_" + EnumNames<DocumentStatus>.Of(assessed.Status)), Reasons.First(assessed.Findings, _talk)]);
            }
        }

        return Task.CompletedTask;
    }

    public Task CompleteAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Writes the tables.</summary>
    public void Show(IReadOnlyList<SkippedFile> skipped)
    {
        var left = new RowSample(_outFolder is null ? int.MaxValue : Most);
        foreach (var file in skipped)
        {
            left.Add(() => [file.Name, _talk.Messages.Text(file.Reason)]);
        }

        Awards();
        Table(_talk.Text("report.open_applications"), ["report.applicant", "report.reason"], _open);
        Table(_talk.Text("report.to_review"), ["report.file", "report.status", "report.reason"], _documents);
        Table(_talk.Text("report.unreadable_files"), ["report.file", "report.reason"], _unreadable);
        Table(_talk.Text("report.skipped_files"), ["report.file", "report.reason"], left);
        _talk.Output.WriteLine(_talk.Text(
            "report.counts",
            Figures.Count(_counts.Values.Sum()),
            Figures.Count(_counts.GetValueOrDefault(DocumentStatus.Accepted)),
            Figures.Count(_counts.GetValueOrDefault(DocumentStatus.NeedsReview)),
            Figures.Count(_counts.GetValueOrDefault(DocumentStatus.Unreadable))));
        if (_outFolder is not null)
        {
            _talk.Output.WriteLine(_talk.Text("report.written", Path.Combine(_outFolder, "report.html")));
        }

        _talk.Output.Flush();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Table(string title, string[] headers, RowSample rows)
    {
        if (rows.Count > 0)
        {
            new TextTable(title, [.. headers.Select(key => _talk.Text(key))], Grouped(rows.Rows), FrozenSet<int>.Empty).Write(_talk.Output, _talk.OutputIsTerminal);
            End(rows);
        }
    }

    /// <summary>On a terminal each applicant gets a table, so that eighty columns hold it; elsewhere every row stands for itself.</summary>
    private void Awards()
    {
        string[] headers = ["report.applicant", "report.measure", "report.article_column", "report.status", "report.base", "report.amount"];
        if (!_talk.OutputIsTerminal)
        {
            Write(_talk.Text("report.awards"), headers, _awards.Rows, [4, 5], []);
        }
        else
        {
            foreach (var rows in _awards.Rows.GroupBy(row => row[0]))
            {
                Write(rows.Key, headers[1..], [.. rows.Select(row => row[1..])], [3, 4], [0]);
            }
        }

        End(_awards);

        void Write(string title, string[] keys, IReadOnlyList<string[]> rows, HashSet<int> figures, HashSet<int> unbroken) =>
            new TextTable(title, [.. keys.Select(key => _talk.Text(key))], rows, figures) { Unbroken = unbroken }.Write(_talk.Output, _talk.OutputIsTerminal);
    }

    private void End(RowSample rows)
    {
        if (rows.Count > rows.Rows.Count)
        {
            _talk.Output.WriteLine("  " + _talk.Text(_outFolder is null ? "report.more_rows_no_report" : "report.more_rows", Figures.Count(rows.Count - rows.Rows.Count)));
        }

        _talk.Output.WriteLine();
    }

    /// <summary>On a terminal, an applicant or file is named once; elsewhere every row stands for itself.</summary>
    private IReadOnlyList<string[]> Grouped(IReadOnlyList<string[]> rows) =>
        _talk.OutputIsTerminal ? [.. rows.Select((row, i) => i > 0 && rows[i - 1][0] == row[0] ? ["", .. row[1..]] : row)] : rows;

    /// <summary>The amount, and what is granted that is not money.</summary>
    private string Proposed(ProposedAward award) => award.InKind is { Quantity: > 0 } inKind
        ? $"{Figures.Grouped(award.Amount)} + {Figures.Count(inKind.Quantity)} {_talk.Messages.Text(inKind.Unit.AsMessage())}"
        : Figures.Grouped(award.Amount);
}
