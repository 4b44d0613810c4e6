using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Reading;
using static Intake.Extraction.Tests.Reading.Docx.MadeDocx;

namespace Intake.Extraction.Tests.Reading.Docx;

public sealed class DocxLayoutTests
{
    private const string Header = $"<w:hdr {Namespaces}><w:p><w:r><w:t>编号：HT-9</w:t></w:r></w:p></w:hdr>";

    [Fact]
    public void The_same_bytes_are_laid_out_the_same_and_every_box_lies_on_its_page()
    {
        var made = new MadeDocx(string.Concat(Enumerable.Range(1, 120).Select(i => P($"第{i}条 双方约定价款100.00元"))));
        var (first, second) = (made.Read(), made.Read());

        Assert.Equal(3, first.Pages.Length);
        Assert.Equal(first.Pages.SelectMany(page => page.Words).Select(word => (word.Text, word.Box)), second.Pages.SelectMany(page => page.Words).Select(word => (word.Text, word.Box)));
        Assert.All(first.Pages.SelectMany(page => page.Words), word => Assert.True(word.Box is { X0: >= 0, Y0: >= 0, X1: <= 1, Y1: <= 1 } && word.Certainty is null));
        Assert.All(first.Pages, page => Assert.Equal(FieldSource.TextLayer, page.Source));
    }

    [Fact]
    public void A_long_paragraph_is_broken_but_never_inside_a_number_date_or_amount_in_words()
    {
        string[] values = ["1,234,567,890.00", "2025年12月31日", "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", "HT-2025-000123456"];
        for (var pad = 0; pad < 60; pad++)
        {
            foreach (var value in values)
            {
                var lines = new MadeDocx(P(new string('文', pad) + value + new string('字', 40))).Lines();

                Assert.Contains(lines, line => line.Contains(value, StringComparison.Ordinal));
                Assert.Equal(new string('文', pad) + value + new string('字', 40), string.Concat(lines));
            }
        }
    }

    [Fact]
    public void Cells_of_a_row_stand_on_one_level_in_their_columns()
    {
        var made = new MadeDocx(Table([2000, 3000, 3000], Row(Cell("品名"), Cell("数量"), Cell("金额")), Row(Cell("服务器"), Cell("2"), Cell("80,000.00"))));
        var rows = PageText.Of(made.Read().Pages[0]).Rows;

        Assert.Equal(["品名数量金额", "服务器280,000.00"], rows.Select(row => row.Text));
        Assert.Equal(rows[0].Runs(1.2f * rows[0].Page.Em).Select(run => run.X0), rows[1].Runs(0.8f * rows[0].Page.Em).Select(run => run.X0));
    }

    [Fact]
    public void Merged_cells_keep_their_text_once_in_their_first_cell()
    {
        var made = new MadeDocx(Table([2000, 2000, 2000],
            Row(Cell("甲方", "<w:vMerge w:val=\"restart\"/>"), Cell("名称"), Cell("青禾")),
            Row(Cell("", "<w:vMerge/>"), Cell("账号"), Cell("6222")),
            Row(Cell("合计", "<w:gridSpan w:val=\"2\"/>"), Cell("100"))));

        Assert.Equal(["甲方 名称 青禾", "账号 6222", "合计 100"], made.Lines());
        var words = made.Read().Pages[0].Words;
        Assert.Equal(words.Single(word => word.Text == "青禾").Box.X0, words.Single(word => word.Text == "100").Box.X0, 6);
    }

    [Fact]
    public void A_table_in_a_cell_stays_within_its_cell()
    {
        var inner = Table([1000, 1000], Row(Cell("内一"), Cell("内二")));
        var words = new MadeDocx(Table([4000, 4000], Row(Cell("左"), $"<w:tc>{inner}<w:p/></w:tc>"))).Read().Pages[0].Words;

        Assert.Equal(["左", "内一", "内二"], words.Select(word => word.Text));
        Assert.True(words[1].Box.X0 > 0.4 && words[2].Box.X0 > words[1].Box.X1);
    }

    [Fact]
    public void A_number_too_wide_for_its_cell_stays_whole_and_within_it()
    {
        var words = new MadeDocx(Table([600, 600], Row(Cell("123,456,789.00"), Cell("右")))).Read().Pages[0].Words;

        Assert.Equal(["123,456,789.00", "右"], words.Select(word => word.Text));
        Assert.True(words[0].Box.X1 < words[1].Box.X0);
    }

    [Fact]
    public void A_row_and_a_cell_deleted_by_tracked_changes_are_out()
    {
        var made = new MadeDocx(Table([2000, 2000], Row(Cell("留"), Cell("去", "<w:cellDel w:id=\"1\"/>")), $"<w:tr><w:trPr><w:del w:id=\"2\"/></w:trPr>{Cell("去")}{Cell("去")}</w:tr>"));

        Assert.Equal(["留"], made.Lines());
        Assert.Equal(["docx_tracked_changes"], made.Codes());
    }

    [Fact]
    public void Page_breaks_begin_a_page_and_the_header_stands_on_each()
    {
        var made = new MadeDocx($"{P("一")}<w:p><w:r><w:br w:type=\"page\"/><w:t>二</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"r1\"/></w:sectPr>").With("header", "word/header1.xml", Header);

        Assert.Equal([["编号：HT-9", "一"], ["编号：HT-9", "二"]], made.Read().Pages.Select(page => page.Words.Select(word => word.Text).ToArray()));
    }

    [Fact]
    public void A_title_page_has_a_header_of_its_own()
    {
        var made = new MadeDocx($"{P("一")}<w:p><w:pPr><w:pageBreakBefore/></w:pPr>{Run("二")}</w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"r1\"/><w:titlePg/></w:sectPr>").With("header", "word/header1.xml", Header);

        Assert.Equal([1, 2], made.Read().Pages.Select(page => page.Words.Length));
    }

    [Fact]
    public void A_section_across_is_laid_out_across() =>
        Assert.Equal([(595.3, "甲"), (841.9, "乙")], new MadeDocx($"<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr>{Run("甲")}</w:p>{P("乙")}<w:sectPr><w:type w:val=\"continuous\"/><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr>")
            .Read().Pages.Select(page => (page.WidthPoints, page.Words[0].Text)));

    [Theory]
    [InlineData(45, true)]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void A_document_longer_than_the_limit_is_refused_not_cut(int lines, bool isReadable)
    {
        var reading = new MadeDocx(string.Concat(Enumerable.Repeat(P("行"), lines))).Read(ReadingLimits.Default with { MaxPages = 2 });

        Assert.Equal(isReadable, reading.IsReadable);
        Assert.Equal(!isReadable, reading.Findings.Any(finding => finding.Code == "docx_too_many_pages"));
    }

    internal static string Table(int[] columns, params string[] rows) =>
        $"<w:tbl><w:tblGrid>{string.Concat(columns.Select(width => $"<w:gridCol w:w=\"{width}\"/>"))}</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    internal static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    internal static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";
}
