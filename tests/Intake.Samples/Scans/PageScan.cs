using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using SkiaSharp;

namespace Intake.Samples.Scans;

/// <summary>The picture of one page.</summary>
internal static class PageScan
{
    /// <returns>Eight bits a channel; to be disposed of.</returns>
    public static SKBitmap Take(PaperPage page, Degradation how, SeededRandom random)
    {
        var scale = how.Dpi / 25.4;
        var isPhoto = how.Perspective > 0;
        var border = isPhoto ? page.Width * 0.06 : 0;
        var (width, height) = ((int)((page.Width + 2 * border) * scale), (int)((page.Height + 2 * border) * scale));
        var isTurned = how.QuarterTurns % 2 == 1;
        var picture = new SKBitmap(new SKImageInfo(isTurned ? height : width, isTurned ? width : height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(picture);
        canvas.Clear(isPhoto ? Table(random) : new SKColor((byte)how.PaperWhite, (byte)how.PaperWhite, (byte)how.PaperWhite));
        canvas.Translate(picture.Width / 2f, picture.Height / 2f);
        canvas.RotateDegrees(how.QuarterTurns * 90 + (float)how.Skew);
        canvas.Translate(-width / 2f, -height / 2f);
        var place = Place(page, how, random, scale, border);
        canvas.Concat(in place);
        // The unit of the canvas is the millimetre by now, that of blur the pixel.
        var blur = (float)(how.Blur / scale);
        using var softening = blur > 0 ? SKImageFilter.CreateBlur(blur, blur) : null;
        using var layer = new SKPaint { ImageFilter = softening };
        canvas.SaveLayer(layer);
        using (var sheet = new SKPaint { Color = new SKColor((byte)how.PaperWhite, (byte)how.PaperWhite, (byte)(how.PaperWhite - (isPhoto ? random.Between(0, 14) : 0))) })
        {
            canvas.DrawRect(0, 0, (float)page.Width, (float)page.Height, sheet);
        }

        var grey = (byte)how.Ink;
        using (var artist = new PageArtist(canvas, page, ScanFonts.Of(random.Below(6)), new SKColor(grey, grey, grey)))
        {
            artist.Draw();
            if (how.HasStraySeal)
            {
                artist.Seal(new SealMark(page.Width * random.Between(25, 75) / 100, page.Height * random.Between(20, 70) / 100, 18, "光华区档案资料查验", "已核对"));
            }
        }

        canvas.Restore();
        canvas.ResetMatrix();
        Light.Fall(canvas, picture.Width, picture.Height, how, random);
        canvas.Flush();
        Grain.Add(picture, how.Noise, how.IsGrey, random);
        return picture;
    }

    private static SKMatrix Place(PaperPage page, Degradation how, SeededRandom random, double scale, double border)
    {
        if (how.Perspective <= 0)
        {
            return SKMatrix.CreateScale((float)scale, (float)scale);
        }

        var wander = how.Perspective * page.Width;
        Span<SKPoint> corners =
        [
            Corner(0, 0), Corner(page.Width, 0), Corner(page.Width, page.Height), Corner(0, page.Height),
        ];
        return Quad.From(page.Width, page.Height, corners);

        SKPoint Corner(double x, double y) => new(
            (float)((x + border + wander * random.Between(-100, 100) / 100) * scale), (float)((y + border + wander * random.Between(-100, 100) / 100) * scale));
    }

    private static SKColor Table(SeededRandom random) =>
        random.Pick(new SKColor(92, 70, 52), new SKColor(60, 62, 66), new SKColor(150, 140, 128), new SKColor(34, 40, 58));
}
