using Intake.Extraction.Classification;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Worker.Evaluation;

namespace Intake.Worker.Tests.Evaluation;

public sealed class ScorerTests
{
    [Theory]
    [InlineData("ＡＢ（１）", "AB(1)")]
    [InlineData("某 公司", "某公司")]
    [InlineData("a\u3000b\n", "ab")]
    public void Width_and_white_space_make_no_difference(string a, string b) => Assert.True(Worker.Evaluation.Comparable.Same(a, b));

    [Theory]
    [InlineData("1.0", "1.00")]
    [InlineData("某公司", "某公司厂")]
    [InlineData("a", "A")]
    public void Everything_else_does(string a, string b) => Assert.False(Worker.Evaluation.Comparable.Same(a, b));

    [Fact]
    public void Papers_are_counted_by_type_and_by_the_form_they_came_in()
    {
        var truth = new TruthEntry("a", "lease", [KeyValuePair.Create("tax", (string?)"1.00")], null);
        var (digital, wrong) = (Document(true, [("tax", "1.00")]), Document(true, [("tax", "2.00")]));
        var scanned = wrong with { Fields = new FieldSet(wrong.Fields.Fields.Select(field => field with { Source = FieldSource.Ocr }), []), Status = DocumentStatus.NeedsReview };

        var forms = FormScore.Together([FormScore.Of(truth, scanned), FormScore.Of(truth, digital), FormScore.Of(truth, wrong)]).ToList();

        // The documents are of no known format, and of a type that is not the labelled one: one more value each, wrong.
        Assert.Equal([("lease", "unknown", 2, 2, 4, 1, 3, 3), ("lease", "unknown+ocr", 1, 0, 2, 0, 2, 0)],
            forms.Select(form => (form.Type, form.Form, form.Papers, form.Accepted, form.Labelled, form.Exact, form.Wrong, form.Silent)));
    }

    [Theory]
    [InlineData("1.00", "1.00", true, 1, 0, 0, 0)]
    [InlineData("1.00", null, true, 0, 1, 0, 0)]
    [InlineData("1.00", "2.00", true, 0, 0, 1, 1)]
    [InlineData("1.00", "2.00", false, 0, 0, 1, 0)]
    [InlineData(null, "2.00", true, 0, 0, 1, 1)]
    [InlineData(null, null, true, 1, 0, 0, 0)]
    public void A_value_is_exact_missing_wrong_or_silently_wrong(string? expected, string? got, bool accepted, int exact, int missing, int wrong, int silent)
    {
        var scorer = new Scorer();

        scorer.Score(new TruthEntry("a", null, [KeyValuePair.Create("tax", expected)], null), Document(accepted, [("tax", got)]));

        var score = Assert.Single(scorer.Scores);
        Assert.Equal((exact, missing, wrong, silent), (score.Exact, score.Missing, score.Wrong, score.Silent));
        Assert.Equal(1 - exact, scorer.Misses.Length);
    }

    [Fact]
    public void A_line_too_many_and_a_line_missing_both_count()
    {
        var scorer = new Scorer();
        var truth = new TruthEntry("a", null, [], [new TruthLine("云", "1.00"), new TruthLine("租", "2.00")]);

        scorer.Score(truth, Document(true, [], ("云", 100)));
        scorer.Score(truth with { Lines = [new TruthLine("云", "1.00")] }, Document(true, [], ("云", 100), ("云", 300)));

        Assert.Equal(2, scorer.Misses.Count(miss => miss.Kind == MissKind.Missing));
        Assert.Equal(2, scorer.Misses.Count(miss => miss.Kind == MissKind.Silent && miss.Expected is null));
    }

    [Fact]
    public void Lines_are_paired_by_what_they_say_and_not_by_their_order()
    {
        var scorer = new Scorer();

        scorer.Score(
            new TruthEntry("a", null, [], [new TruthLine("云", "1.00"), new TruthLine("云", "-0.10"), new TruthLine("租", "2.00")]),
            Document(true, [], ("租", 200), ("云", -10), ("云", 100)));

        Assert.Empty(scorer.Misses);
    }

    [Fact]
    public void Of_an_unreadable_file_everything_is_missing_and_nothing_silent()
    {
        var scorer = new Scorer();

        scorer.Score(
            new TruthEntry("a", "other", [KeyValuePair.Create<string, string?>("tax", "1.00")], null),
            Document(true, []) with { Status = DocumentStatus.Unreadable });

        Assert.All(scorer.Misses, miss => Assert.Equal(MissKind.Missing, miss.Kind));
        Assert.Equal(2, scorer.Misses.Length);
    }

    private static ExaminedDocument Document(bool accepted, (string Name, string? Value)[] fields, params (string Name, long Fen)[] lines) => new(
        "a", "", default, DocumentType.Other, new Confidence(1), [], accepted ? DocumentStatus.Accepted : DocumentStatus.NeedsReview,
        new FieldSet(
            fields.Select(field => new ExtractedField(new FieldName(field.Name), field.Value, field.Value ?? "***", Confidence.Read, FieldSource.TextLayer)),
            lines.Select(line => new LineItem(line.Name, null, null, null, null, Money.FromFen(line.Fen), null, null, null, null, null, [], FieldSource.TextLayer))),
        [], [], []);
}
