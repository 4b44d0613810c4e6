using System.IO.Compression;
using System.Xml.Linq;
using CsCheck;
using Intake.Extraction.Values;
using Intake.Worker.Reports.Html;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Reports.Workbook;

namespace Intake.Worker.Tests.Reports;

public sealed class ReportTests
{
    [Fact]
    public void No_text_becomes_markup() => Gen.String.Sample(text =>
    {
        using var output = new StringWriter();
        new HtmlWriter(output).Write($"<p title=\"{text}\">{text}</p>");

        return XElement.Parse(output.ToString()) is { HasElements: false } p && p.Attributes().Count() == 1 && p.Value == Printable.Of(text.ReplaceLineEndings(" ").Replace('\t', ' '));
    });

    [Theory]
    [InlineData("发票 𠀀.pdf", "发票 𠀀.pdf")]
    [InlineData("a\u001b[31mb", "a\uFFFD[31mb")]
    [InlineData("a\u202Efdp.exe", "a\uFFFDfdp.exe")]
    [InlineData("a\u0085b\u2028c", "a\uFFFDb\uFFFDc")]
    public void Text_is_shown_without_what_could_steer_a_terminal(string text, string shown) => Assert.Equal(shown, Printable.Of(text));

    [Fact]
    public void Half_a_character_is_shown_as_unknown()
    {
        // Not as data of a theory: constants of attributes cannot hold half characters.
        Assert.Equal("a\uFFFD", Printable.Of("a\uD800"));
        Assert.Equal("\uFFFDa", Printable.Of("\uDC00a"));
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("发票", 4)]
    [InlineData("（1）", 5)]
    public void Chinese_characters_take_two_columns(string text, int width) => Assert.Equal(width, Printable.Width(text));

    [Fact]
    public void Plain_tables_are_aligned()
    {
        using var output = new StringWriter();
        new TextTable("", ["名称", "n"], [["发票", "1"], ["a", "22"]], new HashSet<int> { 1 }).Write(output, isTerminal: false);

        Assert.Equal(["  名称   n", "  发票   1", "  a     22", ""], output.ToString().Split('\n'));
    }

    [Fact]
    public void A_cell_that_begins_like_a_formula_stays_text_and_money_is_a_number()
    {
        var sheet = new Sheet("s", ["a", "b"], [10, 10]);
        sheet.Rows.Add(["=HYPERLINK(\"http://example.com\")", Money.FromFen(-123456)]);
        sheet.Rows.Add([new DateOnly(2025, 1, 31), "x\u0001y"]);
        using var file = new MemoryStream();

        WorkbookFile.Write(file, [sheet]);

        using var zip = new ZipArchive(file);
        XNamespace x = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var cells = XDocument.Load(part).Descendants(x + "c").ToList();
        Assert.Empty(XDocument.Parse(cells[0].Document!.ToString()).Descendants(x + "f"));
        Assert.Equal("inlineStr", cells[2].Attribute("t")?.Value);
        Assert.Equal(("-1234.56", "n"), (cells[3].Value, cells[3].Attribute("t")?.Value));
        Assert.Equal("45688", cells[4].Value);
        Assert.Equal("x\uFFFDy", cells[5].Value);
    }

    [Fact]
    public void The_same_sheets_give_the_same_bytes()
    {
        var sheet = new Sheet("s", ["a"], [10]);
        sheet.Rows.Add([1]);
        using MemoryStream one = new(), two = new();

        WorkbookFile.Write(one, [sheet]);
        WorkbookFile.Write(two, [sheet]);

        Assert.Equal(one.ToArray(), two.ToArray());
    }
}
