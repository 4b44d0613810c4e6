namespace Intake.Samples.Paper;

/// <summary>Breaks a value into the lines a column of the form has room for, wherever the room ends.</summary>
internal static class TextWrap
{
    public static List<string> Break(string? text, double room, double size, PaperFont font = PaperFont.Song)
    {
        var lines = new List<string>();
        if (string.IsNullOrEmpty(text))
        {
            return lines;
        }

        var start = 0;
        var width = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            var glyph = GlyphWidths.Of(text[i], font) * size;
            if (width + glyph > room + 0.01 && i > start)
            {
                lines.Add(text[start..i]);
                start = i;
                width = 0;
            }

            width += glyph;
        }

        lines.Add(text[start..]);
        return lines;
    }
}
