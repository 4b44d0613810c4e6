using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Fields;
using Intake.Extraction.Verification;
using Intake.Worker.Reports;

namespace Intake.Worker.Evaluation;

/// <summary>Compares documents with their labels, value by value.</summary>
internal sealed class Scorer
{
    private readonly Dictionary<(string Type, string Field), FieldScore> _scores = [];
    private readonly ImmutableArray<Miss>.Builder _misses = ImmutableArray.CreateBuilder<Miss>();

    /// <summary>By type, then in the order in which fields were first met.</summary>
    public IEnumerable<FieldScore> Scores => _scores.Values.OrderBy(score => score.Type, StringComparer.Ordinal);

    public ImmutableArray<Miss> Misses => _misses.ToImmutable();

    public void Score(TruthEntry truth, ExaminedDocument document)
    {
        if (truth.Type is not null)
        {
            Compare(truth, document, "type", truth.Type, EnumNames<DocumentType>.Of(document.Type), document.Status == DocumentStatus.Unreadable);
        }

        foreach (var (name, expected) in truth.Fields)
        {
            Compare(truth, document, name, expected, document.Fields.Text(new FieldName(name)));
        }

        if (truth.Lines is { } lines)
        {
            ScoreLines(truth, lines, document);
        }
    }

    private void ScoreLines(TruthEntry truth, ImmutableArray<TruthLine> expected, ExaminedDocument document)
    {
        foreach (var (line, got) in LinePairing.Pair(expected, document.Fields.Lines))
        {
            Compare(truth, document, "lines.name", line?.Name, got?.Name);
            Compare(truth, document, "lines.amount", line?.Amount, got?.Amount?.ToString());
        }
    }

    /// <param name="nothingRead">What was got says nothing: the file could not be read.</param>
    private void Compare(TruthEntry truth, ExaminedDocument document, string field, string? expected, string? got, bool nothingRead = false)
    {
        var key = (truth.Type ?? "", field);
        var score = _scores.GetValueOrDefault(key) ?? new FieldScore(key.Item1, field);
        if (!nothingRead && Comparable.Same(expected, got))
        {
            _scores[key] = score with { Exact = score.Exact + 1 };
            return;
        }

        var isMissing = nothingRead || (Comparable.Normal(expected) is not null && Comparable.Normal(got) is null);
        var isSilent = !isMissing && document.Status == DocumentStatus.Accepted;
        _scores[key] = isMissing
            ? score with { Missing = score.Missing + 1 }
            : score with { Wrong = score.Wrong + 1, Silent = score.Silent + (isSilent ? 1 : 0) };
        _misses.Add(new Miss(truth.File, field, isMissing ? MissKind.Missing : isSilent ? MissKind.Silent : MissKind.Wrong, expected, nothingRead ? null : got));
    }
}
