using Intake.Extraction.Reading.Ofd.Graphics;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.Ofd.Words;

/// <summary>Cuts a run of glyphs into pieces of touching characters: at white space, at gaps, and where the line changes.</summary>
internal static class RunSplitter
{
    /// <summary>Gap between characters of one run that parts words, in em. Runs are one string to their author, so it is wide.</summary>
    private const double Gap = 0.75;

    /// <summary>How far a character may leave the line, in em.</summary>
    private const double Drift = 0.25;

    /// <summary>Sine of the steepest slope that still counts as straight: 2°.</summary>
    private const double Straight = 0.035;

    /// <summary>Millimetres from the origin beyond which nothing is on a page; also keeps sums finite.</summary>
    private const double Farthest = 1e6;

    /// <summary>Height of the em in millimetres below which nobody can read (half a point).</summary>
    private const double Smallest = 0.18;

    public enum Lie
    {
        Horizontal,
        Vertical,

        /// <summary>Neither: seals and watermarks run so.</summary>
        Slanted,
    }

    public static Lie LieOf(Affine toPage)
    {
        var length = toPage.ScaleX;
        return length <= 0 ? Lie.Slanted
            : Math.Abs(toPage.B) <= Straight * length && toPage.A > 0 ? Lie.Horizontal
            : Math.Abs(toPage.A) <= Straight * length ? Lie.Vertical
            : Lie.Slanted;
    }

    /// <summary>The pieces of a straight run in page millimetres.</summary>
    public static void Split(GlyphRun run, Affine toPage, List<PlacedCharacters> pieces)
    {
        var isRotated = LieOf(toPage) == Lie.Vertical;
        var size = run.Size * toPage.ScaleY;
        if (size < Smallest)
        {
            return;
        }

        var widthScale = run.Size * run.HScale * toPage.ScaleX;
        PlacedCharacters? open = null;
        for (var i = 0; i < run.Text.Length; i++)
        {
            var c = run.Text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF')
            {
                open = null;
                continue;
            }

            var (x, y) = toPage.Apply(run.X[i], run.Y[i]);
            if (!(Math.Abs(x) < Farthest && Math.Abs(y) < Farthest))
            {
                open = null;
                continue;
            }

            var width = GlyphRun.NaturalWidth(c) * widthScale;
            var isVertical = isRotated || (open?.IsVertical ?? StartsDownwards(run, i, toPage, size));
            var along = isVertical ? y : x;

            // Upright characters set below each other hang from their baseline; rotated ones stand on it.
            if (isVertical && !isRotated)
            {
                along = y - (PlacedCharacters.Ascent * size);
                width = size;
            }

            var across = !isVertical ? y : isRotated ? x + ((toPage.B > 0 ? 0.5 - (1 - PlacedCharacters.Ascent) : (1 - PlacedCharacters.Ascent) - 0.5) * size) : x + (0.5 * GlyphRun.NaturalWidth(c) * size);
            if (open is null || isVertical != open.IsVertical || !Continues(open, along, across, size))
            {
                open = new PlacedCharacters { Baseline = across, Size = size, IsVertical = isVertical };
                pieces.Add(open);
            }

            open.End = along + Width(open, c, along, width);
            open.Text.Append(PrintedText.Unify(c));
            open.Starts.Add(along);
        }
    }

    // Fonts differ in the width of Latin characters; the step to this character from one of its kind tells this font's.
    private static double Width(PlacedCharacters open, char c, double along, double natural)
    {
        if (open.Text.Length == 0 || GlyphRun.NaturalWidth(open.Text[^1]) != GlyphRun.NaturalWidth(c))
        {
            return natural;
        }

        var step = along - open.Starts[^1];
        return step >= 0.7 * natural && step <= 1.3 * natural ? step : natural;
    }

    private static bool Continues(PlacedCharacters open, double along, double across, double size) =>
        Math.Abs(across - open.Baseline) <= (open.IsVertical ? 0.5 : Drift) * size
        && along >= open.Starts[^1] - (0.1 * size)
        && along - open.End <= Gap * size;

    private static bool StartsDownwards(GlyphRun run, int index, Affine toPage, double size)
    {
        if (index + 1 >= run.Text.Length)
        {
            return false;
        }

        var (x0, y0) = toPage.Apply(run.X[index], run.Y[index]);
        var (x1, y1) = toPage.Apply(run.X[index + 1], run.Y[index + 1]);
        return Math.Abs(x1 - x0) <= Drift * size && y1 - y0 >= 0.5 * size && y1 - y0 <= 2 * size;
    }
}
