using System.Globalization;
using Intake.Samples.Paper;
using Intake.Samples.Papers;
using Intake.Samples.Pdf;
using SkiaSharp;

namespace Intake.Samples.Scans;

/// <summary>Papers and invoices as pictures. The same paper, degradation and seed give the same bytes on machines with the same fonts and graphics library.</summary>
public static class PaperScan
{
    /// <exception cref="InvalidOperationException">No Chinese font is installed.</exception>
    public static byte[] Write(MadePaper paper, Degradation how, ScanFile file, long seed) => Write(paper.Pages, how, file, seed);

    /// <exception cref="InvalidOperationException">No Chinese font is installed.</exception>
    public static byte[] Write(InvoiceSpec invoice, Degradation how, ScanFile file, long seed) =>
        Write(InvoicePaper.Draw(invoice, new PaperOptions { SealAsText = true }), how, file, seed);

    /// <summary>Ending of the file's name, without the dot.</summary>
    public static string Extension(ScanFile file) => file switch { ScanFile.Pdf => "pdf", ScanFile.Jpeg => "jpg", ScanFile.Png => "png", _ => "tif" };

    internal static byte[] Write(IReadOnlyList<PaperPage> pages, Degradation how, ScanFile file, long seed)
    {
        var random = new SeededRandom(seed);
        return file switch
        {
            ScanFile.Pdf => Pdf(pages, how, random),
            ScanFile.Tiff => Tiff(pages, how, random),
            _ => Single(pages, how, file, random),
        };
    }

    private static byte[] Single(IReadOnlyList<PaperPage> pages, Degradation how, ScanFile file, SeededRandom random)
    {
        if (pages.Count != 1)
        {
            throw new ArgumentException($"A paper of {pages.Count} pages does not fit into one picture.", nameof(file));
        }

        using var picture = PageScan.Take(pages[0], how, random);
        return file == ScanFile.Png ? Encode(picture, SKEncodedImageFormat.Png, 100) : Encode(picture, SKEncodedImageFormat.Jpeg, how.JpegQuality);
    }

    private static byte[] Pdf(IReadOnlyList<PaperPage> pages, Degradation how, SeededRandom random)
    {
        var file = new PdfObjects();
        var tree = file.Reserve();
        var numbers = new List<int>();
        foreach (var page in pages)
        {
            using var picture = PageScan.Take(page, how, random);
            var image = file.AddPacked(
                $"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
                Encode(picture, SKEncodedImageFormat.Jpeg, how.JpegQuality));
            var (width, height) = (N(picture.Width * 72.0 / how.Dpi), N(picture.Height * 72.0 / how.Dpi));
            var content = file.AddStream("", System.Text.Encoding.ASCII.GetBytes($"q {width} 0 0 {height} 0 0 cm /Im0 Do Q"));
            numbers.Add(file.Add($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {width} {height}]/Resources<</XObject<</Im0 {image} 0 R>>>>/Contents {content} 0 R>>"));
        }

        file.Set(tree, $"<</Type/Pages/Count {numbers.Count}/Kids[{string.Join(' ', numbers.Select(number => $"{number} 0 R"))}]>>");
        return file.Write(file.Add($"<</Type/Catalog/Pages {tree} 0 R>>"), file.Add("<</Producer(Intake.Samples)>>"));
    }

    private static byte[] Tiff(IReadOnlyList<PaperPage> pages, Degradation how, SeededRandom random)
    {
        var tiff = new TiffFile();
        foreach (var page in pages)
        {
            using var picture = PageScan.Take(page, how, random);
            tiff.Add(picture, how.Dpi);
        }

        return tiff.ToArray();
    }

    private static byte[] Encode(SKBitmap picture, SKEncodedImageFormat format, int quality)
    {
        using var data = picture.Encode(format, quality);
        return data.ToArray();
    }

    private static string N(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
