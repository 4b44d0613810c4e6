using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Matching.Awards;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Worker.Reports;

namespace Intake.Worker.Processing;

/// <summary>Reads the policy and loads the classifier, both at once.</summary>
internal static class AssessmentChainLoader
{
    /// <summary>Fields are read by rules that change only with the program; types are told by rules and by a model that is trained anew.</summary>
    private const string DocumentRules = "rules@";

    /// <summary>Names the rules and the model by which this program reads documents: what another version read is read anew.</summary>
    public static string ExaminationVersion => $"{DocumentModel.Version}+{DocumentRules}{ProgramVersion.Text}";

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

        // The classifier thinks in buffers of its own, and several applications may be assessed at the same time.
        var one = new Lock();
        return new LoadedChain(
            new AssessmentChain(
                new ResultVersions(ProgramVersion.Text, catalog.Version, ExaminationVersion, classifier.Version),
                id => catalog.Find(id)?.Name.AsMessage(),
                (file, text) => Read(file, text, catalog),
                (form, documents) => ApplicationAssessor.Assess(form, documents, catalog, Classify)),
            []);

        ExpensePrediction Classify(ExpenseSubject subject)
        {
            lock (one)
            {
                return classifier.Classify(subject);
            }
        }
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
