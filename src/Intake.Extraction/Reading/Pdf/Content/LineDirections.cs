namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>
/// Counts which way the characters of horizontal fonts run, to notice pages put sideways, upside down or aslant into their file. Vertical fonts have no part in
/// this: their columns run downwards on an upright page.
/// </summary>
internal sealed class LineDirections
{
    // A label along the edge or a seal's text does not turn a page: at least so many, and more than half of all.
    private const int FewestTurned = 40;

    private const double Slope = 0.02;

    // Over the width of a page this is half a line: what stands on one line no longer lies on one level.
    private const double StraightSlope = 0.005;

    // By the quarter turns clockwise that make them upright.
    private readonly int[] _turned = new int[4];
    private int _leaning;

    /// <summary>Counts one that runs from left to right, but not quite level.</summary>
    public void CountLeaning(double rightX, double rightY)
    {
        if (Math.Abs(rightY) > StraightSlope * rightX)
        {
            _leaning++;
        }
    }

    /// <summary>Most lines climb or fall, so that columns and rows are not where they seem.</summary>
    /// <param name="glyphs">How many there are on the page, whichever way they run.</param>
    public bool AreAslant(int glyphs) => _leaning >= FewestTurned && _leaning > glyphs / 2;

    /// <summary>Counts one that does not run from left to right.</summary>
    /// <param name="rightX">The direction of writing on the page, y downwards.</param>
    /// <param name="upX">The direction of the character's top.</param>
    public void Count(double rightX, double rightY, double upX, double upY)
    {
        var quarters = (rightX, rightY, upX, upY) switch
        {
            (_, < 0, < 0, _) when Math.Abs(rightX) <= Slope * -rightY => 1,
            (< 0, _, _, > 0) when Math.Abs(rightY) <= Slope * -rightX => 2,
            (_, > 0, > 0, _) when Math.Abs(rightX) <= Slope * rightY => 3,
            _ => 0,
        };
        _turned[quarters]++;
        _leaning += quarters == 0 ? 1 : 0;
    }

    /// <summary>The quarter turns clockwise, 0–3, that make most lines upright.</summary>
    /// <param name="glyphs">How many there are on the page, whichever way they run.</param>
    public int QuarterTurns(int glyphs)
    {
        for (var quarters = 1; quarters < _turned.Length; quarters++)
        {
            if (_turned[quarters] >= FewestTurned && _turned[quarters] > glyphs / 2)
            {
                return quarters;
            }
        }

        return 0;
    }
}
