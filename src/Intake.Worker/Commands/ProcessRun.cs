using System.Collections.Immutable;
using System.Threading.Channels;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;
using Intake.Extraction.Verification;
using Intake.Worker.Arrival;
using Intake.Worker.Processing;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Commands;

/// <summary>The chain in order: arrive, examine (in children), assess, report. Results come in the order of names, whatever finishes first.</summary>
internal sealed class ProcessRun(Conversation talk)
{
    /// <summary>Documents on their way through the children at a time, for each child.</summary>
    private const int InFlightPerJob = 16;

    /// <summary>Applications whose documents are in flight at a time.</summary>
    private const int ApplicationsAhead = 32;

    public async Task<int> RunAsync(ProcessRequest request, CancellationToken cancellation)
    {
        foreach (var path in request.Paths.Append(request.Application).OfType<string>())
        {
            if (!File.Exists(path) && (path == request.Application || !Directory.Exists(path)))
            {
                return talk.Wrong(Message.Of("cli.path_missing", path));
            }
        }

        if (request.OutFolder is { } folder && Unwritable(folder) is { } reason)
        {
            return talk.Wrong(Message.Of("cli.out_unwritable", folder, reason));
        }

        // The child wakes up and the policy is read while the files are looked through.
        var options = ExaminerOptions.Default with { Jobs = request.Jobs };
        await using var pool = new ExaminerPool(options);
        var loading = AssessmentChainLoader.LoadAsync();
        using var temporary = new TemporaryFolder();
        var arrivals = Arrivals.Collect(request.Paths, temporary, ReadingLimits.Default);
        var applications = Group(arrivals, request.Application);
        if (applications is [{ Form: null, Files.IsEmpty: true }])
        {
            return talk.Wrong(Message.Of("cli.nothing_there", string.Join(", ", request.Paths)));
        }

        var loaded = await loading.ConfigureAwait(false);
        if (loaded.Chain is not { } chain)
        {
            return talk.Wrong(loaded.Problems);
        }

        var forms = applications.Select(application => application.Form is { } form ? FormFile.Read(form, chain) : null).ToImmutableArray();
        if (forms.Any(form => form is { Problems.IsEmpty: false }))
        {
            return talk.Wrong(forms.SelectMany(form => form?.Problems ?? []));
        }

        var summary = new SummarySink(talk);
        await using var sinks = ResultSinks.Open(request, chain, arrivals.Skipped, pool, talk, summary);
        await ProgressBar.ShowAsync(
            talk.Errors,
            talk.ErrorsAreTerminal,
            talk.Text("cli.progress"),
            applications.Sum(application => application.Files.Length),
            async step =>
            {
                var queue = new ExaminationQueue(new DocumentExamination(pool, options), request.Jobs * InFlightPerJob, step);
                await PumpAsync(applications, forms, queue, chain, sinks, cancellation).ConfigureAwait(false);
                return 0;
            }).ConfigureAwait(false);
        await sinks.CompleteAsync(cancellation).ConfigureAwait(false);
        if (!request.Json)
        {
            summary.Show(arrivals.Skipped, request.OutFolder);
        }

        return summary.HasUnreadable ? ExitCode.SomeUnreadable : ExitCode.Done;
    }

    private static async Task PumpAsync(
        ImmutableArray<ArrivedApplication> applications,
        ImmutableArray<FormReading?> forms,
        ExaminationQueue queue,
        AssessmentChain chain,
        ResultSinks sinks,
        CancellationToken cancellation)
    {
        var started = Channel.CreateBounded<ImmutableArray<Task<ExaminedDocument>>>(ApplicationsAhead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var starting = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var application in applications)
                    {
                        await started.Writer.WriteAsync(await queue.StartAsync(application.Files, stop.Token).ConfigureAwait(false), stop.Token).ConfigureAwait(false);
                    }

                    started.Writer.Complete();
                }
                catch (Exception e)
                {
                    started.Writer.Complete(e);
                }
            },
            CancellationToken.None);
        try
        {
            for (var i = 0; i < applications.Length; i++)
            {
                var promises = await started.Reader.ReadAsync(cancellation).ConfigureAwait(false);
                var documents = await Task.WhenAll(promises.AsSpan()).ConfigureAwait(false);
                var assessed = chain.Assess(forms[i]?.Form, [.. documents]);
                var byName = assessed.Documents.OrderBy(document => document.Document.Name, StringComparer.Ordinal).ThenBy(document => document.Document.Sha256, StringComparer.Ordinal);
                var result = assessed with { Documents = [.. byName] };
                await sinks.AddAsync(new ProcessedApplication(applications[i], result), cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await starting.ConfigureAwait(false);
        }
    }

    private static ImmutableArray<ArrivedApplication> Group(Arrivals arrivals, string? form) =>
        form is null
            ? ArrivedApplication.Group(arrivals.Files)
            : [new ArrivedApplication(
                ArrivedFile.FolderOf(form),
                new ArrivedFile(form, form),
                [.. arrivals.Files.Where(file => !string.Equals(file.BaseName, ArrivedApplication.FormName, StringComparison.Ordinal))])];

    private static string? Unwritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, ".intake-probe");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
