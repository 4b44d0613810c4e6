using System.Collections.Immutable;
using Intake.Extraction.Verification;

namespace Intake.Worker.Evaluation;

/// <summary>The outcome of an evaluation.</summary>
/// <param name="Labelled">Documents with labels that are there.</param>
/// <param name="Unlabelled">Documents without labels.</param>
/// <param name="Absent">Files that are labelled but not there.</param>
internal sealed record EvaluationResult(
    ImmutableArray<FieldScore> Scores,
    ImmutableArray<Miss> Misses,
    ImmutableArray<ExaminedDocument> Labelled,
    ImmutableArray<ExaminedDocument> Unlabelled,
    ImmutableArray<string> Absent)
{
    public int Accepted => Labelled.Count(document => document.Status == DocumentStatus.Accepted);

    /// <param name="documents">By the name that labels use.</param>
    public static EvaluationResult Of(ImmutableArray<TruthEntry> truth, ImmutableSortedDictionary<string, ExaminedDocument> documents)
    {
        var scorer = new Scorer();
        var labelled = ImmutableArray.CreateBuilder<ExaminedDocument>();
        foreach (var entry in truth.Where(entry => documents.ContainsKey(entry.File)))
        {
            var document = documents[entry.File];
            labelled.Add(document);
            scorer.Score(entry, document);
        }

        var names = truth.Select(entry => entry.File).ToHashSet(StringComparer.Ordinal);
        return new EvaluationResult(
            [.. scorer.Scores],
            scorer.Misses,
            labelled.ToImmutable(),
            [.. documents.Values.Where(document => !names.Contains(document.Name))],
            [.. truth.Select(entry => entry.File).Where(file => !documents.ContainsKey(file))]);
    }
}
