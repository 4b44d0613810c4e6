using BitMiracle.LibTiff.Classic;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Image;
using Intake.Extraction.Reading.Recognition;
using Intake.Extraction.Reading.Recognition.Tesseract;
using Intake.Extraction.Tests.Reading.Recognition;
using SkiaSharp;

namespace Intake.Extraction.Tests.Reading.Image;

public sealed class ImagePageReaderTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void The_words_of_a_picture_are_read_with_their_places_and_certainty(SKEncodedImageFormat format)
    {
        using var bitmap = DrawnText.Lines(DrawnText.Page);

        var reading = Read(DrawnText.Encode(bitmap, format));

        var page = Assert.Single(reading.Pages);
        Assert.Equal(FieldSource.Ocr, page.Source);
        Assert.Equal(0, page.QuarterTurns);
        Assert.Contains("128600.50", Text(page));
        Assert.Contains("光华云石科技有限公司", Text(page));
        Assert.All(page.Words, word => Assert.InRange(word.Certainty!.Value, 0f, 1f));
        var amount = Assert.Single(page.Words, word => word.Text.Contains("128600.50", StringComparison.Ordinal));
        Assert.InRange(amount.Box.CenterY, (160 + (4 * 120) - 40) / 1100.0, (160 + (4 * 120) + 10) / 1100.0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_turned_page_is_turned_upright(int quarters)
    {
        using var bitmap = DrawnText.Lines(DrawnText.Page);
        var (width, height) = quarters % 2 == 0 ? (bitmap.Width, bitmap.Height) : (bitmap.Height, bitmap.Width);
        using var turned = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(turned))
        {
            canvas.Translate(width / 2f, height / 2f);
            canvas.RotateDegrees(90 * quarters);
            canvas.DrawBitmap(bitmap, new SKPoint(-bitmap.Width / 2f, -bitmap.Height / 2f), new SKSamplingOptions(SKFilterMode.Linear));
        }

        var page = Assert.Single(Read(DrawnText.Encode(turned)).Pages);

        Assert.Equal(4 - quarters, page.QuarterTurns);
        Assert.True(page.WidthPoints > page.HeightPoints);
        Assert.Contains("128600.50", Text(page));
    }

    [Fact]
    public void A_tilted_page_is_read_level()
    {
        using var bitmap = DrawnText.Lines(DrawnText.Page, 4);

        Assert.Contains("128600.50", Text(Assert.Single(Read(DrawnText.Encode(bitmap)).Pages)));
    }

    [Fact]
    public void A_red_seal_over_the_text_does_not_hide_it()
    {
        using var bitmap = DrawnText.Lines(DrawnText.Page, over: static canvas =>
        {
            using var seal = new SKPaint { Color = new SKColor(230, 30, 30, 150), Style = SKPaintStyle.Stroke, StrokeWidth = 14 };
            canvas.DrawCircle(520, 620, 140, seal);
            canvas.DrawCircle(520, 620, 90, seal);
        });

        Assert.Contains("128600.50", Text(Assert.Single(Read(DrawnText.Encode(bitmap)).Pages)));
    }

    [Fact]
    public void A_blank_picture_is_told_and_not_read()
    {
        using var bitmap = DrawnText.Lines([]);

        var reading = Read(DrawnText.Encode(bitmap));

        Assert.True(reading.IsReadable);
        Assert.Equal("image_blank", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_cut_JPEG_is_read_as_far_as_it_goes_and_told()
    {
        using var bitmap = DrawnText.Lines(DrawnText.Page);
        var whole = DrawnText.Encode(bitmap, SKEncodedImageFormat.Jpeg);

        var reading = Read(whole[..(whole.Length / 2)]);

        Assert.Contains(reading.Findings, finding => finding is { Code: "image_truncated", Severity: Severity.Error, Page: 1 });
        Assert.Contains("HT20250331", Text(Assert.Single(reading.Pages)).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_of_nothing_but_its_first_bytes_is_unreadable()
    {
        var reading = Read([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]);

        Assert.False(reading.IsReadable);
        Assert.Contains(reading.Findings, finding => finding.Code == "image_page_damaged");
    }

    [Fact]
    public void A_picture_of_twenty_thousand_pixels_square_is_refused_by_its_header()
    {
        // A PNG's header alone; decoding it would take 1.6 GB.
        byte[] header = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20, 8, 2, 0, 0, 0, 0x13, 0x2F, 0x64, 0x56];
        var before = GC.GetTotalAllocatedBytes();

        using var picture = PictureDecoder.Decode([.. header, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0x35, 0xAF, 0x06, 0x1E]);

        Assert.Null(picture.Grey);
        Assert.NotEqual(PictureFault.None, picture.Fault);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 10_000_000);
    }

    [Fact]
    public void Every_page_of_a_TIFF_is_read_and_a_blank_one_among_them_does_not_stop_the_others()
    {
        using var first = DrawnText.Lines(DrawnText.Page);
        using var blank = DrawnText.Lines([]);
        using var last = DrawnText.Lines(["发票金额：900.10元", "收款单位：远山货运有限公司"]);

        var reading = Read(Tiff(first, blank, last));

        Assert.Equal(3, reading.Pages.Length);
        Assert.Contains("128600.50", Text(reading.Pages[0]));
        Assert.Empty(reading.Pages[1].Words);
        Assert.Contains("900.10", Text(reading.Pages[2]));
        Assert.Contains(reading.Findings, finding => finding is { Code: "image_blank", Page: 2 });
        Assert.InRange(reading.Pages[0].WidthPoints, (1654 * 72 / 200.0) - 1, (1654 * 72 / 200.0) + 1);
    }

    [Fact]
    public void Without_an_engine_the_finding_names_the_command_that_installs_it()
    {
        using var engine = new TesseractRecogniser("tlh_none", RunningClock.Elapsed);
        using var reader = new ImagePageReader(engine, RecognitionAllowance.Default);
        using var bitmap = DrawnText.Lines(DrawnText.Page);

        var reading = reader.Read(new SourceDocument("a.png", DrawnText.Encode(bitmap)), ReadingLimits.Default, CancellationToken.None);

        Assert.Contains("apt-get install", Assert.Single(reading.Findings, finding => finding.Code == "ocr_language_missing").Message.Arguments[0]);
    }

    [Fact]
    public void Pages_that_nobody_allows_time_for_are_counted()
    {
        using var engine = new TesseractRecogniser("chi_sim", RunningClock.Elapsed);
        var granted = 0;
        using var reader = new ImagePageReader(engine, RecognitionAllowance.Default with { MayTake = _ => granted++ == 0 });
        using var page = DrawnText.Lines(["收款单位：远山货运有限公司"]);

        var reading = reader.Read(new SourceDocument("a.tif", Tiff(page, page, page)), ReadingLimits.Default, CancellationToken.None);

        Assert.NotEmpty(reading.Pages[0].Words);
        Assert.Empty(reading.Pages[2].Words);
        Assert.Equal("1,3", string.Join(',', Assert.Single(reading.Findings, finding => finding.Code == "ocr_not_all_pages").Message.Arguments));
    }

    private static DocumentReading Read(byte[] bytes)
    {
        using var engine = new TesseractRecogniser("chi_sim", RunningClock.Elapsed);
        using var figures = new TesseractRecogniser("eng", RunningClock.Elapsed);
        using var reader = new ImagePageReader(engine, RecognitionAllowance.Default, figures);
        var document = new SourceDocument("a", bytes);
        Assert.True(reader.Recognises(document));
        return reader.Read(document, ReadingLimits.Default, CancellationToken.None);
    }

    private static string Text(Page page) => string.Concat(page.Words.Select(word => word.Text));

    private static byte[] Tiff(params SKBitmap[] pages)
    {
        using var memory = new MemoryStream();
        using (var tiff = BitMiracle.LibTiff.Classic.Tiff.ClientOpen("out", "w", memory, new TiffStream()))
        {
            foreach (var page in pages)
            {
                tiff.SetField(TiffTag.IMAGEWIDTH, page.Width);
                tiff.SetField(TiffTag.IMAGELENGTH, page.Height);
                tiff.SetField(TiffTag.BITSPERSAMPLE, 8);
                tiff.SetField(TiffTag.SAMPLESPERPIXEL, 1);
                tiff.SetField(TiffTag.ROWSPERSTRIP, page.Height);
                tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.MINISBLACK);
                tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
                tiff.SetField(TiffTag.COMPRESSION, Compression.LZW);
                tiff.SetField(TiffTag.XRESOLUTION, 200.0);
                tiff.SetField(TiffTag.YRESOLUTION, 200.0);
                tiff.SetField(TiffTag.RESOLUTIONUNIT, ResUnit.INCH);
                using var grey = DrawnText.Grey(page);
                for (var y = 0; y < page.Height; y++)
                {
                    tiff.WriteScanline(grey.Row(y).ToArray(), y);
                }

                tiff.WriteDirectory();
            }

            tiff.Flush();
            return memory.ToArray();
        }
    }
}
