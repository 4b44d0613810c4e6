using System.Buffers;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The total in capital numerals.</summary>
internal static class TotalWords
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正负數数()貳參陸萬億圓⊗ⓧⓍ");

    /// <summary>In ideographs: the mark before an amount stands nearer to it.</summary>
    private const float FarOff = 3;

    /// <summary>The whole amount beside 大写; without that label, the last one on the page. Remarks may spell other amounts further down.</summary>
    public static TextSpan? Find(PageText page)
    {
        foreach (var label in LabelFinder.All(page, "大写"))
        {
            foreach (var row in page.Rows)
            {
                if (Math.Abs(row.CenterY - label.Row.CenterY) < 0.9f * page.Line && In(row, label.X1) is { } beside)
                {
                    return beside;
                }
            }
        }

        for (var i = page.Rows.Count - 1; i >= 0; i--)
        {
            if (In(page.Rows[i], 0) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// On a recognised page everything between 大写 and 小写, as it was read: some of its characters may not be capitals. A part of it that could be an
    /// amount by itself is not the amount.
    /// </summary>
    public static TextSpan? FindRecognised(PageText page)
    {
        foreach (var label in LabelFinder.All(page, "大写"))
        {
            TextSpan? longest = null;
            foreach (var row in page.Rows)
            {
                if (Math.Abs(row.CenterY - label.Row.CenterY) < 0.9f * page.Line && Cell(row, label.X1) is { } cell && (longest is not { } other || cell.Length > other.Length))
                {
                    longest = cell;
                }
            }

            if (longest is not null)
            {
                return longest;
            }
        }

        return null;
    }

    private static TextSpan? Cell(TextRow row, float x0)
    {
        var start = row.Between(x0, 2).Start;
        while (start < row.Text.Length && row.Text[start] is ')' or '(' or ':')
        {
            start++;
        }

        var end = row.Text.IndexOf("(小写", start, StringComparison.Ordinal);
        if (end < 0)
        {
            end = start;
            while (end < row.Text.Length && !char.IsAsciiDigit(row.Text[end]) && row.Text[end] is not ('¥' or '小'))
            {
                end++;
            }
        }

        // The sign of the yuan before the figures stands far off.
        for (var i = start + 1; i < end; i++)
        {
            end = row.GapBefore(i) > FarOff * row.Page.Em ? i : end;
        }

        // An amount has at least a numeral, 元 and 整, and mostly capitals.
        var capitals = row.Text.AsSpan(start, Math.Max(0, end - start));
        var read = 0;
        foreach (var c in capitals)
        {
            read += Numerals.Contains(c) ? 1 : 0;
        }

        return read >= 3 && read * 3 >= capitals.Length ? new TextSpan(row, start, end) : null;
    }

    /// <summary>Without the signs printed before it and the label's bracket.</summary>
    public static string Cleaned(TextSpan ink) => new([.. ink.Text.Where(c => c is not ('⊗' or 'ⓧ' or 'Ⓧ' or '¥'))]);

    private static TextSpan? In(TextRow row, float x0)
    {
        var text = row.Text;
        for (var i = row.Between(x0, 2).Start; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && Numerals.Contains(text[end]) && (end == i || row.GapBefore(end) < 2 * row.Page.Em))
            {
                end++;
            }

            // A bracket of the label or of the next one may stand close: it is no part of the amount.
            for (var (from, to) = (i, end); to - from >= 3; from++)
            {
                var span = new TextSpan(row, from, text[to - 1] == '(' ? to - 1 : to);
                if (ChineseAmount.TryParse(span.Text, out _))
                {
                    return span;
                }

                if (text[from] is not ('(' or ')' or '数' or '數'))
                {
                    break;
                }
            }

            i = Math.Max(i, end - 1);
        }

        return null;
    }
}
