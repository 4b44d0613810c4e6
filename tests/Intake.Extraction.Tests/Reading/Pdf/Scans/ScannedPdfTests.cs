using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Reading.Recognition;
using Intake.Extraction.Reading.Recognition.Tesseract;
using Intake.Extraction.Tests.Reading.Recognition;
using SkiaSharp;

namespace Intake.Extraction.Tests.Reading.Pdf.Scans;

public sealed class ScannedPdfTests
{
    private const string WholePage = "q 595 0 0 396 0 0 cm /I Do Q";

    [Theory]
    [InlineData("jpeg")]
    [InlineData("samples")]
    public void A_page_that_is_one_picture_is_recognised(string form)
    {
        var pdf = new PdfBytes();
        AddScan(pdf, WholePage, form);

        var page = Assert.Single(Read(pdf.Build()).Pages);

        Assert.Equal(FieldSource.Ocr, page.Source);
        Assert.Contains("128600.50", Text(page));
        var amount = Assert.Single(page.Words, word => word.Text.Contains("128600.50", StringComparison.Ordinal));
        Assert.InRange(amount.Box.CenterY, (160 + (4 * 120) - 40) / 1100.0, (160 + (4 * 120) + 10) / 1100.0);
    }

    [Fact]
    public void A_picture_that_is_placed_upside_down_by_the_file_is_read_as_the_file_shows_it()
    {
        // The file turns the picture by half a turn: what is shown stands on its head.
        var pdf = new PdfBytes();
        AddScan(pdf, "q -595 0 0 -396 595 396 cm /I Do Q", "jpeg");

        var page = Assert.Single(Read(pdf.Build()).Pages);

        Assert.Equal(2, page.QuarterTurns);
        Assert.Contains("128600.50", Text(page));
    }

    [Fact]
    public void Pages_with_text_stay_as_they_are_beside_scanned_ones()
    {
        var pdf = new PdfBytes();
        var font = pdf.Helvetica();
        pdf.AddPage("BT /F1 12 Tf 50 300 Td (Stored text stays as it was stored, word for word) Tj ET"u8.ToArray(), $"/Font << /F1 {font} 0 R >>");
        AddScan(pdf, WholePage, "jpeg");

        var reading = Read(pdf.Build());

        Assert.Equal([FieldSource.TextLayer, FieldSource.Ocr], reading.Pages.Select(page => page.Source));
        Assert.All(reading.Pages[0].Words, word => Assert.Null(word.Certainty));
        Assert.DoesNotContain(reading.Findings, finding => finding.Code == "pdf_page_without_text");
    }

    [Fact]
    public void A_stamp_of_the_scanner_in_stored_text_does_not_hide_the_scan()
    {
        var pdf = new PdfBytes();
        var font = pdf.Helvetica();
        AddScan(pdf, WholePage + " BT /F1 8 Tf 400 10 Td (Scanned by app) Tj ET", "jpeg", $"/Font << /F1 {font} 0 R >>");

        var page = Assert.Single(Read(pdf.Build()).Pages);

        Assert.Equal(FieldSource.Ocr, page.Source);
        Assert.Contains("128600.50", Text(page));
    }

    [Fact]
    public void Text_turned_into_outlines_is_drawn_and_recognised()
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            using var face = DrawnText.Face();
            using var font = new SKFont(face, 20);
            using var outline = font.GetTextPath("合同金额 128600.50 元", new SKPoint(60, 120));
            using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
            document.BeginPage(500, 300).DrawPath(outline, ink);
            document.EndPage();
        }

        Assert.Contains("128600.50", Text(Assert.Single(Read(stream.ToArray()).Pages)));
    }

    [Fact]
    public void A_reader_without_an_engine_names_the_page()
    {
        var pdf = new PdfBytes();
        AddScan(pdf, WholePage, "jpeg");

        Assert.Contains(PdfReading.Of(pdf.Build()).Findings, finding => finding is { Code: "pdf_page_without_text", Page: 1 });
    }

    [Fact]
    public void A_file_with_text_does_not_wake_the_engine()
    {
        using var engine = new TesseractRecogniser("chi_sim", RunningClock.Elapsed);
        using var reader = new PdfPageReader(engine, RecognitionAllowance.Default);
        var pdf = new PdfBytes();
        pdf.AddPage("BT /F1 12 Tf 50 300 Td (Text) Tj ET"u8.ToArray(), $"/Font << /F1 {pdf.Helvetica()} 0 R >>");

        reader.Read(new SourceDocument("a.pdf", pdf.Build()), ReadingLimits.Default, CancellationToken.None);

        Assert.Empty(engine.Version);
    }

    private static void AddScan(PdfBytes pdf, string content, string form, string resources = "")
    {
        using var bitmap = DrawnText.Lines(DrawnText.Page);
        var size = $"/Type /XObject /Subtype /Image /Width {bitmap.Width} /Height {bitmap.Height} /BitsPerComponent 8";
        using var grey = DrawnText.Grey(bitmap);
        var image = form == "jpeg"
            ? pdf.AddStream(DrawnText.Encode(bitmap, SKEncodedImageFormat.Jpeg), size + " /ColorSpace /DeviceRGB /Filter /DCTDecode")
            : pdf.AddStream(grey.Pixels.ToArray(), size + " /ColorSpace /DeviceGray");
        pdf.AddPage(System.Text.Encoding.ASCII.GetBytes(content), $"/XObject << /I {image} 0 R >> {resources}", "/MediaBox [0 0 595 396]");
    }

    private static DocumentReading Read(byte[] bytes)
    {
        using var engine = new TesseractRecogniser("chi_sim", RunningClock.Elapsed);
        using var figures = new TesseractRecogniser("eng", RunningClock.Elapsed);
        using var reader = new PdfPageReader(engine, RecognitionAllowance.Default, figures);
        return reader.Read(new SourceDocument("a.pdf", bytes), ReadingLimits.Default, CancellationToken.None);
    }

    private static string Text(Page page) => string.Concat(page.Words.Select(word => word.Text));
}
