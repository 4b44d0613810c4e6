using Intake.Extraction.Documents;
using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Pdf.Content;

namespace Intake.Extraction.Reading.Pdf.Images;

/// <summary>Reads the QR codes of a page off its near-square images, or off squares filled one by one.</summary>
internal sealed class PageCodes(ImageSamples samples, QrScanner scanner)
{
    private const int SmallestSide = 21;
    private const int LargestSide = 4000;
    private const int QuietZone = 8;

    // Below this side a module may be a single pixel; above it a module has more pixels than reading takes.
    private const int ComfortableSide = 70;
    private const int SufficientSide = 450;

    /// <summary>Whether the image could be a code at all.</summary>
    public static bool IsCandidate(ImageSamples samples, PlacedImage image)
    {
        int width = samples.Size(image.Stream.StreamDictionary, "Width"), height = samples.Size(image.Stream.StreamDictionary, "Height");
        return Math.Min(width, height) >= SmallestSide && Math.Max(width, height) <= LargestSide && width * 5 >= height * 4 && height * 5 >= width * 4;
    }

    /// <summary>Adds the codes of one image, in fractions of the page.</summary>
    public void Read(PlacedImage image, Area page, List<MatrixCode> codes)
    {
        using var grey = samples.ToGrey(image);
        if (grey is null || (!IsFlat(grey) && Scan(grey, image.Area, page, codes)))
        {
            return;
        }

        // Some writers put the pattern into the soft mask.
        if (samples.BlendMask(grey, image) && !IsFlat(grey))
        {
            Scan(grey, image.Area, page, codes);
        }
    }

    /// <summary>Adds a code drawn as filled squares.</summary>
    public void Read(List<Area> fills, Area page, List<MatrixCode> codes)
    {
        if (FilledSquares.Draw(fills) is not var (picture, area))
        {
            return;
        }

        using (picture)
        {
            Scan(picture, area, page, codes);
        }
    }

    private static bool IsFlat(GreyImage grey) => grey.Pixels.IndexOfAnyExcept(grey.Pixels[0]) < 0;

    private bool Scan(GreyImage grey, Area area, Area page, List<MatrixCode> codes) =>
        ScanDrawn(grey, area, page, codes) || ScanPicture(grey, area, page, codes);

    private bool ScanDrawn(GreyImage grey, Area area, Area page, List<MatrixCode> codes)
    {
        if (ModuleGrid.Find(grey) is not { } grid)
        {
            return false;
        }

        foreach (var pixels in (ReadOnlySpan<int>)[2, 3])
        {
            using var redrawn = grid.Redraw(grey, pixels);
            if (scanner.Scan(redrawn) is [var code, ..])
            {
                codes.Add(new MatrixCode(code.Payload, new BoundingBox(
                    Fraction(area.X0, area.Width, grid.Left, grey.Width, page.Width),
                    Fraction(area.Y0, area.Height, grid.Top, grey.Height, page.Height),
                    Fraction(area.X0, area.Width, grid.Left + grid.Width, grey.Width, page.Width),
                    Fraction(area.Y0, area.Height, grid.Top + grid.Height, grey.Height, page.Height))));
                return true;
            }
        }

        return false;
    }

    private bool ScanPicture(GreyImage grey, Area area, Area page, List<MatrixCode> codes)
    {
        var (width, height) = (grey.Width, grey.Height);
        var side = Math.Max(width, height);
        if (side < ComfortableSide)
        {
            var times = (ComfortableSide + side - 1) / side;
            (width, height) = (width * times, height * times);
        }
        else if (side > SufficientSide)
        {
            (width, height) = ((int)((long)width * SufficientSide / side), (int)((long)height * SufficientSide / side));
        }

        var found = ScanResampled(grey, width, height);
        if (found.Count == 0 && side > SufficientSide)
        {
            // A code that fills only a part of a large picture needs all its pixels.
            (width, height) = (grey.Width, grey.Height);
            found = ScanResampled(grey, width, height);
        }

        foreach (var code in found)
        {
            codes.Add(new MatrixCode(code.Payload, new BoundingBox(
                Fraction(area.X0, area.Width, code.X0 - QuietZone, width, page.Width),
                Fraction(area.Y0, area.Height, code.Y0 - QuietZone, height, page.Height),
                Fraction(area.X0, area.Width, code.X1 - QuietZone, width, page.Width),
                Fraction(area.Y0, area.Height, code.Y1 - QuietZone, height, page.Height))));
        }

        return found.Count > 0;
    }

    private IReadOnlyList<DecodedCode> ScanResampled(GreyImage grey, int width, int height)
    {
        using var resampled = grey.Resample(width, height, QuietZone);
        return scanner.Scan(resampled);
    }

    private static double Fraction(double start, double extent, int pixel, int pixels, double whole) =>
        Math.Clamp((start + (extent * Math.Clamp(pixel, 0, pixels) / pixels)) / whole, 0, 1);
}
