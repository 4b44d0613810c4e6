using Intake.Samples.Paper;

namespace Intake.Samples.Papers.Drawing;

/// <summary>Breaks running text as word processors do: numbers and Latin words stay whole, closing marks never begin a line, opening ones never end it.</summary>
internal static class LineBreaker
{
    private const string Closing = "，。；：、）》”％%！？)】";
    private const string Opening = "（《“(【￥¥";
    private const int LongestWhole = 24;

    /// <param name="first">Room of the first line, millimetres.</param>
    /// <param name="room">Room of the others.</param>
    public static List<string> Break(string text, double first, double room, double size, PaperFont font)
    {
        var lines = new List<string>();
        var start = 0;
        var width = 0.0;
        var limit = first;
        var at = 0;
        while (at < text.Length)
        {
            var end = UnitEnd(text, at);
            var unit = Width(text.AsSpan(at, end - at), size, font);
            if (width + unit > limit + 0.01 && at > start && !Closing.Contains(text[at]))
            {
                var cut = at > start + 1 && Opening.Contains(text[at - 1]) ? at - 1 : at;
                lines.Add(text[start..cut]);
                start = cut;
                width = Width(text.AsSpan(cut, at - cut), size, font);
                limit = room;
            }

            width += unit;
            at = end;
        }

        lines.Add(text[start..]);
        return lines;
    }

    public static double Width(ReadOnlySpan<char> text, double size, PaperFont font)
    {
        var width = 0.0;
        foreach (var character in text)
        {
            width += Underline.IsMarker(character) ? 0 : GlyphWidths.Of(character, font);
        }

        return width * size;
    }

    private static int UnitEnd(string text, int at)
    {
        var end = at + 1;
        while (IsWhole(text[at]) && end < text.Length && IsWhole(text[end]) && end - at < LongestWhole)
        {
            end++;
        }

        return end;
    }

    private static bool IsWhole(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '-' or '/' or ':' or '@' or '_' or '%';
}
