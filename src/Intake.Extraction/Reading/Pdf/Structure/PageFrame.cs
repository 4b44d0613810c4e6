using Intake.Extraction.Reading.Pdf.Content;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>The visible part of a page and how to turn it upright.</summary>
/// <param name="Width">Of the upright page, in points.</param>
/// <param name="Height">Of the upright page, in points.</param>
/// <param name="ToUpright">From the page's user space to points of the upright page, origin top left.</param>
internal sealed record PageFrame(double Width, double Height, Affine ToUpright)
{
    private const int DeepestTree = 64;
    private const double Largest = 200_000;

    public Area Area => new(0, 0, Width, Height);

    public static PageFrame Of(PdfObjects objects, DictionaryToken page)
    {
        var media = Box(objects, page, "MediaBox") ?? new Area(0, 0, 612, 792);
        var crop = Box(objects, page, "CropBox") is { } stated ? stated.Intersect(media) : media;
        if (!(crop.Width > 0 && crop.Height > 0))
        {
            crop = media;
        }

        var unit = objects.GetNumber(page, "UserUnit") is { } stretch and > 0 and < 1000 ? stretch : 1;
        var turn = Inherited(objects, page, "Rotate") is NumericToken { Data: > -1e6 and < 1e6 } rotate ? (int)(((rotate.Data % 360) + 360) % 360) : 0;
        var (matrix, width, height) = turn switch
        {
            90 => (new Affine(0, 1, 1, 0, -crop.Y0, -crop.X0), crop.Height, crop.Width),
            180 => (new Affine(-1, 0, 0, 1, crop.X1, -crop.Y0), crop.Width, crop.Height),
            270 => (new Affine(0, -1, -1, 0, crop.Y1, crop.X1), crop.Height, crop.Width),
            _ => (new Affine(1, 0, 0, -1, -crop.X0, crop.Y1), crop.Width, crop.Height),
        };
        return new PageFrame(width * unit, height * unit, matrix.Then(new Affine(unit, 0, 0, unit, 0, 0)));
    }

    /// <summary>This page turned clockwise by so many quarters, 0–3.</summary>
    public PageFrame Turned(int quarters) => quarters switch
    {
        1 => new PageFrame(Height, Width, ToUpright.Then(new Affine(0, 1, -1, 0, Height, 0))),
        2 => new PageFrame(Width, Height, ToUpright.Then(new Affine(-1, 0, 0, -1, Width, Height))),
        3 => new PageFrame(Height, Width, ToUpright.Then(new Affine(0, -1, 1, 0, 0, Width))),
        _ => this,
    };

    /// <summary>An attribute of the page or the nearest node above it that states it.</summary>
    public static IToken? Inherited(PdfObjects objects, DictionaryToken page, string key)
    {
        var node = page;
        for (var depth = 0; node is not null && depth < DeepestTree; depth++)
        {
            if (objects.Get(node, key) is { } found)
            {
                return found;
            }

            node = objects.GetDictionary(node, "Parent");
        }

        return null;
    }

    private static Area? Box(PdfObjects objects, DictionaryToken page, string key)
    {
        if (Inherited(objects, page, key) is not ArrayToken array || objects.Numbers(array) is not [var a, var b, var c, var d])
        {
            return null;
        }

        var box = new Area(Math.Min(a, c), Math.Min(b, d), Math.Max(a, c), Math.Max(b, d));
        return box.Width > 0 && box.Height > 0 && box.Width < Largest && box.Height < Largest ? box : null;
    }
}
