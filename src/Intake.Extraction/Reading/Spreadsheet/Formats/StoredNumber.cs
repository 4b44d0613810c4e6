using System.Globalization;

namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>Numbers as workbooks store them: binary fractions written out. What is meant is what fifteen digits say.</summary>
internal static class StoredNumber
{
    private const int Digits = 15;

    /// <summary>The number meant; null where it is none or too large to be exact (28 digits).</summary>
    public static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Meant(number) : null;

    private static decimal Meant(decimal number)
    {
        var size = Math.Abs(number);
        var whole = 0;
        for (var rest = decimal.Truncate(size); rest >= 1; rest = decimal.Truncate(rest / 10))
        {
            whole++;
        }

        if (whole > Digits)
        {
            return number;
        }

        if (whole == 0)
        {
            // 0.00012…: the zeros after the point are no digits of it.
            for (; size is > 0 and < 0.1m && whole > -(28 - Digits); size *= 10)
            {
                whole--;
            }
        }

        return Plain(Math.Round(number, Digits - whole, MidpointRounding.AwayFromZero));
    }

    /// <summary>Without trailing zeros.</summary>
    private static decimal Plain(decimal number) => number / 1.000000000000000000000000000m;
}
