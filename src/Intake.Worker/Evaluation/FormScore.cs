using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Verification;
using Intake.Worker.Reports;

namespace Intake.Worker.Evaluation;

using DocumentFormat = Intake.Extraction.Documents.DocumentFormat;

/// <summary>How the papers of one type that came in one form were read.</summary>
/// <param name="Type">As labelled.</param>
/// <param name="Form">The format of the file, with <c>+ocr</c> where any of it was recognised from pixels.</param>
internal sealed record FormScore(string Type, string Form, int Papers, int Accepted, int Labelled, int Exact, int Missing, int Wrong, int Silent)
{
    public static FormScore Of(TruthEntry truth, ExaminedDocument document)
    {
        var scorer = new Scorer();
        scorer.Score(truth, document);
        var scores = scorer.Scores.ToList();
        return new FormScore(
            truth.Type ?? "", FormOf(document), 1, document.Status == DocumentStatus.Accepted ? 1 : 0,
            scores.Sum(score => score.Labelled), scores.Sum(score => score.Exact), scores.Sum(score => score.Missing), scores.Sum(score => score.Wrong), scores.Sum(score => score.Silent));
    }

    /// <summary>One score for each type and form, by both.</summary>
    public static IEnumerable<FormScore> Together(IEnumerable<FormScore> scores) => scores
        .GroupBy(score => (score.Type, score.Form))
        .Select(alike => alike.Aggregate(static (a, b) => a with
        {
            Papers = a.Papers + b.Papers, Accepted = a.Accepted + b.Accepted, Labelled = a.Labelled + b.Labelled, Exact = a.Exact + b.Exact,
            Missing = a.Missing + b.Missing, Wrong = a.Wrong + b.Wrong, Silent = a.Silent + b.Silent,
        }))
        .OrderBy(score => score.Type, StringComparer.Ordinal).ThenBy(score => score.Form, StringComparer.Ordinal);

    private static string FormOf(ExaminedDocument document)
    {
        var isRecognised = document.Format == DocumentFormat.Image || document.Fields.Fields.Any(field => field.Source == FieldSource.Ocr);
        return EnumNames<DocumentFormat>.Of(document.Format) + (isRecognised ? "+ocr" : "");
    }
}
