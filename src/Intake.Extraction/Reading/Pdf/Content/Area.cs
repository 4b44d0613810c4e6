namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>An upright rectangle in points of the upright page, origin top left.</summary>
internal readonly record struct Area(double X0, double Y0, double X1, double Y1)
{
    public static readonly Area Everything = new(double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity, double.PositiveInfinity);

    public double Width => X1 - X0;

    public double Height => Y1 - Y0;

    public Area Intersect(Area other) =>
        new(Math.Max(X0, other.X0), Math.Max(Y0, other.Y0), Math.Min(X1, other.X1), Math.Min(Y1, other.Y1));

    public bool Touches(Area other) => X0 <= other.X1 && other.X0 <= X1 && Y0 <= other.Y1 && other.Y0 <= Y1;

    public bool Contains(double x, double y) => x >= X0 && x <= X1 && y >= Y0 && y <= Y1;
}
