using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Pdf.Content;

namespace Intake.Extraction.Reading.Pdf.Images;

/// <summary>Finds a code that was drawn as filled squares (or rows of squares in one) instead of as an image.</summary>
internal static class FilledSquares
{
    // The smallest code has 21 × 21 modules, about half of them dark.
    private const int FewestSquares = 100;
    private const double SmallestModule = 0.2;
    private const double LargestModule = 12;
    private const double SameSize = 0.05;
    private const int PixelsPerModule = 3;
    private const int MostModules = 177;

    /// <summary>The squares as a picture and its place on the page; null if there are none that look like a code.</summary>
    public static (GreyImage Picture, Area Area)? Draw(List<Area> fills)
    {
        if (fills.Count < FewestSquares || CommonHeight(fills) is not { } module)
        {
            return null;
        }

        var squares = fills.FindAll(fill => Math.Abs(fill.Height - module) <= SameSize * module && fill.Width >= module * (1 - SameSize));
        if (squares.Count < FewestSquares)
        {
            return null;
        }

        var area = squares.Aggregate(static (a, b) => new Area(Math.Min(a.X0, b.X0), Math.Min(a.Y0, b.Y0), Math.Max(a.X1, b.X1), Math.Max(a.Y1, b.Y1)));
        int columns = (int)Math.Round(area.Width / module), rows = (int)Math.Round(area.Height / module);
        if (Math.Max(columns, rows) > MostModules || Math.Abs(columns - rows) > 1)
        {
            return null;
        }

        var picture = new GreyImage(columns * PixelsPerModule, rows * PixelsPerModule);
        foreach (var square in squares)
        {
            int left = Pixel(square.X0 - area.X0, module), right = Pixel(square.X1 - area.X0, module);
            for (var y = Pixel(square.Y0 - area.Y0, module); y < Math.Min(Pixel(square.Y1 - area.Y0, module), picture.Height); y++)
            {
                picture.Row(y)[left..Math.Min(right, picture.Width)].Clear();
            }
        }

        return (picture, area);
    }

    private static int Pixel(double distance, double module) => (int)Math.Round(distance / module) * PixelsPerModule;

    private static double? CommonHeight(List<Area> fills)
    {
        var heights = fills.Select(static fill => fill.Height).Where(static height => height is > SmallestModule and < LargestModule).Order().ToList();
        if (heights.Count < FewestSquares)
        {
            return null;
        }

        // In a code most rectangles are one module high; the longest run of like heights is it.
        int best = 0, bestStart = 0, start = 0;
        for (var i = 1; i <= heights.Count; i++)
        {
            if (i == heights.Count || heights[i] > heights[start] * (1 + SameSize))
            {
                (best, bestStart) = i - start > best ? (i - start, start) : (best, bestStart);
                start = i;
            }
        }

        return best < FewestSquares ? null : heights[bestStart + (best / 2)];
    }
}
