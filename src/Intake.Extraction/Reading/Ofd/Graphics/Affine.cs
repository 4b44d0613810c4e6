namespace Intake.Extraction.Reading.Ofd.Graphics;

/// <summary>An OFD transformation <c>[a b c d e f]</c>: x' = a·x + c·y + e, y' = b·x + d·y + f, y growing downwards, millimetres.</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    public static Affine Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>Length of the transformed unit step in x.</summary>
    public double ScaleX => Math.Sqrt((A * A) + (B * B));

    /// <summary>Length of the transformed unit step in y.</summary>
    public double ScaleY => Math.Sqrt((C * C) + (D * D));

    public bool IsFinite => double.IsFinite(A + B + C + D + E + F);

    public static Affine Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>First <paramref name="inner"/>, then this.</summary>
    public Affine After(Affine inner) => new(
        (A * inner.A) + (C * inner.B), (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D), (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E, (B * inner.E) + (D * inner.F) + F);

    /// <summary>The transformation that undoes this one; null if there is none.</summary>
    public Affine? Inverse()
    {
        var determinant = (A * D) - (B * C);
        if (Math.Abs(determinant) < 1e-12)
        {
            return null;
        }

        var (a, b, c, d) = (D / determinant, -B / determinant, -C / determinant, A / determinant);
        return new Affine(a, b, c, d, -((a * E) + (c * F)), -((b * E) + (d * F)));
    }

    /// <summary>The transformation written as six numbers; identity if there is none or it is not one.</summary>
    public static Affine Parse(string? text)
    {
        var n = OfdNumbers.Parse(text);
        return n.Length == 6 && new Affine(n[0], n[1], n[2], n[3], n[4], n[5]) is { IsFinite: true } affine ? affine : Identity;
    }
}
