using System.Text.RegularExpressions;
using Intake.Samples;
using Intake.Samples.Paper;
using Intake.Samples.Papers;

namespace Intake.Worker.Tests.Samples.Papers;

/// <summary>Every layout, over several seeds: what it prints is what its truth says, and nothing covers anything else.</summary>
public partial class PaperLayoutTests
{
    private const int Seeds = 12;

    public static TheoryData<string> Layouts => [.. PaperLayouts.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Truth_is_printed(string name)
    {
        foreach (var paper in Made(name))
        {
            var text = Bare(string.Concat(PaperText.Pages(paper)));
            // A value that wraps inside its cell stands between those of its neighbours line by line, but by itself down its column.
            var marks = paper.Pages.SelectMany(page => page.Marks.OfType<TextMark>().OrderBy(mark => mark.X).ThenBy(mark => mark.Y));
            var columns = Bare(string.Concat(marks.Select(mark => mark.Text)));
            Assert.All(paper.Facts, fact => Assert.True(
                text.Contains(Bare(fact.Value.Printed), StringComparison.Ordinal) || columns.Contains(Bare(fact.Value.Printed), StringComparison.Ordinal),
                $"{name}: {fact.Key} {fact.Value.Printed} is not on the paper"));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Text_stays_inside_its_page(string name)
    {
        foreach (var paper in Made(name))
        {
            Assert.All(paper.Pages, page => Assert.All(page.Marks.OfType<TextMark>(), mark =>
                Assert.True(mark.X >= 4 && mark.X + mark.Width <= page.Width - 4 && mark.Y - mark.Size >= 3 && mark.Y <= page.Height - 3, $"{name}: {mark.Text} at {mark.X:0.0} {mark.Y:0.0}, {mark.Width:0.0} wide")));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void No_text_covers_another(string name)
    {
        foreach (var paper in Made(name))
        {
            foreach (var page in paper.Pages)
            {
                var marks = page.Marks.OfType<TextMark>().OrderBy(mark => mark.Y).ToList();
                for (var i = 0; i < marks.Count; i++)
                {
                    for (var j = i + 1; j < marks.Count && marks[j].Y - marks[i].Y < marks[j].Size; j++)
                    {
                        Assert.False(Covers(marks[i], marks[j]), $"{name}: {marks[i].Text} and {marks[j].Text}");
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Same_seed_gives_the_same_bytes(string name)
    {
        var layout = Layout(name);
        var style = PdfStyle.Plain;
        Assert.Equal(PaperPdf.Write(layout.Make(5), style), PaperPdf.Write(layout.Make(5), style));
        Assert.NotEqual(PaperPdf.Write(layout.Make(5), style), PaperPdf.Write(layout.Make(6), style));
    }

    [Fact]
    public void Names_of_layouts_are_unique() => Assert.Equal(PaperLayouts.All.Length, PaperLayouts.All.Select(layout => layout.Name).Distinct().Count());

    [Fact]
    public void Every_type_has_six_layouts_three_of_them_for_scoring() => Assert.All(PaperTypes.All, type =>
    {
        Assert.True(PaperLayouts.Of(PaperSet.Training, type).Length >= 3, type);
        Assert.True(PaperLayouts.Of(PaperSet.Scoring, type).Length >= 3, type);
    });

    [Fact]
    public void Every_type_has_two_unseen_layouts_contracts_and_receipts_three() => Assert.All(PaperTypes.All, type => Assert.True(
        PaperLayouts.Of(PaperSet.Unseen, type).Length >= (type is PaperTypes.Contract or PaperTypes.PaymentReceipt or PaperTypes.InterestReceipt ? 3 : 2), type));

    [Fact]
    public void Payments_have_at_least_twelve_layouts() =>
        Assert.True(PaperLayouts.All.Count(layout => layout.Type == PaperTypes.PaymentReceipt) >= 12);

    [Fact]
    public void Every_field_of_a_type_is_printed_by_some_layout_of_each_set() => Assert.All(PaperTypes.All, type =>
    {
        foreach (var set in Enum.GetValues<PaperSet>())
        {
            var printed = PaperLayouts.Of(set, type).SelectMany(layout => layout.Make(1).Facts.Keys).ToHashSet();
            Assert.All(PaperTypes.Fields(type).Except(["level", "holder_tax_id"]), field => Assert.True(printed.Contains(field), $"{set} {type} {field}"));
        }
    });

    private static IEnumerable<MadePaper> Made(string name) => Enumerable.Range(1, Seeds).Select(seed => Layout(name).Make(seed * 7919L));

    private static PaperLayout Layout(string name) => PaperLayouts.All.Single(layout => layout.Name == name);

    private static string Bare(string text) => Blanks().Replace(text, "");

    private static bool Covers(TextMark a, TextMark b)
    {
        const double Slack = 0.25;
        return a.X + a.Width > b.X + Slack && b.X + b.Width > a.X + Slack
            && a.Y + a.Size * 0.1 > b.Y - b.Size * 0.85 + Slack && b.Y + b.Size * 0.1 > a.Y - a.Size * 0.85 + Slack;
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
