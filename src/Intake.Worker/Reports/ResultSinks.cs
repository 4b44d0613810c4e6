using Intake.Worker.Arrival;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Reports.Html;
using Intake.Worker.Reports.Json;
using Intake.Worker.Reports.Pictures;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Reports;

/// <summary>All the places a result goes, as asked for.</summary>
internal sealed class ResultSinks : IResultSink
{
    private readonly List<IResultSink> _sinks = [];

    public static ResultSinks Open(
        ProcessRequest request,
        AssessmentChain chain,
        IReadOnlyList<SkippedFile> skipped,
        ExaminerPool pool,
        Conversation talk,
        SummarySink summary)
    {
        var all = new ResultSinks();
        all._sinks.Add(summary);
        if (request.Json)
        {
            var output = Console.OpenStandardOutput();
            all._sinks.Add(new ResultJsonSink(new ResultJsonWriter(output, chain.Versions, skipped, talk.Messages), output.Flush));
        }

        if (request.OutFolder is { } folder)
        {
            var file = new OutputFile(folder, "result.json");
            all._sinks.Add(new ResultJsonSink(new ResultJsonWriter(file.Stream, chain.Versions, skipped, talk.Messages), file.Complete));
            all._sinks.Add(new ReportSink(folder, chain.Versions, skipped, new PagePainter(pool), request.Jobs, id => MeasureName(id, chain, talk), talk));
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

    private static string MeasureName(string id, AssessmentChain chain, Conversation talk) => chain.MeasureName(id) is { } name ? talk.Messages.Text(name) : id;
}
