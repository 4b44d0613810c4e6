using System.Text;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Tests.Reading.Pdf;

public sealed class CompositeFontTests
{
    private const string Printed = "电子发票¥128.50元";

    static CompositeFontTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("UniGB-UCS2-H", 1201)]
    [InlineData("UniGB-UTF16-H", 1201)]
    [InlineData("GBK-EUC-H", 936)]
    [InlineData("GBKp-EUC-H", 936)]
    [InlineData("GB-EUC-H", 936)]
    [InlineData("GBpc-EUC-H", 936)]
    [InlineData("GBK2K-H", 54936)]
    public void A_font_that_is_not_embedded_is_read_by_its_encoding(string encoding, int codePage)
    {
        // The half-width yen sign is in none of the double-byte sets.
        var printed = codePage == 936 ? Printed.Replace('¥', '￥') : Printed;

        Assert.Equal(printed, PdfReading.Text(Show(printed, encoding, codePage)));
    }

    [Theory]
    [InlineData("UniGB-UCS2-V", 1201)]
    [InlineData("UniGB-UTF16-V", 1201)]
    [InlineData("GBK-EUC-V", 936)]
    [InlineData("GBKp-EUC-V", 936)]
    [InlineData("GB-EUC-V", 936)]
    [InlineData("GBK2K-V", 54936)]
    public void Vertical_text_runs_down_in_single_characters(string encoding, int codePage)
    {
        var words = PdfReading.Of(Show("购买方", encoding, codePage)).Pages.Single().Words;

        Assert.Equal(["购", "买", "方"], words.Select(word => word.Text));
        Assert.True(words[0].Box.Y1 <= words[1].Box.Y0 + 1e-6 && words[1].Box.Y1 <= words[2].Box.Y0 + 1e-6);
        Assert.Equal(words[0].Box.X0, words[2].Box.X0, 6);
    }

    [Fact]
    public void A_character_beyond_the_basic_plane_is_read_from_UTF_16_and_GB_18030()
    {
        Assert.Equal("𠮷号", PdfReading.Text(Show("𠮷号", "UniGB-UTF16-H", 1201)));
        Assert.Equal("𠮷号", PdfReading.Text(Show("𠮷号", "GBK2K-H", 54936)));
    }

    [Fact]
    public void An_identity_font_without_any_word_on_its_meaning_is_reported_and_never_guessed()
    {
        // The CIDs happen to be the Unicode values of letters: taken at face value they would read ABC.
        var reading = PdfReading.Of(PdfBytes.OnePage("BT /F1 12 Tf 50 200 Td <004100420043> Tj ET", pdf => pdf.CompositeFont("Identity-H", "Identity")));

        Assert.Equal("\uFFFD\uFFFD\uFFFD", string.Concat(reading.Pages.Single().Words.Select(word => word.Text)));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("pdf_undecoded_glyphs", Severity.Error, (int?)1), (finding.Code, finding.Severity, finding.Page));
    }

    [Fact]
    public void A_few_glyphs_without_text_are_a_warning()
    {
        var content = "BT /F1 12 Tf 50 200 Td <0041> Tj /F2 12 Tf 0 -30 Td (Total 12345678) Tj ET";
        var pdf = new PdfBytes();
        int unknown = pdf.CompositeFont("Identity-H", "Identity"), plain = pdf.Helvetica();
        pdf.AddPage(Encoding.Latin1.GetBytes(content), $"/Font << /F1 {unknown} 0 R /F2 {plain} 0 R >>");

        Assert.Equal(Severity.Warning, Assert.Single(PdfReading.Of(pdf.Build()).Findings).Severity);
    }

    [Fact]
    public void CIDs_of_the_Adobe_GB1_collection_are_read_by_its_table()
    {
        // CID 34 is A; that of 电 is looked up where the standard's encoding puts it.
        var cid = CidOf("电");
        var text = PdfReading.Text(PdfBytes.OnePage($"BT /F1 12 Tf 50 200 Td <{cid:X4}0022> Tj ET", pdf => pdf.CompositeFont("Identity-H")));

        Assert.Equal("电A", text);
    }

    [Fact]
    public void Without_ToUnicode_the_embedded_program_says_what_its_glyphs_are()
    {
        var text = PdfReading.Text(PdfBytes.OnePage("BT /F1 12 Tf 50 200 Td <000300010002> Tj ET", pdf =>
        {
            var program = pdf.AddStream(TrueTypeBytes.WithCharacters(("发", 1), ("票", 2), ("⼦", 3), ("子", 3)));
            var descriptor = pdf.Add($"<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 {program} 0 R >>");
            return pdf.CompositeFont("Identity-H", "Identity", $"/CIDToGIDMap /Identity /FontDescriptor {descriptor} 0 R");
        }));

        Assert.Equal("子发票", text);
    }

    [Fact]
    public void The_map_from_CIDs_to_glyphs_is_followed()
    {
        var text = PdfReading.Text(PdfBytes.OnePage("BT /F1 12 Tf 50 200 Td <00010002> Tj ET", pdf =>
        {
            var program = pdf.AddStream(TrueTypeBytes.WithCharacters(("发", 1), ("票", 2)));
            var map = pdf.AddStream([0, 0, 0, 2, 0, 1]);
            var descriptor = pdf.Add($"<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 {program} 0 R >>");
            return pdf.CompositeFont("Identity-H", "Identity", $"/CIDToGIDMap {map} 0 R /FontDescriptor {descriptor} 0 R");
        }));

        Assert.Equal("票发", text);
    }

    [Fact]
    public void ToUnicode_goes_before_everything_else()
    {
        var text = PdfReading.Text(WithToUnicode("1 beginbfchar <0041> <91D1> endbfchar 1 beginbfrange <0042> <0043> <0041> endbfrange", "<004100420043>"));

        Assert.Equal("金AB", text);
    }

    [Fact]
    public void ToUnicode_ranges_may_list_their_texts()
    {
        Assert.Equal("金额fi", PdfReading.Text(WithToUnicode("1 beginbfrange <0041> <0043> [<91D1> <989D> <00660069>] endbfrange", "<004100420043>")));
    }

    [Theory]
    [InlineData("E001")]
    [InlineData("FFFD")]
    [InlineData("0000")]
    [InlineData("0007")]
    public void A_ToUnicode_that_says_nothing_readable_is_no_text(string unicode)
    {
        var reading = PdfReading.Of(WithToUnicode($"1 beginbfchar <0041> <{unicode}> endbfchar", "<0041>"));

        Assert.Equal("\uFFFD", reading.Pages.Single().Words.Single().Text);
        Assert.Equal("pdf_undecoded_glyphs", reading.Findings.Single().Code);
    }

    [Fact]
    public void An_identity_map_in_place_of_ToUnicode_says_nothing()
    {
        var pdf = PdfBytes.OnePage("BT /F1 12 Tf 50 200 Td <0041> Tj ET", pdf => pdf.CompositeFont("Identity-H", "Identity", font: "/ToUnicode /Identity-H"));

        Assert.Equal("\uFFFD", PdfReading.Text(pdf));
    }

    [Fact]
    public void Compatibility_radicals_become_the_characters_they_stand_for()
    {
        Assert.Equal("方子", PdfReading.Text(WithToUnicode("1 beginbfchar <0041> <2F45> endbfchar 1 beginbfchar <0042> <2F26> endbfchar", "<00410042>")));
    }

    [Fact]
    public void Widths_of_a_font_that_is_not_embedded_make_sane_boxes()
    {
        // Chinese characters have the default width of one em, ASCII half of it by the W array.
        var word = PdfReading.Of(PdfBytes.OnePage(
            $"BT /F1 20 Tf 100 200 Td {PdfBytes.Hex(Encoding.GetEncoding(936).GetBytes("税率6%"))} Tj ET",
            pdf => pdf.CompositeFont("GBK-EUC-H", descendant: "/DW 1000 /W [814 939 500]"))).Pages.Single().Words.Single();

        Assert.Equal("税率6%", word.Text);
        Assert.Equal([100, 120, 140, 150, 160], word.Edges.Select(edge => (int)Math.Round(edge * 600)));
        Assert.InRange(word.Box.Height * 400, 15, 25);
    }

    [Fact]
    public void An_encoding_stated_as_a_stream_is_followed()
    {
        const string map = "/CMapName /Own def 1 begincodespacerange <00> <7F> endcodespacerange 1 begincidrange <20> <7E> 1 endcidrange";
        var pdf = new PdfBytes();
        var encoding = pdf.AddStream(Encoding.ASCII.GetBytes(map));
        var font = pdf.CompositeFont("Identity-H");
        pdf.Set(font, $"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding {encoding} 0 R /DescendantFonts [{font - 1} 0 R] >>");
        pdf.AddPage("BT /F1 12 Tf 50 200 Td (No1) Tj ET"u8.ToArray(), $"/Font << /F1 {font} 0 R >>");

        Assert.Equal("No1", PdfReading.Text(pdf.Build()));
    }

    private static byte[] Show(string text, string encoding, int codePage) =>
        PdfBytes.OnePage($"BT /F1 12 Tf 50 200 Td {PdfBytes.Hex(Encoding.GetEncoding(codePage).GetBytes(text))} Tj ET", pdf => pdf.CompositeFont(encoding));

    private static byte[] WithToUnicode(string map, string shown) =>
        PdfBytes.OnePage($"BT /F1 12 Tf 50 200 Td {shown} Tj ET", pdf =>
        {
            var toUnicode = pdf.AddStream(Encoding.ASCII.GetBytes("1 begincodespacerange <0000> <FFFF> endcodespacerange " + map));
            return pdf.CompositeFont("Identity-H", "Identity", font: $"/ToUnicode {toUnicode} 0 R");
        });

    private static int CidOf(string character) =>
        Intake.Extraction.Reading.Pdf.Fonts.PredefinedCMaps.Find("UniGB-UCS2-H")!.Cid(character[0])!.Value;
}
