using System.Globalization;

namespace Intake.Worker.Reports.Terminal;

/// <summary>Makes strangers' text (file names, printed words) harmless to show: no control characters, no switch of direction, no half characters.</summary>
internal static class Printable
{
    public static string Of(string text)
    {
        var clean = true;
        for (var i = 0; i < text.Length && clean; i++)
        {
            clean = IsHarmless(text, i);
        }

        return clean ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = IsHarmless(source, i) ? source[i] : '\uFFFD';
            }
        });
    }

    /// <summary>Columns the text takes on a terminal: Chinese characters take two.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF
                or >= 0xFE30 and <= 0xFE6F or >= 0xFF01 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x20000 and <= 0x3FFFD
                ? 2
                : 1;
        }

        return width;
    }

    private static bool IsHarmless(string text, int at)
    {
        var c = text[at];
        return c >= ' ' && (c < '\u007F' || char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,

            // Half a character alone is none, and neither XML nor JSON can carry it.
            UnicodeCategory.Surrogate => char.IsHighSurrogate(c)
                ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
                : at > 0 && char.IsHighSurrogate(text[at - 1]),
            _ => c is not ('\uFFFE' or '\uFFFF'),
        });
    }
}
