using System.Globalization;
using System.Text;

namespace Intake.Extraction.Classification.Training;

/// <summary>The generated part of models/document/CARD.md.</summary>
internal static class DocumentCard
{
    public static string Figures(
        string version, TypeThresholds thresholds, int modelBytes, IReadOnlyList<LabelledPaper> papers, int tokens, int calibration, TypeScores blind, TypeScores scored)
    {
        var text = new StringBuilder("\n");
        var types = Enum.GetValues<DocumentType>();
        Line(text, $"- Version: `{version}`, {tokens} tokens × {types.Length} types, {(modelBytes + 512) / 1024} KiB");
        Line(text, $"- Training papers: {papers.Count} in {papers.Select(paper => paper.Group).Distinct(StringComparer.Ordinal).Count()} groups, each as printed, in fewer words, and with two amounts of noise; calibration papers: {calibration} (by hand)");
        Line(text, $"- Temperature {thresholds.Temperature:0.0}; the model by itself answers from {thresholds.Sure:0.00}");
        Scores(text, "blind.txt", blind, types);
        Scores(text, "scored.jsonl", scored, types);
        return text.ToString();
    }

    private static void Scores(StringBuilder text, string file, TypeScores scores, DocumentType[] types)
    {
        Line(text, $"\n### {file}: {scores.Papers} papers\n");
        Line(text, $"- **Answered wrongly: {scores.Wrong.Length} of {scores.Sure} answered**, {scores.WrongAsTyped} of them given a type that they are not");
        foreach (var (group, answer, count) in scores.Wrong.GroupBy(miss => (miss.Paper.Type, miss.Paper.Group, miss.Answer)).Select(misses => ($"{LabelledPaper.NameOf(misses.Key.Type)}, {misses.Key.Group}", misses.Key.Answer, misses.Count())))
        {
            Line(text, $"  - {count} × {group}: answered {LabelledPaper.NameOf(answer)}");
        }

        Line(text, $"- Likeliest type right, answered or not: {scores.LikeliestRight} of {scores.Papers}");
        Line(text, $"\n| | {string.Join(" | ", types.Select(LabelledPaper.NameOf))} | unsure |");
        Line(text, $"|---|{string.Concat(Enumerable.Repeat("---|", types.Length + 1))}");
        foreach (var type in types)
        {
            Line(text, $"| {LabelledPaper.NameOf(type)} | {string.Join(" | ", scores.Confusion[(int)type])} |");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
