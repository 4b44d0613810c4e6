using Intake.Samples.Paper;

namespace Intake.Samples.Papers.Drawing;

/// <summary>A round red seal. In PDFs with a text layer only its rings and star are drawn, as the picture it is there; scans show its words too.</summary>
/// <param name="X">Centre.</param>
/// <param name="Y">Centre.</param>
internal sealed record SealMark(double X, double Y, double Radius, string Around, string Below) : PaperMark
{
    public override PaperMark Lowered(double distance) => this with { Y = Y + distance };

    /// <summary>Ring and star as strokes.</summary>
    public IEnumerable<PaperMark> Outline()
    {
        yield return new EllipseMark(X, Y, Radius, Radius, 1, PaperInk.Seal);
        for (var i = 0; i < 5; i++)
        {
            var (x0, y0) = Point(i);
            var (x1, y1) = Point(i + 2);
            yield return new StrokeMark(x0, y0, x1, y1, 0.5, PaperInk.Seal);
        }
    }

    private (double X, double Y) Point(int index)
    {
        var (sin, cos) = Math.SinCos(index * 2 * Math.PI / 5);
        return (X + Radius * 0.3 * sin, Y - Radius * 0.3 * cos);
    }
}
