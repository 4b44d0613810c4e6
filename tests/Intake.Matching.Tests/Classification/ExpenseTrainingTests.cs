using System.Text.RegularExpressions;
using Intake.Extraction.Learning;
using Intake.Matching.Classification.Training;

namespace Intake.Matching.Tests.Classification;

public sealed partial class ExpenseTrainingTests
{
    [Fact]
    public void What_is_kept_comes_out_again_with_the_figures_on_the_card()
    {
        var check = ExpenseTraining.Check(ModelFolder.Material, ModelFolder.Text("examples.tsv"), ModelFolder.Bytes("expense-kinds.zip"), ModelFolder.Text("CARD.md"));

        Assert.True(check.ExamplesReproduced);
        Assert.True(check.CardReproduced);
        Assert.InRange(check.Difference, 0, TrainingCheck.Equivalent);
        Assert.True(check.IsReproduced);
        Assert.Equal(3, check.Messages.Length);
    }

    [Fact]
    public void A_model_trained_on_fewer_lines_is_told_from_the_kept_one()
    {
        var material = ModelFolder.Material;
        var changed = material with { Grammar = Counts().Replace(material.Grammar, "count=20") };

        var check = ExpenseTraining.Check(changed, ModelFolder.Text("examples.tsv"), ModelFolder.Bytes("expense-kinds.zip"), ModelFolder.Text("CARD.md"));

        Assert.False(check.ExamplesReproduced);
        Assert.False(check.FileReproduced);
        Assert.False(check.CardReproduced);
        Assert.True(check.Difference > TrainingCheck.Equivalent);
        Assert.False(check.IsReproduced);
    }

    [Theory]
    [InlineData("no header\n", "line 1")]
    [InlineData("accepted\tline_name\tspecification\tunit\tremarks\tseller_name\tcontract_title\nrent\t房租\t\t\t\t\n", "line 2")]
    [InlineData("accepted\tline_name\tspecification\tunit\tremarks\tseller_name\tcontract_title\nlease\t房租\t\t\t\t\t\n", "line 2")]
    [InlineData("accepted\tline_name\tspecification\tunit\tremarks\tseller_name\tcontract_title\nrent\t\t\t\t\t\t\n", "line 2")]
    public void A_broken_example_is_refused_with_file_and_line(string text, string where)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => LabelledExample.Read("some.tsv", text));

        Assert.Contains("some.tsv, " + where, refusal.Message);
    }

    [Fact]
    public void Examples_are_written_as_they_are_read()
    {
        var text = ModelFolder.Text("scored.tsv");
        var lines = LabelledExample.Read("scored.tsv", text);

        Assert.Equal(lines.Select(line => line.Subject), LabelledExample.Read("again", LabelledExample.Write(lines)).Select(line => line.Subject));
    }

    [Theory]
    [InlineData("== rent size=3\n", "line 1")]
    [InlineData("# head\n\nname: 房租\n", "line 3")]
    [InlineData("@slot 房租\n", "line 1")]
    public void A_broken_grammar_is_refused_with_its_line(string grammar, string where)
    {
        Assert.Contains(where, Assert.Throws<InvalidDataException>(() => ExampleGenerator.Write(grammar)).Message);
    }

    [Fact]
    public void An_unknown_slot_or_kind_is_named()
    {
        Assert.Contains("@nowhere", Assert.Throws<InvalidDataException>(() => ExampleGenerator.Write("== rent count=1\ncategory: 经营租赁\nname: {nowhere}\n")).Message);
        Assert.Contains("lease", Assert.Throws<InvalidDataException>(() => ExampleGenerator.Write("== lease count=1\ncategory: 经营租赁\nname: 房租\n")).Message);
    }

    [Fact]
    public void The_card_keeps_its_hand_written_part_when_figures_are_renewed()
    {
        var card = ModelFolder.Text("CARD.md");

        var renewed = ModelCardText.With(card, "\nnew\n");

        Assert.Equal("\nnew\n", ModelCardText.FiguresOf(renewed));
        Assert.Equal(card, ModelCardText.With(renewed, ModelCardText.FiguresOf(card)));
        Assert.Throws<InvalidDataException>(() => ModelCardText.FiguresOf("no marks"));
    }

    [GeneratedRegex("count=[0-9]+")]
    private static partial Regex Counts();
}
