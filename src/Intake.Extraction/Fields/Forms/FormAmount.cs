using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Amounts in figures and in capitals among whatever else stands in a cell.</summary>
internal static class FormAmount
{
    private const string Capitals = "零壹贰貳貮叁參叄肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓角分整正";

    /// <summary>The one amount of the span, in yuan. Two different ones are none. 万元 behind the figures or in the label multiplies.</summary>
    public static FormReading? Read(TextSpan span, FormLabel label) => Read(span, UnitOf(label.Row.Text.AsSpan(label.Ink.Start, label.ValueStart - label.Ink.Start)));

    /// <param name="unit">Yuan that a bare figure counts: 1, or 10,000 where the label says 万元.</param>
    public static FormReading? Read(TextSpan span, int unit)
    {
        FormReading? found = null;
        for (var at = span.Start; at < span.End;)
        {
            if (!TryToken(span, at, out var token))
            {
                at = token.End;
                continue;
            }

            at = token.End;
            if (Money(token, unit) is { } money)
            {
                if (found is not null && found.Value != money.ToString())
                {
                    return null;
                }

                found ??= new FormReading(money.ToString(), token);
            }
            else
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>The first amount in capitals of the span, as printed and without spaces.</summary>
    public static FormReading? Words(IReadOnlyList<TextSpan> lines)
    {
        // Wrapped words are read whole or not at all: their second line alone is an amount too.
        var text = FormValue.Solid(lines);
        var all = PrintedText.ToHalfWidth(text.Value);
        var start = all.AsSpan().IndexOfAny(Capitals);
        var end = start;
        while (start >= 0 && end < all.Length && Capitals.Contains(all[end], StringComparison.Ordinal))
        {
            end++;
        }

        return start >= 0 && end - start >= 3 && ChineseAmount.TryParse(all.AsSpan(start, end - start), out _) ? text with { Value = all[start..end] } : null;
    }

    /// <summary>The first amount in capitals of the span.</summary>
    public static FormReading? Words(TextSpan span)
    {
        foreach (var ink in WordSpans(span))
        {
            return FormValue.Solid([ink]);
        }

        return null;
    }

    /// <summary>Every stretch that reads as an amount in capitals.</summary>
    public static IEnumerable<TextSpan> WordSpans(TextSpan span) => WordsIn(span.Text).Select(found => span with { Start = span.Start + found.Start, End = span.Start + found.Start + found.Length });

    /// <summary>Whether capitals go on in the row below: what stands in this one is only the beginning of the amount.</summary>
    public static bool GoesOn(FormPage form, TextSpan words)
    {
        var below = form.Rows.IndexOf(words.Row) + 1;
        return words.End == words.Row.Text.Length && below > 0 && below < form.Rows.Count && form.Rows[below].Text.Length > 0 && Capitals.Contains(form.Rows[below].Text[0], StringComparison.Ordinal);
    }

    /// <summary>The same of any text.</summary>
    public static IEnumerable<(int Start, int Length)> WordsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && Capitals.Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }

            if (end - at >= 3 && ChineseAmount.TryParse(text.AsSpan(at, end - at), out _))
            {
                yield return (at, end - at);
            }

            at = Math.Max(at, end);
        }
    }

    public static int UnitOf(ReadOnlySpan<char> text) => text.IndexOf("万元") >= 0 ? 10_000 : 1;

    /// <summary>A run of figures with its sign of currency and its unit; false with the place to go on at.</summary>
    private static bool TryToken(TextSpan span, int at, out TextSpan token)
    {
        var row = span.Row;
        var start = at;
        if (row.Text[at] is not ((>= '0' and <= '9') or '\u00A5' or '-' or '+'))
        {
            token = span with { Start = at, End = at + 1 };
            return false;
        }

        while (at < span.End && row.Text[at] is '\u00A5' or '-' or '+')
        {
            at++;
        }

        var digits = at;
        while (at < span.End && row.Text[at] is (>= '0' and <= '9') or ',' or '.' && (at == digits || row.GapBefore(at) < 0.9f * row.Page.Em))
        {
            at++;
        }

        var any = at > digits;
        if (any && at < span.End && row.Text.AsSpan(at, span.End - at) is ['万' or '亿', '元' or '圆', ..])
        {
            at += 2;
        }
        else if (any && at < span.End && row.Text[at] is '元' or '圆' or '万' or '亿')
        {
            // 万 without 元, as where a line breaks between them: no amount.
            at++;
        }

        token = span with { Start = start, End = Math.Max(at, start + 1) };
        return any;
    }

    private static Money? Money(TextSpan token, int unit)
    {
        // The unit may stand in the line below, where the line breaks behind the figures.
        if (token.End == token.Row.Text.Length && BelowStartsWithUnit(token.Row))
        {
            return null;
        }

        // A plus only says which way the money went.
        var text = token.Text.AsSpan().TrimStart('+').TrimEnd(',');
        if (text is [.., '万' or '亿'])
        {
            return null;
        }

        if (text is [.., '万' or '亿', '元' or '圆'])
        {
            return AmountText.TryParseWithUnit(text, out var large) ? large : null;
        }

        if (unit == 1)
        {
            return AmountText.TryParse(text, out var money) ? money : null;
        }

        return AmountText.TryParseWithUnit(string.Concat(text.TrimEnd("元圆"), "万元"), out var scaled) ? scaled : null;
    }

    private static bool BelowStartsWithUnit(TextRow row)
    {
        var below = row.Page.Rows.IndexOf(row) + 1;
        return below > 0 && below < row.Page.Rows.Count && row.Page.Rows[below].Text is ['万' or '亿', ..];
    }
}
