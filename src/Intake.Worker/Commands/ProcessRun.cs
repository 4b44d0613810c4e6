using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;
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
        var loading = AssessmentChainLoader.LoadAsync(request.Policy);
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

        var summary = new SummarySink(talk, request.OutFolder, shown: !request.Json);
        var documents = applications.Sum(application => application.Files.Length);
        await ProgressBar.ShowAsync(
            talk.Errors,
            talk.ErrorsAreTerminal,
            talk.Text("cli.progress"),
            request.OutFolder is null ? documents : 2 * documents,
            async step =>
            {
                // A document counts when it is examined, and again when its pages are drawn.
                await using var sinks = ResultSinks.Open(request, chain, arrivals.Skipped, pool, talk, summary, step);
                var queue = new ExaminationQueue(new DocumentExamination(pool, options), request.Jobs * InFlightPerJob, step);
                await new ApplicationPipeline(queue, chain, temporary).RunAsync(applications, forms, sinks, cancellation).ConfigureAwait(false);
                await sinks.CompleteAsync(cancellation).ConfigureAwait(false);
                return 0;
            }).ConfigureAwait(false);
        if (!request.Json)
        {
            summary.Show(arrivals.Skipped);
        }

        return summary.HasUnreadable ? ExitCode.SomeUnreadable : ExitCode.Done;
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
