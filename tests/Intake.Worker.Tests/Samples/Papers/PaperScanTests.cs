using Intake.Samples;
using Intake.Samples.Papers;
using Intake.Samples.Scans;
using SkiaSharp;
using UglyToad.PdfPig;

namespace Intake.Worker.Tests.Samples.Papers;

/// <summary>Pictures of papers: reproducible, whole, of the size asked for, and degraded where that was asked for.</summary>
public class PaperScanTests
{
    private static readonly MadePaper Receipt = PaperLayouts.All.First(layout => layout.Name == "receipt-side-by-side").Make(3);
    private static readonly MadePaper Contract = PaperLayouts.All.First(layout => layout.Name == "contract-purchase-cover").Make(3);
    private static readonly Degradation Coarse = Degradation.Clean with { Dpi = 75 };

    [Theory]
    [InlineData(ScanFile.Pdf)]
    [InlineData(ScanFile.Jpeg)]
    [InlineData(ScanFile.Png)]
    [InlineData(ScanFile.Tiff)]
    public void Same_seed_gives_the_same_bytes(ScanFile file)
    {
        var how = Coarse with { Noise = 5, Skew = 1.5 };
        Assert.Equal(PaperScan.Write(Receipt, how, file, 9), PaperScan.Write(Receipt, how, file, 9));
        Assert.NotEqual(PaperScan.Write(Receipt, how, file, 9), PaperScan.Write(Receipt, how, file, 10));
    }

    [Fact]
    public void Picture_has_the_size_of_the_paper_at_its_resolution()
    {
        using var picture = Picture(Coarse with { Dpi = 150 });
        Assert.Equal((int)(210 / 25.4 * 150), picture.Width);
        Assert.Equal((int)(140 / 25.4 * 150), picture.Height);
    }

    [Fact]
    public void Quarter_turn_lets_the_page_lie()
    {
        using var picture = Picture(Coarse with { QuarterTurns = 1 });
        Assert.True(picture.Height > picture.Width);
    }

    [Fact]
    public void Pdf_of_a_scan_has_a_picture_a_page_and_no_text()
    {
        using var pdf = PdfDocument.Open(PaperScan.Write(Contract, Coarse, ScanFile.Pdf, 1));
        Assert.Equal(Contract.PageCount, pdf.NumberOfPages);
        Assert.All(pdf.GetPages(), page =>
        {
            Assert.Empty(page.Letters);
            Assert.Single(page.GetImages());
            Assert.Equal(595, page.Width, 5.0);
        });
    }

    [Fact]
    public void Tiff_chains_as_many_directories_as_there_are_pages()
    {
        var file = PaperScan.Write(Contract, Coarse, ScanFile.Tiff, 1);
        var (pages, at) = (0, BitConverter.ToInt32(file, 4));
        while (at != 0)
        {
            pages++;
            at = BitConverter.ToInt32(file, at + 2 + BitConverter.ToUInt16(file, at) * 12);
        }

        Assert.Equal(Contract.PageCount, pages);
    }

    [Fact]
    public void Several_pages_do_not_fit_into_one_picture() =>
        Assert.Throws<ArgumentException>(() => PaperScan.Write(Contract, Coarse, ScanFile.Png, 1));

    [Fact]
    public void Pale_ink_gives_less_contrast_and_shade_less_light()
    {
        using var clean = Picture(Coarse);
        using var pale = Picture(Coarse with { Ink = 120 });
        using var shaded = Picture(Coarse with { Shade = 0.4 });
        Assert.True(Darkest(pale) > Darkest(clean) + 60);
        Assert.True(Mean(shaded) < Mean(clean) - 15);
    }

    [Fact]
    public void Red_seal_is_red_unless_the_scan_is_grey()
    {
        using var colour = Picture(Coarse);
        using var grey = Picture(Coarse with { IsGrey = true });
        Assert.Contains(colour.Pixels, pixel => pixel.Red > 150 && pixel.Green < 90);
        Assert.DoesNotContain(grey.Pixels, pixel => Math.Abs(pixel.Red - pixel.Green) > 2);
    }

    [Fact]
    public void Photo_shows_the_table_around_the_paper()
    {
        using var photo = Picture(Coarse with { Perspective = 0.03, PaperWhite = 250 });
        Assert.True(photo.GetPixel(2, 2).Red < 170);
        Assert.True(photo.GetPixel(photo.Width / 2, photo.Height / 5).Red > 200);
    }

    [Fact]
    public void Degradations_of_a_seed_are_always_the_same_and_stay_in_their_ranges()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var scan = Degradation.Scan(new SeededRandom(seed));
            Assert.Equal(scan, Degradation.Scan(new SeededRandom(seed)));
            Assert.InRange(scan.Skew, -3, 3);
            Assert.InRange(scan.Dpi, 150, 400);
            Assert.InRange(Degradation.Photo(new SeededRandom(seed)).Perspective, 0.008, 0.045);
        }
    }

    [Fact]
    public void Invoices_can_be_scanned_with_their_codes() =>
        Assert.NotEmpty(PaperScan.Write(new InvoiceGenerator(4).Any(InvoiceKind.DigitalSpecial), Coarse, ScanFile.Jpeg, 2));

    private static SKBitmap Picture(Degradation how) => SKBitmap.Decode(PaperScan.Write(Receipt, how, ScanFile.Png, 4));

    private static int Darkest(SKBitmap picture) => picture.Pixels.Min(pixel => Math.Max(pixel.Red, Math.Max(pixel.Green, pixel.Blue)));

    private static double Mean(SKBitmap picture) => picture.Pixels.Average(pixel => pixel.Green);
}
