using System.Globalization;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Forms;

/// <summary>A date on a form, which may have the time of day behind it, however closely.</summary>
internal static class FormDate
{
    public static FormReading? Read(TextSpan span) => TryRead(span, out var date, out var ink) ? new FormReading(Iso(date), ink) : null;

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date at the start of the span.</summary>
    public static bool TryRead(TextSpan span, out DateOnly date, out TextSpan ink)
    {
        ink = span;
        date = default;
        if (span.IsEmpty)
        {
            return false;
        }

        var text = span.Text.AsSpan();
        if (ChineseDate.TryReadStart(text, out date, out var length) || TryReadWithTime(text, out date, out length))
        {
            ink = span with { End = span.Start + length };
            return true;
        }

        return false;
    }

    // 2025-03-3110:23:45 and 20250331102345: the space before the time is no glyph.
    private static bool TryReadWithTime(ReadOnlySpan<char> text, out DateOnly date, out int length)
    {
        date = default;
        length = 0;
        if (text.Length >= 14 && text[4] is '-' or '/' or '.' && text[12] == ':')
        {
            length = 10;
            return ChineseDate.TryParse(text[..10], out date);
        }

        if (text.Length >= 14 && !text[..14].ContainsAnyExceptInRange('0', '9') && (text.Length == 14 || text[14] is < '0' or > '9')
            || text.Length >= 11 && text[10] == ':' && !text[..10].ContainsAnyExceptInRange('0', '9'))
        {
            length = 8;
            return ChineseDate.TryParse(text[..8], out date);
        }

        return false;
    }
}
