using System.Collections.Immutable;
using System.Threading.Channels;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence.Graph;
using Intake.Worker.Arrival;
using Intake.Worker.Reports;

namespace Intake.Worker.Processing;

/// <summary>
/// Moves applications through the chain: the documents of later ones are examined while earlier ones are assessed. When all have been seen, papers that stand
/// in several of them are told to each, and the results leave in the order in which applications came, whatever finished first.
/// </summary>
/// <param name="temporary">For what does not stay in memory.</param>
internal sealed class ApplicationPipeline(ExaminationQueue queue, AssessmentChain chain, TemporaryFolder temporary)
{
    /// <summary>Applications whose documents are in flight at a time.</summary>
    private const int Ahead = 32;

    /// <summary>Documents whose results wait in memory: a call of a usual size, in about 20 MB.</summary>
    private const int HeldInMemory = 2_000;

    /// <param name="forms">One an application; null where it has none.</param>
    public async Task RunAsync(
        ImmutableArray<ArrivedApplication> applications, ImmutableArray<FormReading?> forms, IResultSink sink, CancellationToken cancellation)
    {
        // One application shares with nobody and leaves at once: it is not put aside.
        using var held = new HeldApplications(temporary.NewPath, applications.Length == 1 ? int.MaxValue : HeldInMemory);
        var papers = await AssessAsync(applications, forms, held, cancellation).ConfigureAwait(false);
        var shared = SharedPapers.Find(papers);
        for (var i = 0; i < applications.Length; i++)
        {
            var result = SharedPapers.Told(papers[i].Application, held.Take(i), shared);
            await sink.AddAsync(new ProcessedApplication(applications[i], result), cancellation).ConfigureAwait(false);
        }
    }

    /// <returns>Of each application its folder, by which others name it, and the papers by which it may be known again.</returns>
    private async Task<List<(string Application, ImmutableArray<PaperIdentity> Papers)>> AssessAsync(
        ImmutableArray<ArrivedApplication> applications, ImmutableArray<FormReading?> forms, HeldApplications held, CancellationToken cancellation)
    {
        var papers = new List<(string, ImmutableArray<PaperIdentity>)>(applications.Length);
        var started = Channel.CreateBounded<ImmutableArray<Task<ExaminedDocument>>>(Ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var starting = Task.Run(() => StartAsync(applications, started.Writer, stop.Token), CancellationToken.None);
        try
        {
            for (var i = 0; i < applications.Length; i++)
            {
                var form = forms[i]?.Form;
                var promises = await started.Reader.ReadAsync(cancellation).ConfigureAwait(false);
                var documents = await Task.WhenAll(promises.AsSpan()).WaitAsync(cancellation).ConfigureAwait(false);
                var result = held.Add([.. documents.SelectMany(document => document.Papers())], all => ByName(chain.Assess(form, all)));
                papers.Add((applications[i].Folder, PaperIdentity.Of(result)));
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await starting.ConfigureAwait(false);
        }

        return papers;
    }

    private static ApplicationResult ByName(ApplicationResult result) => result with
    {
        Documents = [.. result.Documents.OrderBy(document => document.Document.Name, StringComparer.Ordinal).ThenBy(document => document.Document.Sha256, StringComparer.Ordinal)
            .ThenBy(document => document.Document.Part?.Number)],
    };

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
