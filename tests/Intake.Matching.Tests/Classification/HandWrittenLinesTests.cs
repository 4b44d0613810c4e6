using Intake.Matching.Classification;
using Intake.Matching.Classification.Training;

namespace Intake.Matching.Tests.Classification;

/// <summary>What the kept model does on the lines written by hand, and that these lines are kept apart from training.</summary>
public sealed class HandWrittenLinesTests
{
    private static readonly ExpenseClassifier Classifier = ExpenseClassifier.Load();

    [Theory]
    [InlineData("blind.tsv", 80)]
    [InlineData("scored.tsv", 300)]
    [InlineData("calibration.tsv", 150)]
    public void None_is_answered_wrongly(string file, int atLeast)
    {
        var lines = ModelFolder.Lines(file);

        Assert.True(lines.Count >= atLeast);
        Assert.Empty(ExpenseScores.Of(Classifier, lines).Wrong);
    }

    [Theory]
    [InlineData("blind.tsv")]
    [InlineData("scored.tsv")]
    public void Nine_clear_lines_in_ten_are_answered(string file)
    {
        var scores = ExpenseScores.Of(Classifier, ModelFolder.Lines(file));

        Assert.True(scores.ClearSure >= 0.9 * scores.Clear, $"{scores.ClearSure} of {scores.Clear}");
    }

    [Theory]
    [InlineData("blind.tsv")]
    [InlineData("scored.tsv")]
    public void Every_kind_is_answered_somewhere(string file)
    {
        var answered = ModelFolder.Lines(file).Select(line => Classifier.Classify(line.Subject).Kind).ToHashSet();

        Assert.All(Enum.GetValues<ExpenseKind>(), kind => Assert.Contains(kind, answered));
    }

    [Theory]
    [InlineData("blind.tsv")]
    [InlineData("scored.tsv")]
    [InlineData("calibration.tsv")]
    public void No_clear_line_has_a_name_that_was_trained_on_unless_the_name_says_nothing(string file)
    {
        string[] sayNothing = ["服务费", "技术服务费", "信息技术服务费", "平台服务费", "使用费", "租金", "租赁费"];
        var trained = ModelFolder.Lines("examples.tsv").Select(Name).ToHashSet();

        var shared = ModelFolder.Lines(file).Where(line => line.Accepted.Length == 1 && !line.MayBeUnsure).Select(Name).Where(trained.Contains);

        Assert.Empty(shared.Except(sayNothing));
    }

    [Fact]
    public void No_line_is_in_two_files()
    {
        var lines = new[] { "blind.tsv", "scored.tsv", "calibration.tsv" }.SelectMany(ModelFolder.Lines).Select(line => line.Subject).ToArray();

        Assert.Equal(lines.Length, lines.Distinct().Count());
    }

    private static string Name(LabelledExample line) => line.Subject.LineName[(line.Subject.LineName.LastIndexOf('*') + 1)..];
}
