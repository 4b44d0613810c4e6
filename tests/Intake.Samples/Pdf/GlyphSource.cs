using Intake.Samples.Paper;

namespace Intake.Samples.Pdf;

/// <summary>A point of an outline in thousandths of an em.</summary>
internal readonly record struct GlyphPoint(int X, int Y, bool OnCurve);

/// <summary>Outlines for embedded fonts.</summary>
internal abstract class GlyphSource
{
    private static readonly Lazy<GlyphSource> Installed = new(() => (GlyphSource?)InstalledGlyphs.Find() ?? new BoxGlyphs());

    /// <summary>The contours of a character; none for blanks and characters the source does not draw.</summary>
    public abstract List<GlyphPoint[]> Outline(char character);

    public static GlyphSource Of(GlyphOutlines outlines) =>
        outlines == GlyphOutlines.Installed ? Installed.Value : new BoxGlyphs();

    /// <summary>A filled box, half as wide for Latin letters.</summary>
    private sealed class BoxGlyphs : GlyphSource
    {
        public override List<GlyphPoint[]> Outline(char character)
        {
            var right = GlyphWidths.IsNarrow(character) ? 440 : 920;
            return character == ' ' ? [] : [[new(60, 0, true), new(60, 780, true), new(right, 780, true), new(right, 0, true)]];
        }
    }
}
