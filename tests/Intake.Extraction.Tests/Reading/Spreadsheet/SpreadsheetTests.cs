using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Spreadsheet;
using static Intake.Extraction.Tests.Reading.Spreadsheet.MadeWorkbook;

namespace Intake.Extraction.Tests.Reading.Spreadsheet;

public sealed class SpreadsheetTests
{
    /// <summary>The styles after those of the formats: a short date, and struck type.</summary>
    private const int DateStyle = 1, StruckStyle = 2;

    [Fact]
    public void A_list_is_rows_of_columns()
    {
        var made = new MadeWorkbook { Formats = ["#,##0.00", "yyyy-mm-dd", "0.00%"], Texts = ["<t>日期</t>", "<r><t>利</t></r><r><t>息</t></r><rPh sb=\"0\" eb=\"1\"><t>ri</t></rPh>"] }
            .Sheet($"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>{T("C1", "利率")}</row><row r=\"2\">{N("A2", "45747", 2)}{N("B2", "1234.5", 1)}{N("C2", "3.4500000000000003E-2", 3)}</row>");
        var rows = PageText.Of(made.Read().Pages[0]).Rows;

        Assert.Equal(["日期 利息 利率", "2025-03-31 1,234.50 3.45%"], made.Lines());
        Assert.Equal(rows[0].Runs(rows[0].Page.Em).Select(run => run.X0), rows[1].Runs(rows[0].Page.Em).Select(run => run.X0));
    }

    [Fact]
    public void A_formula_without_a_saved_result_is_said_and_never_zero()
    {
        var made = new MadeWorkbook().Sheet($"<row r=\"1\">{T("A1", "合计")}<c r=\"B1\"><f>SUM(B2:B9)</f></c><c r=\"C1\"><f>1+1</f><v></v></c><c r=\"D1\"><f>2*4</f><v>8</v></c></row>");

        Assert.Equal(["合计 8"], made.Lines());
        Assert.Equal(["Sheet1", "2", "B1、C1"], made.Finding("xlsx_formula_without_value").Message.Arguments);
    }

    [Fact]
    public void A_workbook_that_asks_to_be_calculated_says_that_its_results_may_be_old() =>
        Assert.Equal(["xlsx_recalculated"], new MadeWorkbook { Properties = "<calcPr fullCalcOnLoad=\"1\"/>" }.Sheet("<row r=\"1\"><c r=\"D1\"><f>2*4</f><v>0</v></c></row>").Codes());

    [Theory]
    [InlineData("0", "1234.56", true)]
    [InlineData("0.00", "1234.56", false)]
    [InlineData("0.00", "1234.564", false)]
    [InlineData("0.0", "1234.56", true)]
    [InlineData("0.00%", "0.0345", false)]
    [InlineData("0%", "0.0345", true)]
    [InlineData("General", "0.333333333333333", false)]
    [InlineData("General", "6222020012345678", true)]
    public void Rounding_that_hides_cents_or_parts_of_a_rate_is_said(string format, string stored, bool isSaid) =>
        Assert.Equal(isSaid, new MadeWorkbook { Formats = [format] }.Sheet($"<row r=\"1\">{N("A1", stored, 1)}</row>", before: "<cols><col min=\"1\" max=\"1\" width=\"30\"/></cols>").Codes().Contains("xlsx_rounded"));

    [Fact]
    public void A_column_too_narrow_shows_what_its_format_means_and_says_so()
    {
        var made = new MadeWorkbook { Formats = ["#,##0.00"] }.Sheet($"<row r=\"1\">{N("A1", "123456789", 1)}</row>", before: "<cols><col min=\"1\" max=\"1\" width=\"5\"/></cols>");

        Assert.Equal(["123,456,789.00"], made.Lines());
        Assert.Equal(["xlsx_too_narrow"], made.Codes());
    }

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_named_and_not_read()
    {
        var made = new MadeWorkbook()
            .Sheet($"<row r=\"1\">{T("A1", "看得见")}{T("B1", "藏列")}</row><row r=\"2\" hidden=\"1\">{T("A2", "藏行")}</row>", before: "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols>")
            .Sheet($"<row r=\"1\">{T("A1", "藏")}</row>", "底稿", "veryHidden");

        Assert.Equal(["看得见"], made.Lines());
        Assert.Equal("B1、A2", made.Finding("xlsx_hidden_cells").Message.Arguments[2]);
        Assert.Equal("底稿", made.Finding("xlsx_hidden_sheets").Message.Arguments[0]);
    }

    [Fact]
    public void A_merged_cell_shows_once_and_what_lies_under_it_is_said()
    {
        var made = new MadeWorkbook().Sheet($"<row r=\"1\">{T("A1", "青禾科技付款清单")}{T("B1", "底下")}</row><row r=\"2\">{T("A2", "日期")}{T("B2", "金额")}</row>", after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");

        Assert.Equal(["青禾科技付款清单", "日期 金额"], made.Lines());
        Assert.Equal("B1", made.Finding("xlsx_hidden_cells").Message.Arguments[2]);
    }

    [Fact]
    public void A_struck_cell_an_error_and_a_cell_whose_format_hides_it_are_said()
    {
        var made = new MadeWorkbook { Formats = [";;;"] }.Sheet($"<row r=\"1\">{N("A1", "5", 1)}{N("B1", "7", StruckStyle + 1)}<c r=\"C1\" t=\"e\"><v>#REF!</v></c></row>");

        Assert.Equal(["#REF!"], made.Lines());
        Assert.Equal(["xlsx_error_value", "xlsx_hidden_cells", "xlsx_struck_cells"], made.Codes());
    }

    [Fact]
    public void Dates_count_from_1904_where_the_workbook_says_so() =>
        Assert.Equal(["2025/3/31"], new MadeWorkbook { Properties = "<workbookPr date1904=\"1\"/>" }.Sheet($"<row r=\"1\">{N("A1", "44285", DateStyle)}</row>").Lines());

    [Fact]
    public void A_date_without_its_year_is_said() =>
        Assert.Equal(["xlsx_date_incomplete"], new MadeWorkbook { Formats = ["m\"月\"d\"日\""] }.Sheet($"<row r=\"1\">{N("A1", "45747", 1)}</row>").Codes());

    [Fact]
    public void Sheets_are_pages_and_their_own_names_are_read()
    {
        var made = new MadeWorkbook().Sheet($"<row r=\"1\">{T("A1", "一")}</row>", "利息清单").Sheet($"<row r=\"1\">{T("A1", "二")}</row>");

        Assert.Equal([["利息清单", "一"], ["二"]], made.Read().Pages.Select(page => page.Words.Select(word => word.Text).ToArray()));
    }

    [Fact]
    public void Rows_and_cells_without_addresses_follow_one_another() =>
        Assert.Equal(["1 2", "3"], new MadeWorkbook().Sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>").Lines());

    [Fact]
    public void A_long_list_is_read_whole()
    {
        var rows = string.Concat(Enumerable.Range(1, 5_000).Select(i => $"<row r=\"{i}\">{N($"A{i}", $"{i}")}{T($"B{i}", "付款")}</row>"));
        var reading = new MadeWorkbook().Sheet(rows).Read();

        Assert.Equal(10_000, reading.Pages.Sum(page => page.Words.Length));
        Assert.All(reading.Pages.SelectMany(page => page.Words), word => Assert.True(word.Box is { X0: >= 0, Y0: >= 0, X1: <= 1, Y1: <= 1 }));
    }

    [Fact]
    public void What_cannot_be_read_is_refused_with_its_reason()
    {
        Refused(new MadeWorkbook().Read(), "xlsx_no_sheets");
        Refused(new MadeWorkbook { Type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main" }.Sheet("").Read(), "xlsx_binary");
        Refused(new MadeWorkbook().Sheet("<row r=\"1\"><c></row>").Read(), "office_part_damaged");
        Refused(new MadeWorkbook().Sheet(string.Concat(Enumerable.Repeat("<x>", 120)) + string.Concat(Enumerable.Repeat("</x>", 120))).Read(), "office_part_damaged");
        var rows = string.Concat(Enumerable.Range(1, 3).Select(i => $"<row r=\"{i * 2}\">{N($"A{i * 2}", "1")}</row>"));
        Refused(new MadeWorkbook().Sheet(rows).Sheet(rows).Read(ReadingLimits.Default with { MaxPages = 1 }), "xlsx_too_many_pages");
    }

    [Fact]
    public void A_link_to_another_workbook_is_named_and_never_followed() =>
        Assert.Equal("https://example.invalid/x.xlsx", new MadeWorkbook().Sheet($"<row r=\"1\">{N("A1", "1")}</row>")
            .With("xl/worksheets/_rels/sheet0.xml.rels", "<Relationships xmlns=\"x\"><Relationship Id=\"z\" Type=\"a/oleObject\" Target=\"https://example.invalid/x.xlsx\" TargetMode=\"External\"/></Relationships>")
            .Finding("office_external_content").Message.Arguments[0]);

    [Fact]
    public void A_workbook_of_before_2007_is_named_as_that()
    {
        var bytes = new byte[2048];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        Encoding.Unicode.GetBytes("Workbook").CopyTo(bytes, 1152);
        var document = new SourceDocument("a.xls", bytes);

        Assert.True(new SpreadsheetPageReader().Recognises(document));
        Refused(new SpreadsheetPageReader().Read(document, ReadingLimits.Default, default), "office_legacy_workbook");
    }

    [Fact]
    public void Flipped_bytes_give_a_reading_never_an_exception()
    {
        var bytes = new MadeWorkbook { Formats = ["0.00"] }.Sheet($"<row r=\"1\">{N("A1", "1", 1)}</row>").Bytes();
        for (var i = 0; i < bytes.Length; i += 11)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[i] ^= 0x41;
            var reading = new SpreadsheetPageReader().Read(new SourceDocument("a", flipped), ReadingLimits.Default, default);

            Assert.True(reading.IsReadable || reading.Findings.Length > 0);
        }
    }

    private static void Refused(DocumentReading reading, string code) => Assert.Equal((false, code), (reading.IsReadable, reading.Findings[0].Code));
}
