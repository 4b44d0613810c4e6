using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Recognition.Preparation;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>A page made ready for an engine: level, evenly lit, without ruled lines, its stretches of text found.</summary>
internal sealed class PreparedPage : IDisposable
{
    // A page that is out of level by less is read as well as it is.
    private const double SmallestTilt = 0.15;

    private const long MostEnlargedPixels = 3_000_000;

    private PreparedPage(GreyImage image, GreyImage map, int letterHeight, double tilt, List<TextStretch> stretches) =>
        (Image, Map, LetterHeight, Tilt, Stretches, Lines) = (image, map, letterHeight, tilt, stretches, TextLine.Of(map, stretches));

    public GreyImage Image { get; }

    public GreyImage Map { get; }

    /// <summary>In pixels; 0 on a page without anything like letters.</summary>
    public int LetterHeight { get; }

    /// <summary>Degrees by which the lines fell to the right in the picture as given.</summary>
    public double Tilt { get; }

    public List<TextStretch> Stretches { get; }

    /// <summary>The same stretches, line by line from top to bottom.</summary>
    public List<TextLine> Lines { get; }

    /// <param name="evenlyLit">Stays the caller's.</param>
    /// <param name="quarters">Clockwise quarter turns, 0–3, before anything else.</param>
    public static PreparedPage Of(GreyImage evenlyLit, int quarters)
    {
        var image = Turning.Quarters(evenlyLit, quarters);
        image = Enlarged(image);
        var map = InkMap.Of(image);
        var shapes = InkShapes.Find(map);
        var letterHeight = LetterSize.Of(shapes, image.Width, image.Height);
        if (letterHeight > 0 && FaintStamps.TakeOut(image, map, shapes, letterHeight))
        {
            map.Dispose();
            map = InkMap.Of(image);
            shapes = InkShapes.Find(map);
        }

        if (letterHeight > 0)
        {
            SealShapes.TakeOut(image, map, shapes, letterHeight);
        }

        var letters = Letters(shapes, letterHeight);
        var tilt = letterHeight == 0 ? 0 : Skew.Measure(letters, image.Width, image.Height);
        if (Math.Abs(tilt) >= SmallestTilt)
        {
            Replace(ref image, ref map, Turning.Level(image, tilt));
            letters = Letters(InkShapes.Find(map), letterHeight);
        }
        else
        {
            tilt = 0;
        }

        if (Fanning.Even(image, letters) is { } even)
        {
            Replace(ref image, ref map, even);
        }

        if (letterHeight > 0)
        {
            RuledLines.TakeOut(image, map, letterHeight);
        }

        return new PreparedPage(image, map, letterHeight, tilt, TextStretches.Find(map, letterHeight));
    }

    private static List<InkShape> Letters(List<InkShape> shapes, int letterHeight) =>
        shapes.FindAll(shape => shape.Box.Height * 2 >= letterHeight && shape.Box.Height <= 2 * letterHeight && shape.Box.Width <= 3 * letterHeight);

    private static void Replace(ref GreyImage image, ref GreyImage map, GreyImage other)
    {
        image.Dispose();
        map.Dispose();
        image = other;
        map = InkMap.Of(other);
    }

    /// <summary>Lines and letters of a few pixels cannot be told apart: small letters are looked at at twice the size.</summary>
    private static GreyImage Enlarged(GreyImage image)
    {
        const int SmallLetters = 15;
        if ((long)image.Width * image.Height > MostEnlargedPixels)
        {
            return image;
        }

        using var map = InkMap.Of(image);
        if (LetterSize.Of(InkShapes.Find(map), image.Width, image.Height) is 0 or > SmallLetters)
        {
            return image;
        }

        var enlarged = RegionPicture.Cut(image, new PixelBox(0, 0, image.Width, image.Height), 2, null, 0);
        image.Dispose();
        return enlarged;
    }

    public void Dispose()
    {
        Image.Dispose();
        Map.Dispose();
    }
}
