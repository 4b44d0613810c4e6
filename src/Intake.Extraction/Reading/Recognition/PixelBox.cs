namespace Intake.Extraction.Reading.Recognition;

/// <summary>An upright rectangle of pixels; the right and lower edges are outside.</summary>
public readonly record struct PixelBox(int X0, int Y0, int X1, int Y1)
{
    public int Width => X1 - X0;

    public int Height => Y1 - Y0;

    public PixelBox Union(PixelBox other) =>
        new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    /// <summary>So many pixels more on every side, within a picture of that size.</summary>
    public PixelBox Grown(int pixels, int width, int height) =>
        new(Math.Max(0, X0 - pixels), Math.Max(0, Y0 - pixels), Math.Min(width, X1 + pixels), Math.Min(height, Y1 + pixels));
}
