using System.Buffers;

namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>How wide characters are printed and between which of them a line may end.</summary>
internal static class PrintedCharacters
{
    /// <summary>Size of all text in points (五号, the usual size of Chinese office documents).</summary>
    public const double Em = 10.5;

    /// <summary>Distance of two lines in points.</summary>
    public const double LinePitch = 16;

    private static readonly SearchValues<char> Narrow = SearchValues.Create("\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u2010\u2011\u2012\u2013\u2044\u2212\u20AC");
    private static readonly SearchValues<char> WideLatin = SearchValues.Create("\u00B7\u00D7\u00F7\u00B0\u00B1\u00A7");
    private static readonly SearchValues<char> Closing = SearchValues.Create("，。、；：！？）》】」』”’〉〕％,.;:!?)]}%");
    private static readonly SearchValues<char> Opening = SearchValues.Create("（《【「『“‘〈〔([{¥￥$");
    private static readonly SearchValues<char> Units = SearchValues.Create("年月日号元圆万亿千百角分％%㎡平米天个");
    private static readonly SearchValues<char> WrittenFigures = SearchValues.Create("零〇壹贰叁肆伍陆柒捌玖拾佰仟一二三四五六七八九十百千万亿元圆角分整正年月日");
    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；、：！？,;");

    /// <summary>Zero width, direction marks, soft hyphens: nothing a person sees, and they part words that are one.</summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF\uFE0E\uFE0F");

    /// <summary>Advance of a UTF-16 unit in points.</summary>
    public static double Width(char c) =>
        char.IsSurrogate(c) || (c < 0x2000 ? !WideLatin.Contains(c) : !(Narrow.Contains(c) || c is >= '\uFF61' and <= '\uFF9F'))
            ? char.IsSurrogate(c) || c < 0x2000 ? Em / 2 : Em
            : c < 0x2000 ? Em : Em / 2;

    public static bool IsWide(char c) => !char.IsSurrogate(c) && Width(c) == Em;

    /// <summary>The text as a person sees it: invisible characters taken out, control characters as spaces.</summary>
    public static string Visible(string text)
    {
        if (text.AsSpan().IndexOfAny(Invisible) < 0 && text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0)
        {
            return text;
        }

        return string.Concat(text.Where(c => !Invisible.Contains(c)).Select(c => c < ' ' && c is not ('\t' or '\n' or '\f') ? ' ' : c));
    }

    /// <summary>Whether a line may end between the two. Never inside a number, a date, or an amount in words: values stay whole.</summary>
    public static bool MayBreak(char before, char after)
    {
        if (after is ' ' or '\t' or '\u3000' || before is ' ' or '\t' or '\u3000')
        {
            return before is ' ' or '\t' or '\u3000';
        }

        if (!IsWide(before) && !IsWide(after))
        {
            return false;
        }

        return !Closing.Contains(after) && !Opening.Contains(before)
            && !(char.IsAsciiDigit(before) && Units.Contains(after))
            && !(char.IsAsciiDigit(after) && before is '年' or '月')
            && !((WrittenFigures.Contains(before) || before == '币') && WrittenFigures.Contains(after));
    }

    /// <summary>Whether a line ends well after this character.</summary>
    public static bool IsStop(char c) => Stops.Contains(c);
}
