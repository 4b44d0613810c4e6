namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>A PDF transformation: (x, y) → (A·x + C·y + E, B·x + D·y + F).</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    public static readonly Affine Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>This one first, then <paramref name="next"/>.</summary>
    public Affine Then(in Affine next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    public double X(double x, double y) => (A * x) + (C * y) + E;

    public double Y(double x, double y) => (B * x) + (D * y) + F;

    /// <summary>The smallest upright rectangle around the transformed one.</summary>
    public Area Apply(double x0, double y0, double x1, double y1)
    {
        double ax = X(x0, y0), bx = X(x1, y0), cx = X(x0, y1), dx = X(x1, y1);
        double ay = Y(x0, y0), by = Y(x1, y0), cy = Y(x0, y1), dy = Y(x1, y1);
        return new Area(
            Math.Min(Math.Min(ax, bx), Math.Min(cx, dx)),
            Math.Min(Math.Min(ay, by), Math.Min(cy, dy)),
            Math.Max(Math.Max(ax, bx), Math.Max(cx, dx)),
            Math.Max(Math.Max(ay, by), Math.Max(cy, dy)));
    }

    public bool IsFinite => double.IsFinite(A + B + C + D + E + F);

    /// <summary>Whether upright rectangles stay upright rectangles.</summary>
    public bool KeepsRectangles => (B == 0 && C == 0) || (A == 0 && D == 0);
}
