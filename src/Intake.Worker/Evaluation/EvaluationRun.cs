using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;
using Intake.Extraction.Verification;
using Intake.Worker.Arrival;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Evaluation;

/// <summary>Examines every file of a folder and scores those that are labelled.</summary>
internal sealed class EvaluationRun(Conversation talk)
{
    private const int InFlightPerJob = 16;

    public async Task<int> RunAsync(string folder, bool json, int jobs, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            return talk.Wrong(Message.Of("cli.folder_missing", folder));
        }

        var truthPath = Path.Combine(folder, TruthFile.Name);
        var truth = ImmutableArray<TruthEntry>.Empty;
        if (File.Exists(truthPath))
        {
            (truth, var problems) = TruthFile.Read(truthPath);
            if (!problems.IsEmpty)
            {
                return talk.Wrong(problems);
            }
        }
        else
        {
            talk.Errors.WriteLine("intake: " + talk.Text("cli.no_truth", folder));
        }

        var options = ExaminerOptions.Default with { Jobs = jobs };
        await using var pool = new ExaminerPool(options);
        using var temporary = new TemporaryFolder();
        var documents = await ExamineAsync(folder, pool, options, temporary, cancellation).ConfigureAwait(false);
        var evaluation = EvaluationResult.Of(truth, documents);
        if (json)
        {
            EvaluationJson.Write(evaluation, talk.Messages);
        }
        else
        {
            new EvaluationTables(talk).Write(evaluation);
        }

        return ExitCode.Done;
    }

    /// <returns>By name relative to the folder.</returns>
    private async Task<ImmutableSortedDictionary<string, ExaminedDocument>> ExamineAsync(
        string folder, ExaminerPool pool, ExaminerOptions options, TemporaryFolder temporary, CancellationToken cancellation)
    {
        var prefix = folder.Length > 1 ? folder.TrimEnd('/') + "/" : folder;
        var files = Arrivals.Collect([folder], temporary, ReadingLimits.Default).Files
            .Where(file => file.BaseName is not (TruthFile.Name or ArrivedApplication.FormName))
            .Select(file => file with { Name = file.Name[prefix.Length..] })
            .ToImmutableArray();
        return await ProgressBar.ShowAsync(talk.Errors, talk.ErrorsAreTerminal, talk.Text("cli.progress"), files.Length, async step =>
        {
            var queue = new ExaminationQueue(new DocumentExamination(pool, options), options.Jobs * InFlightPerJob, step);
            var promises = await queue.StartAsync(files, cancellation).ConfigureAwait(false);
            var documents = await Task.WhenAll(promises.AsSpan()).WaitAsync(cancellation).ConfigureAwait(false);
            return documents.DistinctBy(document => document.Name).ToImmutableSortedDictionary(document => document.Name, document => document, StringComparer.Ordinal);
        }).ConfigureAwait(false);
    }
}
