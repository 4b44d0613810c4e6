using System.Globalization;
using System.Text;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.EInvoiceXml;

/// <summary>Cleans single values of structured invoices. Never guesses: what is not clearly of its kind is null.</summary>
internal static class PrintedValue
{
    /// <summary>Whether the text says that there is deliberately no figure: <c>***</c> of differential taxation and exempt sales.</summary>
    public static bool SaysNone(string text) => PrintedText.ToHalfWidth(text).AsSpan().Trim().Trim("*-—").IsEmpty && text.AsSpan().ContainsAny('*', '＊');

    /// <summary>An ISO date, or null. Takes 2024年05月06日, 2024-5-6, 2024/05/06, 20240506, each with or without a time after it.</summary>
    public static string? Date(string text)
    {
        var digits = new int[3];
        var part = 0;
        var length = 0;
        var span = PrintedText.ToHalfWidth(text).AsSpan().Trim();
        var compact = span.Length >= 8 && span[..8].IndexOfAnyExceptInRange('0', '9') < 0;
        if (compact)
        {
            return Iso(int.Parse(span[..4], CultureInfo.InvariantCulture), int.Parse(span[4..6], CultureInfo.InvariantCulture), int.Parse(span[6..8], CultureInfo.InvariantCulture));
        }

        foreach (var c in span)
        {
            if (char.IsAsciiDigit(c))
            {
                if (++length > 4)
                {
                    return null;
                }

                digits[part] = (digits[part] * 10) + (c - '0');
            }
            else if (length > 0 && part < 2 && c is '年' or '月' or '-' or '/' or '.')
            {
                part++;
                length = 0;
            }
            else if (part == 2 && length > 0)
            {
                break;
            }
            else if (c != ' ')
            {
                return null;
            }
        }

        return part == 2 && length is 1 or 2 ? Iso(digits[0], digits[1], digits[2]) : null;
    }

    /// <summary>Money from printed figures with ¥, separators and spaces; null if it is no amount of whole fen.</summary>
    public static Money? Amount(string text) => Money.TryParse(Figures(text), out var money) ? money : null;

    /// <summary>A figure with any number of places; null if it is none.</summary>
    public static decimal? Figure(string text) =>
        decimal.TryParse(Figures(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure : null;

    /// <summary>
    /// A tax rate: <c>6%</c>, <c>13.00%</c>, <c>0.06</c>; zero for 免税, 不征税 and 零税率. Null for *** and for what could be read two ways
    /// (a bare 1 is one percent or the whole).
    /// </summary>
    public static Rate? TaxRate(string text)
    {
        var plain = PrintedText.ToHalfWidth(text).Replace(" ", "", StringComparison.Ordinal).Trim();
        if (plain is "免税" or "不征税" or "零税率" or "出口零税率")
        {
            return new Rate(0m);
        }

        var isPercent = plain.EndsWith('%');
        if (Figure(isPercent ? plain[..^1] : plain) is not { } figure || figure < 0 || figure > 100)
        {
            return null;
        }

        return isPercent ? Rate.FromPercent(figure) : figure < 1 ? new Rate(figure) : figure > 1 ? Rate.FromPercent(figure) : null;
    }

    /// <summary>A code or number: half width, no white space.</summary>
    public static string Code(string text) => WithoutSpace(PrintedText.ToHalfWidth(text));

    /// <summary>A name as printed: radicals unified, line breaks and the indent after them removed.</summary>
    public static string Name(string text) => JoinLines(PrintedText.Unify(text), "");

    /// <summary>Free text: lines kept apart, indents removed.</summary>
    public static string Text(string text) => JoinLines(PrintedText.Unify(text), "\n");

    private static string? Iso(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string Figures(string text) => WithoutSpace(PrintedText.ToHalfWidth(text)).Replace(",", "", StringComparison.Ordinal).Replace("¥", "", StringComparison.Ordinal);

    private static string WithoutSpace(string text)
    {
        if (!text.Any(char.IsWhiteSpace))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    private static string JoinLines(string text, string separator) =>
        text.AsSpan().IndexOfAny('\r', '\n') < 0
            ? text.Trim()
            : string.Join(separator, text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
