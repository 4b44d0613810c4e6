using System.Collections.Immutable;
using System.Threading.Channels;
using Intake.Extraction.Verification;
using Intake.Worker.Arrival;
using Intake.Worker.Reports;

namespace Intake.Worker.Processing;

/// <summary>
/// Moves applications through the chain: the documents of later ones are examined while earlier ones are assessed and reported. Results
/// leave in the order in which applications came, whatever finishes first.
/// </summary>
internal sealed class ApplicationPipeline(ExaminationQueue queue, AssessmentChain chain)
{
    /// <summary>Applications whose documents are in flight at a time.</summary>
    private const int Ahead = 32;

    /// <param name="forms">One an application; null where it has none.</param>
    public async Task RunAsync(
        ImmutableArray<ArrivedApplication> applications, ImmutableArray<FormReading?> forms, IResultSink sink, CancellationToken cancellation)
    {
        var started = Channel.CreateBounded<ImmutableArray<Task<ExaminedDocument>>>(Ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var starting = Task.Run(() => StartAsync(applications, started.Writer, stop.Token), CancellationToken.None);
        try
        {
            for (var i = 0; i < applications.Length; i++)
            {
                var promises = await started.Reader.ReadAsync(cancellation).ConfigureAwait(false);
                var documents = await Task.WhenAll(promises.AsSpan()).WaitAsync(cancellation).ConfigureAwait(false);
                var result = chain.Assess(forms[i]?.Form, [.. documents.SelectMany(document => document.Papers())]);
                var byName = result.Documents
                    .OrderBy(document => document.Document.Name, StringComparer.Ordinal).ThenBy(document => document.Document.Sha256, StringComparer.Ordinal)
                    .ThenBy(document => document.Document.Part?.Number);
                await sink.AddAsync(new ProcessedApplication(applications[i], result with { Documents = [.. byName] }), cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await starting.ConfigureAwait(false);
        }
    }

    private async Task StartAsync(
        ImmutableArray<ArrivedApplication> applications, ChannelWriter<ImmutableArray<Task<ExaminedDocument>>> started, CancellationToken stop)
    {
        try
        {
            foreach (var application in applications)
            {
                await started.WriteAsync(await queue.StartAsync(application.Files, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
            }

            started.Complete();
        }
        catch (Exception e)
        {
            // Whoever reads gets it.
            started.Complete(e);
        }
    }
}
