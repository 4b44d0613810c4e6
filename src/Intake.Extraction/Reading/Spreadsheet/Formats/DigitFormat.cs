using System.Globalization;
using System.Text;

namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>Shows a number by placeholders of digits: rounds, scales, groups, and puts literals between digits where the format has them.</summary>
internal static class DigitFormat
{
    /// <param name="number">Not negative; the caller writes the sign.</param>
    /// <exception cref="OverflowException">Scaled, the number has more than 28 digits.</exception>
    public static ShownValue Show(FormatSection section, decimal number)
    {
        var parts = section.Parts;
        var point = parts.FindIndex(part => part.Kind == FormatPartKind.Point);
        var lastWhole = parts.FindLastIndex(point < 0 ? parts.Count - 1 : point, part => part.Kind == FormatPartKind.Digit);
        var lastDigit = parts.FindLastIndex(part => part.Kind == FormatPartKind.Digit);
        var percents = parts.Count(part => part.Kind == FormatPartKind.Percent);
        var thousands = Trailing(parts, lastWhole) + (point >= 0 && lastDigit > point ? Trailing(parts, lastDigit) : 0);
        var places = point < 0 ? 0 : parts.Skip(point).Count(part => part.Kind == FormatPartKind.Digit);
        var factor = 1m;
        for (var i = 0; i < percents; i++)
        {
            factor *= 100;
        }

        for (var i = 0; i < thousands; i++)
        {
            factor /= 1000;
        }

        var shown = Math.Round(number * factor, Math.Min(places, 28), MidpointRounding.AwayFromZero);
        var digits = shown.ToString("0." + new string('0', Math.Min(places, 28)), CultureInfo.InvariantCulture);
        var whole = digits.Split('.')[0];
        var fraction = digits.Length > whole.Length ? digits[(whole.Length + 1)..] : "";
        var isGrouped = parts.Exists(part => part.Kind == FormatPartKind.Comma) && IsGrouped(parts, point < 0 ? parts.Count : point);
        var text = Whole(parts, point < 0 ? parts.Count : point, whole == "0" ? "" : whole, isGrouped);
        if (point >= 0)
        {
            text += Fraction(parts, point, fraction);
        }

        return new ShownValue(ChineseFigures.Single(text, section.ChineseDigits), thousands > 0 ? number : Math.Abs((shown / factor) - number))
        {
            IsPercent = percents > 0,
            NeedsWidth = true,
        };
    }

    private static int Trailing(List<FormatPart> parts, int last)
    {
        var count = 0;
        while (last >= 0 && last + 1 + count < parts.Count && parts[last + 1 + count].Kind == FormatPartKind.Comma)
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether a comma stands between two digits.</summary>
    private static bool IsGrouped(List<FormatPart> parts, int end)
    {
        var last = parts.FindLastIndex(end - 1, part => part.Kind == FormatPartKind.Digit);
        var first = parts.FindIndex(part => part.Kind == FormatPartKind.Digit);
        return first >= 0 && last > first && parts.Skip(first).Take(last - first).Any(part => part.Kind == FormatPartKind.Comma);
    }

    private static string Whole(List<FormatPart> parts, int end, string digits, bool isGrouped)
    {
        var first = parts.FindIndex(part => part.Kind == FormatPartKind.Digit);
        first = first >= end ? -1 : first;
        var reversed = new List<string>();
        var (next, written) = (digits.Length - 1, 0);
        void Digit(char digit)
        {
            if (isGrouped && written > 0 && written % 3 == 0)
            {
                reversed.Add(",");
            }

            reversed.Add(digit.ToString());
            written++;
        }

        for (var i = end - 1; i >= 0; i--)
        {
            if (parts[i].Kind != FormatPartKind.Digit)
            {
                reversed.Add(parts[i].Kind == FormatPartKind.Comma ? "" : parts[i].Text);
                continue;
            }

            if (next >= 0)
            {
                Digit(digits[next--]);
            }
            else if (parts[i].Text == "0")
            {
                Digit('0');
            }

            while (i == first && next >= 0)
            {
                Digit(digits[next--]);
            }
        }

        if (first < 0)
        {
            // .00 prints the whole part all the same.
            reversed.Insert(0, digits);
        }

        reversed.Reverse();
        return string.Concat(reversed);
    }

    private static string Fraction(List<FormatPart> parts, int point, string digits)
    {
        var significant = digits.TrimEnd('0').Length;
        var text = new StringBuilder(".");
        var at = 0;
        foreach (var part in parts.Skip(point + 1))
        {
            if (part.Kind == FormatPartKind.Digit)
            {
                if (at < significant || part.Text == "0")
                {
                    text.Append(at < digits.Length ? digits[at] : '0');
                }

                at++;
            }
            else if (part.Kind != FormatPartKind.Comma)
            {
                text.Append(part.Text);
            }
        }

        return text.ToString();
    }
}
