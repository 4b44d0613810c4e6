using Intake.Worker.Arrival;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Reports.Html;
using Intake.Worker.Reports.Json;
using Intake.Worker.Reports.Pictures;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Reports.Workbook;

namespace Intake.Worker.Reports;

/// <summary>All the places a result goes, as asked for.</summary>
internal sealed class ResultSinks : IResultSink
{
    private readonly List<IResultSink> _sinks = [];

    /// <param name="onDrawn">Called once for each document whose pages are in the report.</param>
    public static ResultSinks Open(
        ProcessRequest request,
        AssessmentChain chain,
        IReadOnlyList<SkippedFile> skipped,
        ExaminerPool pool,
        Conversation talk,
        SummarySink summary,
        Action onDrawn)
    {
        var all = new ResultSinks();
        all._sinks.Add(summary);
        if (request.Json)
        {
            var output = Console.OpenStandardOutput();
            all._sinks.Add(new ResultJsonSink(new ResultJsonWriter(output, chain.Versions, skipped, talk.Messages), null));
        }

        if (request.OutFolder is { } folder)
        {
            var file = new OutputFile(folder, "result.json");
            all._sinks.Add(new ResultJsonSink(new ResultJsonWriter(file.Stream, chain.Versions, skipped, talk.Messages), file));
            string Name(string measure) => chain.MeasureName(measure) is { } name ? talk.Messages.Text(name) : measure;
            all._sinks.Add(new ReportSink(folder, chain.Versions, skipped, new PagePainter(pool), request.Jobs, Name, onDrawn, talk));
            all._sinks.Add(new WorkbookSink(folder, Name, talk));
        }

        return all;
    }

    public async Task AddAsync(ProcessedApplication application, CancellationToken cancellation)
    {
        foreach (var sink in _sinks)
        {
            await sink.AddAsync(application, cancellation).ConfigureAwait(false);
        }
    }

    public async Task CompleteAsync(CancellationToken cancellation)
    {
        foreach (var sink in _sinks)
        {
            await sink.CompleteAsync(cancellation).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var sink in _sinks)
        {
            await sink.DisposeAsync().ConfigureAwait(false);
        }
    }
}
