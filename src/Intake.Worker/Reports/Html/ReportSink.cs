using System.Collections.Immutable;
using System.Text;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Evidence;
using Intake.Worker.Arrival;
using Intake.Worker.Commands;
using Intake.Worker.Reports.Pictures;

namespace Intake.Worker.Reports.Html;

/// <summary>
/// Writes report.html: one file that needs nothing else, for screen and A4. Applications are written as they come; the summary in front of
/// them is put there at the end.
/// </summary>
internal sealed class ReportSink : IResultSink
{
    /// <summary>Page pictures in one report: more make a file that no browser opens. Pages beyond it are named as not drawn.</summary>
    public const int MaxPictures = 200;

    private readonly string _folder;
    private readonly string _sectionsPath;
    private readonly StreamWriter _sections;
    private readonly PagePainter _painter;
    private readonly int _painters;
    private readonly ReportFrame _frame;
    private readonly Func<string, string> _measureName;
    private readonly Action _onDrawn;
    private readonly Conversation _talk;
    private int _pictures;

    /// <param name="painters">Pages drawn at the same time.</param>
    /// <param name="onDrawn">Called once for each document whose pages are drawn.</param>
    public ReportSink(
        string folder, ResultVersions versions, IReadOnlyList<SkippedFile> skipped, PagePainter painter, int painters, Func<string, string> measureName, Action onDrawn, Conversation talk)
    {
        _folder = folder;
        _sectionsPath = Path.Combine(folder, "report.sections.part");
        _sections = new StreamWriter(_sectionsPath, append: false, new UTF8Encoding(false), 1 << 16);
        _painter = painter;
        _painters = painters;
        _frame = new ReportFrame(versions, skipped, talk);
        _measureName = measureName;
        _onDrawn = onDrawn;
        _talk = talk;
    }

    public async Task AddAsync(ProcessedApplication application, CancellationToken cancellation)
    {
        var prefix = _frame.Add(application);
        var marks = new ApplicationMarks(prefix, application.Result, _talk);
        var pictures = await PaintAsync(application, marks, cancellation).ConfigureAwait(false);
        new ApplicationSection(new HtmlWriter(_sections), _measureName, _talk).Write(prefix, application, marks, pictures);
    }

    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await _sections.DisposeAsync().ConfigureAwait(false);
        using var file = new OutputFile(_folder, "report.html");
        await using (var output = new StreamWriter(file.Stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
        {
            _frame.WriteHead(new HtmlWriter(output));
            await output.FlushAsync(cancellation).ConfigureAwait(false);
            await using (var sections = File.OpenRead(_sectionsPath))
            {
                await sections.CopyToAsync(file.Stream, cancellation).ConfigureAwait(false);
            }

            _frame.WriteTail(new HtmlWriter(output));
        }

        file.Complete();
    }

    public async ValueTask DisposeAsync()
    {
        await _sections.DisposeAsync().ConfigureAwait(false);
        File.Delete(_sectionsPath);
    }

    private async Task<ImmutableArray<PagePicture>[]> PaintAsync(ProcessedApplication application, ApplicationMarks marks, CancellationToken cancellation)
    {
        var documents = application.Result.Documents;
        var pictures = documents.Select((document, i) => Wanted(document, marks.Documents[i]).Select(page => new PagePicture(page, null, null)).ToArray()).ToArray();
        var paths = application.Arrived.Files.Where(file => file.Path is not null).DistinctBy(file => file.Name).ToDictionary(file => file.Name, file => file.Path!, StringComparer.Ordinal);
        var fits = pictures.Select(pages => pages.Select(_ => ++_pictures <= MaxPictures).ToArray()).ToArray();
        await Parallel.ForAsync(
            0,
            documents.Length,
            new ParallelOptions { MaxDegreeOfParallelism = _painters, CancellationToken = cancellation },
            async (i, stop) =>
            {
                var document = documents[i].Document;
                for (var j = 0; j < pictures[i].Length; j++)
                {
                    var page = pictures[i][j].Page;
                    pictures[i][j] = fits[i][j]
                        ? await _painter.PaintAsync(document, paths[document.Name], page, stop).ConfigureAwait(false)
                        : new PagePicture(page, null, Message.Of("report.picture_too_many", Figures.Count(MaxPictures)));
                }

                _onDrawn();
            }).ConfigureAwait(false);
        return [.. pictures.Select(pages => pages.ToImmutableArray())];
    }

    /// <summary>The first page of the paper, and every other that something points at.</summary>
    private static IEnumerable<int> Wanted(AssessedDocument assessed, DocumentMarks marks) =>
        assessed.Document.Status == DocumentStatus.Unreadable || assessed.Document.PageSizes.IsEmpty
            ? []
            : marks.Pages.Prepend(assessed.Document.Part?.FirstPage ?? 1).Distinct().Order().Where(page => page >= 1 && page <= assessed.Document.PageSizes.Length);
}
