namespace Intake.Extraction.Documents;

/// <summary>
/// A rectangle on a page in fractions of the upright page: 0–1, origin top left, y growing downwards.
/// Every reader converts into this geometry once; nothing after the reader knows points, millimetres or pixels.
/// </summary>
public readonly record struct BoundingBox(double X0, double Y0, double X1, double Y1)
{
    public double Width => X1 - X0;

    public double Height => Y1 - Y0;

    public double CenterX => (X0 + X1) / 2;

    public double CenterY => (Y0 + Y1) / 2;

    /// <summary>The smallest rectangle that holds both.</summary>
    public BoundingBox Union(BoundingBox other) =>
        new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    /// <summary>The same place on the page turned clockwise by so many quarters; any number, negative ones turn back.</summary>
    public BoundingBox Turned(int quarters) => (quarters & 3) switch
    {
        1 => new(1 - Y1, X0, 1 - Y0, X1),
        2 => new(1 - X1, 1 - Y1, 1 - X0, 1 - Y0),
        3 => new(Y0, 1 - X1, Y1, 1 - X0),
        _ => this,
    };

    /// <summary>Whether the point lies inside or on the edge.</summary>
    public bool Contains(double x, double y) => x >= X0 && x <= X1 && y >= Y0 && y <= Y1;
}
