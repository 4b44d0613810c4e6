using static Intake.Extraction.Tests.Reading.Docx.MadeDocx;

namespace Intake.Extraction.Tests.Reading.Docx;

public sealed class DocxTextTests
{
    private const string Numbering = $"""
        <w:numbering {Namespaces}><w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>
        """;

    [Fact]
    public void Paragraphs_come_one_below_the_other() =>
        Assert.Equal(["采购合同", "甲方：青禾科技有限公司"], new MadeDocx(P("采购合同") + P("甲方：青禾科技有限公司")).Lines());

    [Fact]
    public void Runs_of_one_word_are_one_word() =>
        Assert.Equal(["合同金额：10000.00元"], new MadeDocx($"<w:p>{Run("合同金额：10")}{Run("000", "<w:b/>")}{Run(".00元")}</w:p>").Lines());

    [Fact]
    public void Insertions_are_in_deletions_are_out_and_both_are_said()
    {
        var made = new MadeDocx($"<w:p>{Run("总价")}<w:del w:id=\"1\"><w:r><w:delText>100</w:delText></w:r></w:del><w:ins w:id=\"2\">{Run("200")}</w:ins>{Run("元")}</w:p>");

        Assert.Equal(["总价200元"], made.Lines());
        Assert.Equal(["docx_tracked_changes"], made.Codes());
        Assert.Equal("2", made.Read().Findings[0].Message.Arguments[0]);
    }

    [Fact]
    public void A_paragraph_whose_end_is_deleted_runs_into_the_next() =>
        Assert.Equal(["甲方：青禾科技"], new MadeDocx($"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{Run("甲方：")}</w:p>{P("青禾科技")}").Lines());

    [Fact]
    public void Text_moved_stands_once_where_it_was_moved_to() =>
        Assert.Equal(["一", "二"], new MadeDocx($"<w:p><w:moveFrom w:id=\"1\">{Run("二")}</w:moveFrom>{Run("一")}</w:p><w:p><w:moveTo w:id=\"2\">{Run("二")}</w:moveTo></w:p>").Lines());

    [Theory]
    [InlineData("<w:vanish/>", "docx_hidden_text")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", "docx_hidden_text")]
    [InlineData("<w:strike/>", "docx_struck_text")]
    [InlineData("<w:rStyle w:val=\"h\"/>", "docx_hidden_text")]
    public void Hidden_and_struck_text_is_not_read_but_said(string properties, string code)
    {
        var made = new MadeDocx($"<w:p>{Run("总价100元")}{Run("另付900元", properties)}</w:p>")
            .With("styles", "word/styles.xml", $"<w:styles {Namespaces}><w:style w:type=\"character\" w:styleId=\"h0\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"h\"><w:basedOn w:val=\"h0\"/></w:style></w:styles>");

        Assert.Equal(["总价100元"], made.Lines());
        Assert.Equal([code], made.Codes());
    }

    [Fact]
    public void White_type_on_a_shade_is_seen() =>
        Assert.Equal(["总价"], new MadeDocx($"<w:p>{Run("总价", "<w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"000000\"/>")}</w:p>").Lines());

    [Fact]
    public void A_toggle_that_is_off_hides_nothing() =>
        Assert.Equal(["总价"], new MadeDocx($"<w:p>{Run("总价", "<w:vanish w:val=\"0\"/>")}</w:p>").Lines());

    [Fact]
    public void The_result_of_a_field_is_read_its_instruction_is_not() =>
        Assert.Equal(["见第5条"], new MadeDocx($"<w:p>{Run("见")}{Field("begin")}<w:r><w:instrText> REF clause \\h </w:instrText></w:r>{Run("藏")}{Field("separate")}{Run("第5条")}{Field("end")}</w:p>").Lines());

    [Fact]
    public void A_field_without_result_is_said()
    {
        var made = new MadeDocx($"<w:p>{Run("总价")}{Field("begin")}<w:r><w:instrText> REF total \\h </w:instrText></w:r>{Field("end")}{Run("元")}</w:p>");

        Assert.Equal(["总价元"], made.Lines());
        Assert.Equal("REF", made.Read().Findings.Single(finding => finding.Code == "docx_field_without_result").Message.Arguments[0]);
    }

    [Fact]
    public void A_field_that_never_ends_is_said_for_it_hides_the_rest() =>
        Assert.Contains("docx_field_without_result", new MadeDocx($"<w:p>{Field("begin")}<w:r><w:instrText>REF a</w:instrText></w:r></w:p>{P("总价")}").Codes());

    [Fact]
    public void Content_controls_are_read_their_prompts_are_not()
    {
        var made = new MadeDocx($"<w:sdt><w:sdtContent>{P("甲方")}</w:sdtContent></w:sdt><w:p>{Run("乙方：")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Run("单击此处输入")}</w:sdtContent></w:sdt></w:p>");

        Assert.Equal(["甲方", "乙方："], made.Lines());
        Assert.Equal(["docx_placeholders"], made.Codes());
    }

    [Fact]
    public void Numbers_of_clauses_are_printed_though_they_stand_nowhere()
    {
        var made = new MadeDocx(Item(0, "标的") + Item(1, "数量") + Item(1, "单价") + Item(0, "价款") + Item(1, "总价") + Item(0, "续", 2))
            .With("numbering", "word/numbering.xml", Numbering);

        Assert.Equal(["第一条 标的", "1.1 数量", "1.2 单价", "第二条 价款", "2.1 总价", "第七条 续"], made.Lines());
    }

    [Fact]
    public void A_raised_figure_does_not_become_a_digit_of_a_number() =>
        Assert.Equal(["120m²共100元"], new MadeDocx($"<w:p>{Run("120m")}{Run("2", "<w:vertAlign w:val=\"superscript\"/>")}{Run("共100元")}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>").Lines());

    [Fact]
    public void A_footnote_follows_the_text() =>
        Assert.Equal(["总价100元", "〔注1〕", "不含税"], new MadeDocx($"<w:p>{Run("总价100元")}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
            .With("footnotes", "word/footnotes.xml", $"<w:footnotes {Namespaces}><w:footnote w:id=\"2\">{P("不含税")}</w:footnote></w:footnotes>").Lines());

    [Fact]
    public void A_text_box_is_read_once_though_it_is_stored_twice()
    {
        var box = $"<w:txbxContent>{P("合同编号：HT-9")}</w:txbxContent>";
        var made = new MadeDocx($"<w:p>{Run("标题")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");

        Assert.Equal(["标题", "合同编号：HT-9"], made.Lines());
    }

    [Theory]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>", "☑")]
    [InlineData("<w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/>", "□")]
    [InlineData("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar>", "☒")]
    [InlineData("<w:noBreakHyphen/>", "-")]
    public void A_box_to_tick_says_whether_it_is_ticked(string inRun, string seen) =>
        Assert.Equal([seen], new MadeDocx($"<w:p><w:r>{inRun}</w:r></w:p>").Lines());

    [Fact]
    public void A_fraction_does_not_become_one_number() =>
        Assert.Equal(["(1)/(2)"], new MadeDocx("<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>").Lines());

    [Fact]
    public void Invisible_characters_part_no_word() =>
        Assert.Equal(["合同金额1000"], new MadeDocx(P("合同\u200B金额\uFEFF10\u00AD00")).Lines());

    [Fact]
    public void The_strict_dialect_is_read_like_the_usual_one()
    {
        var document = new MadeDocx(P("采购合同")).Document.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal);

        Assert.Equal(["采购合同"], new MadeDocx("") { Document = document }.Lines());
    }

    private static string Field(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string Item(int level, string text, int list = 1) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{Run(text)}</w:p>";
}
