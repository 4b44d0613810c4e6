using System.Text;
using Intake.Samples.Papers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Intake.Worker.Tests.Samples.Papers;

/// <summary>Digital papers as another library reads them: every value of the truth stands in the text layer as it is printed.</summary>
public class PaperTextLayerTests
{
    public static TheoryData<string> Layouts => [.. PaperLayouts.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Text_of_the_pdf_holds_every_value_of_the_truth(string name)
    {
        var layout = PaperLayouts.All.Single(layout => layout.Name == name);
        foreach (var seed in (ReadOnlySpan<long>)[17, 170_003])
        {
            var paper = layout.Make(seed);
            using var pdf = PdfDocument.Open(PaperPdf.Write(paper));
            var runs = pdf.GetPages().SelectMany(Runs).ToList();
            var lines = string.Concat(runs.OrderBy(run => run.Page).ThenBy(run => run.Y).ThenBy(run => run.X).Select(run => run.Text));
            // A value that wraps inside its cell reads on down its column.
            var columns = string.Concat(runs.OrderBy(run => run.Page).ThenBy(run => run.X).ThenBy(run => run.Y).Select(run => run.Text));
            Assert.All(paper.Facts, fact =>
            {
                var printed = Bare(fact.Value.Printed);
                Assert.True(lines.Contains(printed, StringComparison.Ordinal) || columns.Contains(printed, StringComparison.Ordinal), $"{name}: {fact.Key} {printed} is not in {columns}");
            });
        }
    }

    /// <summary>Letters that follow each other on one line, as the file gives them; millimetres from the top left, to the tenth.</summary>
    private static IEnumerable<(int Page, double X, double Y, string Text)> Runs(Page page)
    {
        var text = new StringBuilder();
        var (x, y, end) = (0.0, 0.0, 0.0);
        foreach (var letter in page.Letters)
        {
            var (left, top) = (letter.StartBaseLine.X, page.Height - letter.StartBaseLine.Y);
            if (text.Length > 0 && (Math.Abs(top - y) > 0.5 || Math.Abs(left - end) > letter.PointSize * 0.3))
            {
                yield return (page.Number, Tenths(x), Tenths(y), Bare(text.ToString()));
                text.Clear();
            }

            (x, y) = text.Length == 0 ? (left, top) : (x, y);
            end = letter.EndBaseLine.X;
            text.Append(letter.Value);
        }

        yield return (page.Number, Tenths(x), Tenths(y), Bare(text.ToString()));
    }

    private static double Tenths(double points) => Math.Round(points * 25.4 / 72, 1);

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
