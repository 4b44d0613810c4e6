using System.Collections.Immutable;
using Intake.Matching.Awards;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Worker.Reports;

namespace Intake.Worker.Processing;

/// <summary>Reads the policy and loads the classifier, both at once.</summary>
internal static class AssessmentChainLoader
{
    /// <summary>The types of documents are told by rules that change only with the program.</summary>
    private const string DocumentRules = "rules@";

    /// <param name="policyFolder">Null for the policy that ships.</param>
    public static async Task<LoadedChain> LoadAsync(string? policyFolder)
    {
        var reading = Task.Run(() => PolicyFolder.Read(policyFolder));
        var classifier = await Task.Run(ExpenseClassifier.Load).ConfigureAwait(false);
        var (catalog, problems) = await reading.ConfigureAwait(false);
        if (catalog is null)
        {
            return new LoadedChain(null, problems);
        }

        // One classifier for all: it is not made for several threads, and the worker assesses several applications at a time.
        var gate = new Lock();
        ExpensePrediction Classify(ExpenseSubject subject)
        {
            lock (gate)
            {
                return classifier.Classify(subject);
            }
        }

        return new LoadedChain(
            new AssessmentChain(
                new ResultVersions(ProgramVersion.Text, catalog.Version, DocumentRules + ProgramVersion.Text, classifier.Version),
                id => catalog.Find(id)?.Name.AsMessage(),
                (file, text) => Read(file, text, catalog),
                (form, documents) => ApplicationAssessor.Assess(form, documents, catalog, Classify)),
            []);
    }

    private static FormReading Read(string file, string text, MeasureCatalog catalog)
    {
        var reading = ApplicationReader.Read(file, text, catalog);
        return new FormReading(reading.Form, Problems(reading.Problems));
    }

    private static ImmutableArray<FormProblem> Problems(ImmutableArray<PolicyProblem> problems) =>
        [.. problems.Select(problem => new FormProblem(problem.File, problem.Line, problem.Expected))];
}

/// <summary>The chain, or every mistake in the policy files.</summary>
/// <param name="Chain">Null exactly when there are problems.</param>
internal sealed record LoadedChain(AssessmentChain? Chain, ImmutableArray<FormProblem> Problems);
