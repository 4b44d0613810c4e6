using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Finds the labels of a row: they begin where something begins and end where something ends, so that no word inside a value is one.</summary>
internal static class LabelScanner
{
    /// <summary>White space that parts a label from what stands beside it, in ems.</summary>
    private const float PartingGap = 0.3f;

    /// <summary>White space before a label that no book knows, in ems.</summary>
    private const float WideGap = 0.8f;

    private const int LongestUnknown = 9;

    public static List<FormLabel> Scan(TextRow row, LabelBook book)
    {
        var found = new List<FormLabel>();
        var next = 0;
        for (var at = 0; at < row.Text.Length; at++)
        {
            if (at < next || !((at == next && found.Count > 0) || Starts(row, at)))
            {
                continue;
            }

            if ((Known(row, at, book) ?? Unknown(row, at, book)) is { } label)
            {
                found.Add(label);
                next = label.ValueStart;
            }
        }

        return found;
    }

    private static FormLabel? Known(TextRow row, int at, LabelBook book)
    {
        foreach (var (key, length) in book.Matches(row.Text, at))
        {
            var valueStart = SkipTail(row, at + length);
            if ((valueStart > at + length || (Ends(row, at + length) && !IsSpacedText(row, at, at + length))) && IsOneCell(row, at, at + length))
            {
                return new FormLabel(key, new TextSpan(row, at, at + length), valueStart);
            }
        }

        return null;
    }

    /// <summary>A few characters and a colon with white space before them: a label whose meaning nobody knows still ends the value before it.</summary>
    private static FormLabel? Unknown(TextRow row, int at, LabelBook book)
    {
        if (book.UnknownKey is not { } key || row.GapBefore(at) < WideGap * row.Page.Em)
        {
            return null;
        }

        var end = at;
        while (end < row.Text.Length && end - at <= LongestUnknown && row.Text[end] is >= '\u4E00' and <= '\u9FFF')
        {
            end++;
        }

        return end < row.Text.Length && row.Text[end] == ':' && end - at is >= 2 and <= LongestUnknown && IsOneCell(row, at, end)
            ? new FormLabel(key, new TextSpan(row, at, end), end + 1) : null;
    }

    // 付款人 | 账号 are two labels in two cells; 户   名 is one, stretched evenly.
    private static bool IsOneCell(TextRow row, int start, int end)
    {
        var (narrow, wide) = (float.MaxValue, 0f);
        for (var i = start + 1; i < end; i++)
        {
            narrow = Math.Min(narrow, row.GapBefore(i));
            wide = Math.Max(wide, row.GapBefore(i));
        }

        var em = row.Page.Em;
        return wide <= 0.6f * em || (wide <= 4.5f * em && wide <= (2 * Math.Max(narrow, 0)) + (0.3f * em));
    }

    private static bool Starts(TextRow row, int at) =>
        at == 0 || row.GapBefore(at) >= PartingGap * row.Page.Em || row.Text[at - 1] is ':' or ';' or ',' or '。' or ')' or '|' or '、' or '/' or '】' or '【' or '[' or '〔' or '■' or '◆' or '●' or '▪' or '*' or '-';

    // 项 目 立 项 函: a title whose characters all stand as far apart, of which the first are no label.
    private static bool IsSpacedText(TextRow row, int start, int end)
    {
        if (end >= row.Text.Length || end - start < 2)
        {
            return false;
        }

        var (narrow, wide) = (float.MaxValue, 0f);
        for (var i = start + 1; i < end; i++)
        {
            narrow = Math.Min(narrow, row.GapBefore(i));
            wide = Math.Max(wide, row.GapBefore(i));
        }

        return narrow > PartingGap * row.Page.Em && row.GapBefore(end) < 1.3f * wide && end + 1 < row.Text.Length && Math.Abs(row.GapBefore(end + 1) - wide) < 0.3f * wide;
    }

    // A number, a sign of currency or a numeral in capitals may follow at once; a name may not, or half a name would be cut off it.
    private static bool Ends(TextRow row, int end) =>
        end == row.Text.Length || row.GapBefore(end) >= PartingGap * row.Page.Em
        || row.Text[end] is ':' or '|' or '\u00A5' or (>= '0' and <= '9') or '壹' or '贰' or '叁' or '肆' or '伍' or '陆' or '柒' or '捌' or '玖';

    /// <summary>Passes over the translation, a unit in parentheses and the colon.</summary>
    private static int SkipTail(TextRow row, int at)
    {
        for (var before = -1; before != at && at < row.Text.Length;)
        {
            before = at;
            if (row.Text[at] is ':' or '|' or ';')
            {
                return at + 1;
            }

            at = Bilingual.SkipToColon(row, Bilingual.Skip(row, at));
            if (at < row.Text.Length && row.Text[at] is '】' or ']' or '〕')
            {
                at++;
            }

            if (at < row.Text.Length && row.Text[at] is '(' or '/' && IsAside(row, at, out var end))
            {
                at = end;
            }
        }

        return at;
    }

    // (Payer), (元), (盖章): a note to the label. What holds digits or is long is a value.
    private static bool IsAside(TextRow row, int at, out int end)
    {
        end = row.Text.IndexOf(')', at) + 1;
        if (end <= 0 || end - at > 26)
        {
            return false;
        }

        var inside = row.Text.AsSpan(at + 1, end - at - 2);
        return Bilingual.AreWords(inside) || inside is "元" or "人民币" or "CNY" or "RMB" or "盖章" or "公章" or "签章" or "人民币元" or "单位:元" or "单位:万元" or "万元" or "全称" or "可用于校验" or "%" or "‰";
    }
}
