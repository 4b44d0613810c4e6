using System.Globalization;
using System.Text;

namespace Intake.Matching.Classification.Training;

/// <summary>The generated part of models/expense/CARD.md.</summary>
internal static class ModelCard
{
    internal static string Figures(
        ExpenseClassifier classifier, int modelBytes, IReadOnlyList<LabelledExample> examples, int tokens, int calibration, ExpenseScores scored, ExpenseScores blind)
    {
        var text = new StringBuilder("\n");
        var decision = classifier.Decision;
        Line(text, $"- Version: `{classifier.Version}`, {tokens} tokens × {ExpenseKindName.Count} kinds, {(modelBytes + 512) / 1024} KiB");
        Line(text, $"- Training lines: {examples.Count} (composed), {examples.Count(line => line.Accepted.Length > 1)} of them open between kinds; calibration lines: {calibration} (by hand)");
        Line(text, $"- Temperature {Two(decision.Temperature)}; answered from {Two(decision.SureOfKind)} for a subsidised kind, from {Two(decision.SureOfNone)} for none");
        Scores(text, "blind.tsv", blind);
        Scores(text, "scored.tsv", scored);
        return text.ToString();
    }

    private static void Scores(StringBuilder text, string file, ExpenseScores scores)
    {
        Line(text, $"\n### {file}: {scores.Lines} lines\n");
        Line(text, $"- **Answered wrongly: {scores.Wrong.Length} of {scores.Sure} answered**; by probability alone, without the rules: {scores.WrongWithoutRules} of {scores.SureWithoutRules}");
        foreach (var (line, answer) in scores.Wrong)
        {
            Line(text, $"  - wrong: `{line.Subject.LineName}` answered {ExpenseKindName.Of(answer)}");
        }

        Line(text, $"- Clear lines answered: {scores.ClearSure} of {scores.Clear} ({Percent(scores.ClearSure, scores.Clear)}); likeliest kind right, answered or not: {scores.LikeliestRight} of {scores.Clear} ({Percent(scores.LikeliestRight, scores.Clear)})");
        Line(text, $"\nAnswers (columns) to the lines (rows; \"open\": more than one answer, or unsure, is accepted):\n");
        var names = Enumerable.Range(0, ExpenseKindName.Count).Select(kind => ExpenseKindName.Of((ExpenseKind)kind)).ToArray();
        Line(text, $"| | {string.Join(" | ", names)} | unsure |");
        Line(text, $"|---|{string.Concat(Enumerable.Repeat("---|", names.Length + 1))}");
        for (var row = 0; row <= names.Length; row++)
        {
            Line(text, $"| {(row < names.Length ? names[row] : "open")} | {string.Join(" | ", scores.Confusion[row])} |");
        }

        Line(text, $"\nReliability (clear lines, by the confidence shown for the likeliest kind; at most 0.50 where a rule objects):\n");
        Line(text, $"| confidence from | lines | likeliest right |\n|---|---|---|");
        foreach (var bin in scores.Reliability)
        {
            Line(text, $"| {Two(bin.From)} | {bin.Lines} | {Percent(bin.Right, bin.Lines)} |");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Percent(int part, int whole) => whole == 0 ? "–" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
