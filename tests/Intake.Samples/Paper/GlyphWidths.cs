namespace Intake.Samples.Paper;

/// <summary>Advance widths in ems: full for Chinese, half for the rest, 0.6 in Courier.</summary>
internal static class GlyphWidths
{
    public static double Of(char character, PaperFont font) =>
        IsNarrow(character) ? font == PaperFont.Courier ? 0.6 : 0.5 : 1.0;

    public static double Of(string text, PaperFont font)
    {
        var width = 0.0;
        foreach (var character in text)
        {
            width += Of(character, font);
        }

        return width;
    }

    public static bool IsNarrow(char character) => character < '\u0100';
}
