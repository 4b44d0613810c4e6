using System.Text;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Tests.Reading.Pdf;

public sealed class WordTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_turned_page_is_read_upright(int rotate)
    {
        // The text is turned against the page's rotation, so that it stands upright for whoever looks at the page.
        var matrix = rotate switch
        {
            90 => "0 1 -1 0 100 200",
            180 => "-1 0 0 -1 100 200",
            270 => "0 -1 1 0 100 200",
            _ => "1 0 0 1 100 200",
        };
        var page = PdfReading.Of(PdfBytes.OnePage($"BT /F1 10 Tf {matrix} Tm (Total) Tj ET", pageEntries: $"/Rotate {rotate}")).Pages.Single();

        var word = Assert.Single(page.Words);
        Assert.Equal("Total", word.Text);
        Assert.Equal(rotate % 180 == 0 ? (600.0, 400.0) : (400.0, 600.0), (page.WidthPoints, page.HeightPoints));
        var (left, baseline) = rotate switch
        {
            90 => (200.0 / 400, 100.0 / 600),
            180 => (500.0 / 600, 200.0 / 400),
            270 => (200.0 / 400, 500.0 / 600),
            _ => (100.0 / 600, 200.0 / 400),
        };
        Assert.Equal(left, word.Box.X0, 3);
        Assert.True(word.Box.Y0 < baseline && word.Box.Y1 > baseline);
        Assert.True(word.Box.Width > word.Box.Height * page.HeightPoints / page.WidthPoints);
    }

    [Fact]
    public void The_crop_box_is_the_page_and_what_lies_outside_is_not_read()
    {
        var page = PdfReading.Of(PdfBytes.OnePage(
            "BT /F1 10 Tf 110 110 Td (In) Tj 300 0 Td (Out) Tj ET", pageEntries: "/CropBox [100 100 300 200]")).Pages.Single();

        Assert.Equal((200.0, 100.0), (page.WidthPoints, page.HeightPoints));
        Assert.Equal("In", Assert.Single(page.Words).Text);
        Assert.Equal(10.0 / 200, page.Words[0].Box.X0, 4);
    }

    [Fact]
    public void A_box_inherited_from_the_page_tree_counts()
    {
        var pdf = new PdfBytes();
        pdf.AddPage("BT /F1 10 Tf 10 10 Td (A) Tj ET"u8.ToArray(), $"/Font << /F1 {pdf.Helvetica()} 0 R >>", "/MediaBox [0 0 200 100] /UserUnit 2");

        var page = PdfReading.Of(pdf.Build()).Pages.Single();

        Assert.Equal((400.0, 200.0), (page.WidthPoints, page.HeightPoints));
        Assert.Equal(0.05, page.Words[0].Box.X0, 4);
    }

    [Fact]
    public void Lines_are_read_top_down_and_each_from_left_to_right_whatever_the_drawing_order()
    {
        Assert.Equal(
            ["No", "123", "Date", "2025"],
            PdfReading.Words(PdfBytes.OnePage("BT /F1 10 Tf 200 280 Td (2025) Tj -100 0 Td (Date) Tj 100 20.5 Td (123) Tj -100 -0.5 Td (No) Tj ET")));
    }

    [Fact]
    public void A_seal_fragment_between_two_lines_breaks_neither()
    {
        const string content = "BT /F1 10 Tf 100 300 Td (Code) Tj 60 0 Td (111) Tj -60 -14 Td (Number) Tj 60 0 Td (222) Tj ET BT /F1 6 Tf 130 294 Td (X) Tj ET";

        Assert.Equal(["Code", "111", "X", "Number", "222"], PdfReading.Words(PdfBytes.OnePage(content)));
    }

    [Theory]
    [InlineData("[(AB) -190 (CD)] TJ", "ABCD")]
    [InlineData("[(AB) -210 (CD)] TJ", "AB CD")]
    [InlineData("[(AB) 300 (CD)] TJ", "ABCD")]
    [InlineData("[(AB) 400 (CD)] TJ", "AB CD")]
    [InlineData("(AB CD) Tj", "AB CD")]
    [InlineData("0.5 Tc (ABCD) Tj", "ABCD")]
    [InlineData("5 Tc (ABCD) Tj", "A B C D")]
    public void A_gap_wider_than_a_fifth_of_the_font_size_parts_words(string show, string words)
    {
        Assert.Equal(words.Split(' '), PdfReading.Words(PdfBytes.OnePage($"BT /F1 10 Tf 100 300 Td {show} ET")));
    }

    [Theory]
    [InlineData(13.34, "ABCD")]
    [InlineData(14.2, "AB CD")]
    [InlineData(12.5, "AB CD")]
    public void Columns_that_touch_are_parted_where_another_operation_starts_elsewhere(double offset, string words)
    {
        // AB is 13.34 points wide.
        Assert.Equal(words.Split(' '), PdfReading.Words(PdfBytes.OnePage(FormattableString.Invariant($"BT /F1 10 Tf 100 300 Td (AB) Tj {offset} 0 Td (CD) Tj ET"))));
    }

    [Theory]
    [InlineData("(Total) Tj 0.3 0 Td (Total) Tj")]
    [InlineData("(Total) Tj 0 0 Td (Total) Tj")]
    [InlineData("(T) Tj 0.2 0 Td (T) Tj")]
    public void Text_printed_twice_to_look_bold_is_one_word(string shows)
    {
        Assert.Single(PdfReading.Words(PdfBytes.OnePage($"BT /F1 10 Tf 100 300 Td {shows} ET")));
    }

    [Fact]
    public void Every_character_has_its_edges()
    {
        var word = PdfReading.Of(PdfBytes.OnePage("BT /F1 10 Tf 100 300 Td (iW) Tj ET")).Pages.Single().Words.Single();

        // Helvetica: i is 0.222 and W 0.944 of the size wide.
        Assert.Equal(3, word.Edges.Length);
        Assert.Equal(100.0 / 600, word.Edges[0], 4);
        Assert.Equal(102.22 / 600, word.Edges[1], 4);
        Assert.Equal(111.66 / 600, word.Edges[2], 4);
    }

    [Fact]
    public void Text_of_a_form_and_of_a_stamp_is_part_of_the_page()
    {
        var pdf = new PdfBytes();
        var font = pdf.Helvetica();
        var form = pdf.AddStream("BT /F1 10 Tf 0 0 Td (Form) Tj ET"u8.ToArray(), $"/Type /XObject /Subtype /Form /BBox [-10 -10 100 100] /Matrix [1 0 0 1 50 300] /Resources << /Font << /F1 {font} 0 R >> >>");
        var look = pdf.AddStream("BT /F1 10 Tf 2 5 Td (Stamp) Tj ET"u8.ToArray(), $"/Type /XObject /Subtype /Form /BBox [0 0 50 20] /Resources << /Font << /F1 {font} 0 R >> >>");
        var stamp = pdf.Add($"<< /Type /Annot /Subtype /Stamp /Rect [400 100 500 140] /AP << /N {look} 0 R >> >>");
        var hidden = pdf.Add($"<< /Type /Annot /Subtype /Stamp /F 2 /Rect [400 200 500 240] /AP << /N {look} 0 R >> >>");
        pdf.AddPage("/X Do"u8.ToArray(), $"/XObject << /X {form} 0 R >>", $"/Annots [{stamp} 0 R {hidden} 0 R]");

        var words = PdfReading.Of(pdf.Build()).Pages.Single().Words;

        Assert.Equal(["Form", "Stamp"], words.Select(word => word.Text));
        Assert.Equal(50.0 / 600, words[0].Box.X0, 4);
        Assert.Equal(404.0 / 600, words[1].Box.X0, 4);
    }

    [Fact]
    public void A_form_that_draws_itself_ends()
    {
        var pdf = new PdfBytes();
        var form = pdf.Reserve();
        pdf.Set(form, $"<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X {form} 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream");
        pdf.AddPage("/X Do"u8.ToArray(), $"/XObject << /X {form} 0 R >>");

        Assert.Contains(PdfReading.Of(pdf.Build()).Findings, finding => finding.Code == "pdf_page_cut");
    }

    [Theory]
    [InlineData("3 Tr", Severity.Information)]
    [InlineData("1 g", Severity.Warning)]
    [InlineData("1 1 1 rg", Severity.Warning)]
    [InlineData("0 0 0 0 k", Severity.Warning)]
    [InlineData("0 0 20 20 re W n", Severity.Warning)]
    public void What_cannot_be_seen_is_kept_out_and_reported(string hiding, Severity severity)
    {
        var reading = PdfReading.Of(PdfBytes.OnePage($"BT /F1 10 Tf 100 300 Td (Seen) Tj ET q {hiding} BT /F1 10 Tf 100 200 Td (Unseen) Tj ET Q"));

        Assert.Equal("Seen", Assert.Single(reading.Pages.Single().Words).Text);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("pdf_hidden_text", severity), (finding.Code, finding.Severity));
    }

    [Fact]
    public void White_text_on_a_dark_bar_is_seen()
    {
        Assert.Equal(["Head"], PdfReading.Words(PdfBytes.OnePage("0.2 g 90 290 200 30 re f 1 g BT /F1 10 Tf 100 300 Td (Head) Tj ET")));
    }

    [Fact]
    public void Text_of_a_hidden_layer_is_kept_out()
    {
        var pdf = new PdfBytes();
        var layer = pdf.Add("<< /Type /OCG /Name (Draft) >>");
        pdf.AddToCatalog($"/OCProperties << /OCGs [{layer} 0 R] /D << /OFF [{layer} 0 R] >> >>");
        pdf.AddPage(
            "BT /F1 10 Tf 100 300 Td (Seen) Tj /OC /L BDC 0 -20 Td (Unseen) Tj EMC ET"u8.ToArray(),
            $"/Font << /F1 {pdf.Helvetica()} 0 R >> /Properties << /L {layer} 0 R >>");

        Assert.Equal(["Seen"], PdfReading.Words(pdf.Build()));
    }

    [Fact]
    public void An_invisible_text_layer_is_used_only_when_there_is_nothing_else_and_says_so()
    {
        var reading = PdfReading.Of(PdfBytes.OnePage("BT 3 Tr /F1 10 Tf 100 300 Td (Recognised) Tj ET"));

        Assert.Equal("Recognised", Assert.Single(reading.Pages.Single().Words).Text);
        Assert.Equal("pdf_invisible_text_layer", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Chinese_written_as_byte_pairs_in_a_Windows_font_is_read()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes("金额A1");
        var words = PdfReading.Of(PdfBytes.OnePage($"BT /F1 10 Tf 100 300 Td {PdfBytes.Hex(gbk)} Tj ET", pdf =>
        {
            var widths = string.Join(' ', Enumerable.Repeat("500", 224));
            return pdf.Add($"<< /Type /Font /Subtype /TrueType /BaseFont /SimSun /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [{widths}] >>");
        })).Pages.Single().Words;

        Assert.Equal("金额A1", Assert.Single(words).Text);
        Assert.Equal(130.0 / 600, words[0].Box.X1, 4);
    }

    [Fact]
    public void Operators_the_reader_does_not_know_and_damage_between_them_are_passed_over()
    {
        Assert.Equal(["A", "B"], PdfReading.Words(PdfBytes.OnePage("BT /F1 10 Tf 100 300 Td (A) Tj ) ] >> 12 frob <zz> %x\n/Nope gs 0 -20 Td (B) Tj ET")));
    }

    [Fact]
    public void Strings_are_unescaped()
    {
        Assert.Equal(["(A)\\B", "C"], PdfReading.Words(PdfBytes.OnePage(@"BT /F1 10 Tf 100 300 Td (\(A\)\\\102\040\103) Tj ET")));
    }
}
