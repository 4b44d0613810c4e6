using Intake.Extraction.Documents;

namespace Intake.Extraction.Tests.Reading.Ofd;

public sealed class OfdTextTests
{
    [Fact]
    public void A_text_object_becomes_a_word_with_its_box_in_page_fractions()
    {
        var word = Assert.Single(Assert.Single(new SmallOfd(SmallOfd.Text(1, 21, 70, "甲乙丙")).Read().Pages).Words);

        Assert.Equal("甲乙丙", word.Text);
        Assert.Equal(21 / 210.0, word.Box.X0, 6);
        Assert.Equal(33 / 210.0, word.Box.X1, 6);
        Assert.InRange(word.Box.CenterY, 66 / 140.0, 70 / 140.0);
        Assert.Equal(4, word.Edges.Length);
        Assert.Equal(25 / 210.0, word.Edges[1], 6);
    }

    [Fact]
    public void The_page_is_as_large_as_its_own_area_says_else_as_the_document_says()
    {
        var fromDocument = new SmallOfd().Read().Pages[0];
        var own = new SmallOfd("", "<ofd:Area><ofd:PhysicalBox>0 0 254 127</ofd:PhysicalBox></ofd:Area>").Read().Pages[0];

        Assert.Equal(210 / 25.4 * 72, fromDocument.WidthPoints, 6);
        Assert.Equal(720, own.WidthPoints, 6);
        Assert.Equal(360, own.HeightPoints, 6);
    }

    [Theory]
    [InlineData("DeltaX=\"2 2 2\"")]
    [InlineData("DeltaX=\"g 3 2\"")]
    [InlineData("DeltaX=\"2 g 2 2\"")]
    [InlineData("DeltaX=\"2\"")]
    public void Offsets_place_characters_and_repetitions_unfold(string delta)
    {
        var word = Assert.Single(new SmallOfd(SmallOfd.Text(1, 10, 20, "1234", delta: delta)).Read().Pages[0].Words);

        Assert.Equal([10, 12, 14, 16, 18], word.Edges.Select(e => Math.Round(e * 210)));
    }

    [Fact]
    public void A_transformation_scales_characters_inside_their_boundary()
    {
        var content = "<ofd:TextObject ID=\"1\" CTM=\"0.5 0 0 0.5 0 0\" Boundary=\"20 30 50 5\" Size=\"8\"><ofd:TextCode X=\"2\" Y=\"8\" DeltaX=\"8\">甲乙</ofd:TextCode></ofd:TextObject>";
        var word = Assert.Single(new SmallOfd(content).Read().Pages[0].Words);

        Assert.Equal(21, word.Box.X0 * 210, 4);
        Assert.Equal(29, word.Box.X1 * 210, 4);
        Assert.Equal(4, word.Box.Height * 140, 4);
    }

    [Fact]
    public void Objects_that_touch_are_one_word_and_columns_stay_apart()
    {
        var content = SmallOfd.Text(1, 10, 20, "¥") + SmallOfd.Text(2, 12, 20, "50.00") + SmallOfd.Text(3, 24, 20, "6%");

        Assert.Equal(["¥50.00", "6%"], SmallOfd.Words(new SmallOfd(content).Read()));
    }

    [Theory]
    [InlineData(20.0, "12341234")]
    [InlineData(20.2, "12341234")]
    [InlineData(20.3, "1234,1234")]
    public void Figures_that_fill_their_column_stay_apart_from_the_next(double next, string expected)
    {
        var content = SmallOfd.Text(1, 12, 20, "1234", delta: "DeltaX=\"g 3 2\"") + SmallOfd.Text(2, next, 20, "1234", delta: "DeltaX=\"g 3 2\"");

        Assert.Equal(expected.Split(','), SmallOfd.Words(new SmallOfd(content).Read()));
    }

    [Fact]
    public void Figures_set_one_by_one_in_a_wide_font_are_one_word()
    {
        var content = string.Concat("91440".Select((c, i) => SmallOfd.Text(i + 1, 10 + (2.4 * i), 20, c.ToString())));

        Assert.Equal(["91440"], SmallOfd.Words(new SmallOfd(content).Read()));
    }

    [Fact]
    public void Blanks_part_words()
    {
        Assert.Equal(["名", "称：", "某公司"], SmallOfd.Words(new SmallOfd(SmallOfd.Text(1, 10, 20, "名　称： 某公司")).Read()));
    }

    [Fact]
    public void A_run_that_wraps_inside_one_object_makes_one_word_a_line()
    {
        var content = SmallOfd.Text(1, 10, 20, "1234", delta: "DeltaX=\"2 -2 2\" DeltaY=\"0 6 0\"");

        Assert.Equal(["12", "34"], SmallOfd.Words(new SmallOfd(content).Read()));
    }

    [Fact]
    public void Words_come_line_by_line_and_from_left_to_right_whatever_the_order_of_the_file()
    {
        var content = SmallOfd.Text(1, 60, 40, "丁") + SmallOfd.Text(2, 10, 40.5, "丙") + SmallOfd.Text(3, 60, 20, "乙") + SmallOfd.Text(4, 10, 20, "甲");

        Assert.Equal(["甲", "乙", "丙", "丁"], SmallOfd.Words(new SmallOfd(content).Read()));
    }

    [Fact]
    public void Character_data_sections_are_text()
    {
        Assert.Equal(["甲<乙"], SmallOfd.Words(new SmallOfd(SmallOfd.Text(1, 10, 20, "<![CDATA[甲<乙]]>")).Read()));
    }

    [Theory]
    [InlineData("Visible=\"false\"", 20)]
    [InlineData("Alpha=\"0\"", 20)]
    [InlineData("Fill=\"false\"", 20)]
    [InlineData("CTM=\"0.01 0 0 0.01 0 0\"", 20)]
    [InlineData("", 160)]
    public void Text_that_is_hidden_or_outside_the_page_is_not_read(string attributes, double y)
    {
        Assert.Empty(SmallOfd.Words(new SmallOfd(SmallOfd.Text(1, 10, y, "密", attributes)).Read()));
    }

    [Fact]
    public void Text_standing_upright_below_each_other_is_one_vertical_word()
    {
        var word = Assert.Single(new SmallOfd(SmallOfd.Text(1, 10, 20, "购买方", delta: "DeltaY=\"5 5\"")).Read().Pages[0].Words);

        Assert.True(word.IsVertical);
        Assert.Equal("购买方", word.Text);
    }

    [Fact]
    public void Slanted_text_is_left_out_and_said_so()
    {
        var content = SmallOfd.Text(1, 10, 20, "发", "CTM=\"0.9 0.4 -0.4 0.9 0 0\"") + SmallOfd.Text(2, 10, 40, "正文");
        var reading = new SmallOfd(content).Read();

        Assert.Equal(["正文"], SmallOfd.Words(reading));
        Assert.Equal(Severity.Information, Assert.Single(reading.Findings, f => f.Code == "ofd_slanted_text_left_out").Severity);
    }

    [Fact]
    public void Text_printed_twice_in_one_place_is_read_once()
    {
        var content = SmallOfd.Text(1, 10, 20, "甲乙") + SmallOfd.Text(2, 10.1, 20, "甲乙") + SmallOfd.Text(3, 18, 20, "丙") + SmallOfd.Text(4, 18.1, 20, "丙");

        Assert.Equal(["甲乙丙"], SmallOfd.Words(new SmallOfd(content).Read()));
    }

    [Fact]
    public void Glyphs_without_characters_are_a_finding_never_half_a_text()
    {
        var content = "<ofd:TextObject ID=\"1\" Boundary=\"10 10 50 6\" Size=\"4\" Font=\"3\"><ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"2\"><ofd:Glyphs>7 8</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"4\">¤¤</ofd:TextCode></ofd:TextObject>";
        var reading = new SmallOfd(content).Read();

        Assert.Equal(Severity.Warning, Assert.Single(reading.Findings, f => f.Code == "ofd_glyphs_undecoded").Severity);
    }

    [Fact]
    public void Empty_text_whose_glyphs_are_blank_elsewhere_in_the_font_is_no_loss()
    {
        static string Glyphs(int id, string glyphs, string text) =>
            $"<ofd:TextObject ID=\"{id}\" Boundary=\"10 {id * 10} 50 6\" Size=\"4\" Font=\"3\"><ofd:CGTransform CodePosition=\"0\" CodeCount=\"3\" GlyphCount=\"3\"><ofd:Glyphs>{glyphs}</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"4\">{text}</ofd:TextCode></ofd:TextObject>";

        Assert.Empty(new SmallOfd(Glyphs(1, "5 9 6", "甲 乙") + Glyphs(2, "9 9 9", "")).Read().Findings);
        Assert.NotEmpty(new SmallOfd(Glyphs(1, "5 9 6", "甲 乙") + Glyphs(2, "9 5 9", "")).Read().Findings);
    }

    [Fact]
    public void Composed_graphics_bring_their_text()
    {
        var ofd = new SmallOfd("<ofd:CompositeObject ID=\"9\" Boundary=\"50 60 40 40\" ResourceID=\"7\"/>")
            .With("Doc_0/Document.xml", SmallOfd.Document("", "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>"))
            .With("Doc_0/Res.xml", $"<ofd:Res {SmallOfd.Namespace}><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"7\" Width=\"40\" Height=\"40\"><ofd:Content>{SmallOfd.Text(8, 0, 10, "内")}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>");
        var word = Assert.Single(ofd.Read().Pages[0].Words);

        Assert.Equal(50, word.Box.X0 * 210, 4);
    }
}
