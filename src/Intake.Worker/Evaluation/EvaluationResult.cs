using System.Collections.Immutable;
using Intake.Extraction.Verification;

namespace Intake.Worker.Evaluation;

/// <summary>The outcome of an evaluation.</summary>
/// <param name="Scores">By type and field.</param>
/// <param name="Forms">By type and form.</param>
/// <param name="Labelled">Papers with labels; a labelled paper that was not found in its file is there as one of which nothing was read.</param>
/// <param name="Unlabelled">Papers without labels.</param>
/// <param name="Absent">Files that are labelled but not there.</param>
internal sealed record EvaluationResult(
    ImmutableArray<FieldScore> Scores,
    ImmutableArray<FormScore> Forms,
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
        var forms = new List<FormScore>();
        var labelled = ImmutableArray.CreateBuilder<ExaminedDocument>();
        var unlabelled = documents.ToDictionary(file => file.Key, file => file.Value.Papers(), StringComparer.Ordinal);
        foreach (var entries in truth.Where(entry => documents.ContainsKey(entry.File)).GroupBy(entry => entry.File, StringComparer.Ordinal))
        {
            var (pairs, others) = PaperPairing.Pair([.. entries], unlabelled[entries.Key]);
            unlabelled[entries.Key] = others;
            foreach (var (entry, document) in pairs)
            {
                labelled.Add(document);
                scorer.Score(entry, document);
                forms.Add(FormScore.Of(entry, document));
            }
        }

        return new EvaluationResult(
            [.. scorer.Scores],
            [.. FormScore.Together(forms)],
            scorer.Misses,
            labelled.ToImmutable(),
            [.. documents.Keys.SelectMany(file => unlabelled[file])],
            [.. truth.Select(entry => entry.File).Where(file => !documents.ContainsKey(file)).Distinct()]);
    }
}
