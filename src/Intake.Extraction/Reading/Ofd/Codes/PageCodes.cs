using Intake.Extraction.Documents;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Graphics;
using Intake.Extraction.Reading.Ofd.Images;
using SkiaSharp;

namespace Intake.Extraction.Reading.Ofd.Codes;

/// <summary>Reads the matrix codes of a page: square images, and squares drawn as paths.</summary>
internal sealed class PageCodes(OfdBox area, MatrixCodeDecoder decode)
{
    /// <summary>Pixels across a code drawn for the decoder: several for each of the 177 modules of the largest QR code.</summary>
    private const int Across = 600;

    /// <summary>Paths that a drawn code has at least; the smallest QR code has 21 × 21 modules.</summary>
    private const int MinPaths = 60;

    /// <summary>Paths that a drawn code has at most: the largest QR code has 177 × 177 modules.</summary>
    private const int MaxPaths = 40_000;

    /// <summary>The code on an image, or null.</summary>
    public MatrixCode? OnImage(ReadOnlyMemory<byte> bytes, BoundingBox box)
    {
        if (GreyPicture.Decode(bytes) is not var (width, height, grey))
        {
            return null;
        }

        return First((width, height, grey), box);
    }

    /// <summary>The code that paths draw, or null. Paths are taken together where they stand within one square.</summary>
    public MatrixCode? OnPaths(List<(MarkupElement Item, Affine ToPage)> paths)
    {
        var small = paths.Where(p => IsModule(p.Item)).ToList();
        if (small.Count is < MinPaths or > MaxPaths)
        {
            return null;
        }

        var outlines = small.Select(p => PathOutline.Build(p.Item, p.ToPage)).ToList();
        var bounds = outlines.Select(o => o.Bounds).Aggregate((a, b) => SKRect.Union(a, b));
        try
        {
            if (bounds.Width < 5 || bounds.Height < 5 || bounds.Width > 1.2f * bounds.Height || bounds.Height > 1.2f * bounds.Width)
            {
                return null;
            }

            return First(Draw(outlines, bounds), new BoundingBox(bounds.Left / area.Width, bounds.Top / area.Height, bounds.Right / area.Width, bounds.Bottom / area.Height));
        }
        finally
        {
            outlines.ForEach(o => o.Dispose());
        }
    }

    private MatrixCode? First((int Width, int Height, byte[] Grey) picture, BoundingBox box)
    {
        var payloads = decode(picture.Width, picture.Height, picture.Grey);
        return payloads.IsDefaultOrEmpty ? null : new MatrixCode(payloads[0], box);
    }

    // Rules of a table are long and thin; modules, and rows of them, are filled and no wider than a code.
    private static bool IsModule(MarkupElement path) =>
        "true".Equals(path.Attribute("Fill"), StringComparison.OrdinalIgnoreCase)
        && OfdNumbers.Box(path.Attribute("Boundary")) is { Width: > 0 and < 60, Height: > 0 and < 60 };

    private static (int, int, byte[]) Draw(List<SKPath> outlines, SKRect bounds)
    {
        const int Border = Across / 10;
        var scale = Across / Math.Max(bounds.Width, bounds.Height);
        using var surface = SKSurface.Create(new SKImageInfo(Across + (2 * Border), Across + (2 * Border), SKColorType.Gray8, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Translate(Border, Border);
        surface.Canvas.Scale(scale);
        surface.Canvas.Translate(-bounds.Left, -bounds.Top);
        using var paint = new SKPaint { Color = SKColors.Black, Style = SKPaintStyle.Fill, IsAntialias = false };
        outlines.ForEach(o => surface.Canvas.DrawPath(o, paint));
        using var pixels = surface.PeekPixels();
        var grey = new byte[pixels.Width * pixels.Height];
        for (var y = 0; y < pixels.Height; y++)
        {
            pixels.GetPixelSpan().Slice(y * pixels.RowBytes, pixels.Width).CopyTo(grey.AsSpan(y * pixels.Width));
        }

        return (pixels.Width, pixels.Height, grey);
    }
}
