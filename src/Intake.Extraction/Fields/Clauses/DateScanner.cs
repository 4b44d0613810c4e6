using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Finds the whole days of a running text. A form whose blanks were not filled in (年 月 日) has none.</summary>
internal static class DateScanner
{
    public static List<DateMention> In(string text)
    {
        var days = new List<DateMention>();
        for (var at = 0; at < text.Length;)
        {
            if (CanStart(text, at) && ChineseDate.TryReadStart(text.AsSpan(at), out var day, out var length) && CanEnd(text, at + length))
            {
                days.Add(new DateMention(new Mention(at, at + length), day));
                at += length;
            }
            else
            {
                at++;
            }
        }

        return days;
    }

    private static bool CanStart(string text, int at)
    {
        if (text[at] is not ('1' or '2' or '一' or '二' or '壹' or '贰' or '貳'))
        {
            return false;
        }

        // Digits of a number or code are no year.
        return at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || (text[at - 1] is '-' or '.' or '/' or '_' && at > 1 && char.IsAsciiLetterOrDigit(text[at - 2]) && !IsDayBefore(text, at - 1)));
    }

    private static bool CanEnd(string text, int end) =>
        end >= text.Length || !char.IsAsciiLetterOrDigit(text[end]) || !char.IsAsciiLetterOrDigit(text[end - 1]);

    // 2025.01.01-2025.12.31: what stands before the dash is a day itself.
    private static bool IsDayBefore(string text, int dash)
    {
        for (var start = Math.Max(0, dash - 10); start <= dash - 8; start++)
        {
            if (ChineseDate.TryParse(text.AsSpan(start, dash - start), out _))
            {
                return true;
            }
        }

        return false;
    }
}
