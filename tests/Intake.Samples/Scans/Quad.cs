using SkiaSharp;

namespace Intake.Samples.Scans;

/// <summary>The projective map of a rectangle onto four points (Heckbert 1989, square to quadrilateral).</summary>
internal static class Quad
{
    /// <param name="corners">Top left, top right, bottom right, bottom left.</param>
    public static SKMatrix From(double width, double height, ReadOnlySpan<SKPoint> corners)
    {
        var (p0, p1, p2, p3) = (corners[0], corners[1], corners[2], corners[3]);
        double dx1 = p1.X - p2.X, dx2 = p3.X - p2.X, sx = p0.X - p1.X + p2.X - p3.X;
        double dy1 = p1.Y - p2.Y, dy2 = p3.Y - p2.Y, sy = p0.Y - p1.Y + p2.Y - p3.Y;
        var determinant = dx1 * dy2 - dx2 * dy1;
        var g = (sx * dy2 - dx2 * sy) / determinant;
        var h = (dx1 * sy - sx * dy1) / determinant;
        return new SKMatrix(
            (float)((p1.X - p0.X + g * p1.X) / width), (float)((p3.X - p0.X + h * p3.X) / height), p0.X,
            (float)((p1.Y - p0.Y + g * p1.Y) / width), (float)((p3.Y - p0.Y + h * p3.Y) / height), p0.Y,
            (float)(g / width), (float)(h / height), 1);
    }
}
