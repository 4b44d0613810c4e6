using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Verification;

namespace Intake.Extraction.Tests.Reading.Pdf;

/// <summary>Pages whose whole text lies sideways or upside down for whoever opens the file.</summary>
public sealed class SidewaysPageTests
{
    private const string Line = "Abcdefghijklmnopqrstuvwxyz-Abcdefghijklmnopqrst";

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_page_turned_by_the_viewer_s_rotation_is_read_as_if_it_were_upright(int rotate)
    {
        var upright = PdfReading.Of(Text($"BT /F1 10 Tf 50 300 Td ({Line}) Tj 0 -20 Td (Total 12.00) Tj ET", 0)).Pages.Single();
        var turned = PdfReading.Of(Text($"BT /F1 10 Tf 50 300 Td ({Line}) Tj 0 -20 Td (Total 12.00) Tj ET", rotate)).Pages.Single();

        Assert.Equal(4 - (rotate / 90), turned.QuarterTurns);
        Assert.Equal((upright.WidthPoints, upright.HeightPoints), (turned.WidthPoints, turned.HeightPoints));
        Assert.Equal(upright.Words.Select(word => word.Text), turned.Words.Select(word => word.Text));
        Assert.All(upright.Words.Zip(turned.Words), pair => AssertSame(pair.First.Box, pair.Second.Box));
    }

    [Theory]
    [InlineData("0 1 -1 0 300 10", 1)]
    [InlineData("-1 0 0 -1 500 200", 2)]
    [InlineData("0 -1 1 0 300 390", 3)]
    public void A_page_whose_text_was_drawn_sideways_is_turned_too(string matrix, int quarters)
    {
        var page = PdfReading.Of(Text($"BT /F1 10 Tf {matrix} Tm ({Line}) Tj ET", 0)).Pages.Single();

        Assert.Equal(quarters, page.QuarterTurns);
        Assert.Equal(Line, Assert.Single(page.Words).Text);
        Assert.Equal(quarters == 2 ? (600.0, 400.0) : (400.0, 600.0), (page.WidthPoints, page.HeightPoints));
    }

    [Theory]
    [InlineData(39, 0)]
    [InlineData(40, 1)]
    public void A_few_characters_do_not_turn_a_page(int characters, int quarters) =>
        Assert.Equal(quarters, PdfReading.Of(Text($"BT /F1 7 Tf 0 1 -1 0 300 10 Tm ({Line[..characters]}) Tj ET", 0)).Pages.Single().QuarterTurns);

    [Fact]
    public void Sideways_text_beside_as_much_upright_text_does_not_turn_the_page()
    {
        var content = $"BT /F1 7 Tf 0 1 -1 0 580 10 Tm ({Line}) Tj 1 0 0 1 50 300 Tm ({Line}) Tj ET";

        Assert.Equal(0, PdfReading.Of(Text(content, 0)).Pages.Single().QuarterTurns);
    }

    [Fact]
    public void Mirrored_text_does_not_turn_the_page() =>
        Assert.Equal(0, PdfReading.Of(Text($"BT /F1 10 Tf -1 0 0 1 500 200 Tm ({Line}) Tj ET", 0)).Pages.Single().QuarterTurns);

    [Theory]
    [InlineData("1 0.004 -0.004 1", false)]
    [InlineData("1 0.006 -0.006 1", true)]
    [InlineData("1 -0.006 0.006 1", true)]
    [InlineData("0.866 0.5 -0.5 0.866", true)]
    [InlineData("0.006 1 -1 0.006", true)]
    [InlineData("1 0 0.3 1", false)] // italic by slanting the characters alone
    public void Lines_that_climb_or_fall_are_told_so_that_a_person_looks(string matrix, bool isAslant)
    {
        var findings = PdfReading.Of(Text($"BT /F1 7 Tf {matrix} 200 50 Tm ({Line}) Tj ET", 0)).Findings;

        Assert.Equal(isAslant, findings.Any(finding => finding is { Code: "pdf_aslant", Severity: Severity.Warning, Page: 1 }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_box_turned_and_turned_back_is_the_box(int quarters)
    {
        var box = new BoundingBox(0.1, 0.2, 0.5, 0.3);

        AssertSame(box, box.Turned(quarters).Turned(-quarters));
        AssertSame(box.Turned(quarters), Enumerable.Repeat(1, quarters).Aggregate(box, (turned, _) => turned.Turned(1)));
    }

    [Fact]
    public void Places_and_sizes_in_the_answer_are_those_of_the_page_as_the_file_shows_it()
    {
        var content = $"BT /F1 10 Tf 50 300 Td ({Line}) Tj ET";
        using var reader = new PdfPageReader();

        var document = new DocumentExaminer([reader], ReadingLimits.Default)
            .Examine(new SourceDocument("turned.pdf", Text(content, 90)), TestContext.Current.CancellationToken);

        Assert.Equal(new PageSize(400, 600), Assert.Single(document.PageSizes));
    }

    private static byte[] Text(string content, int rotate) =>
        PdfBytes.OnePage(content, pageEntries: "/Rotate " + rotate.ToString(CultureInfo.InvariantCulture));

    private static void AssertSame(BoundingBox expected, BoundingBox actual)
    {
        Assert.Equal(expected.X0, actual.X0, 5);
        Assert.Equal(expected.Y0, actual.Y0, 5);
        Assert.Equal(expected.X1, actual.X1, 5);
        Assert.Equal(expected.Y1, actual.Y1, 5);
    }
}
