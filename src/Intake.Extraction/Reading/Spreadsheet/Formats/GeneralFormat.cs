using System.Globalization;

namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>Shows a number without a format as Excel does: in at most eleven characters.</summary>
internal static class GeneralFormat
{
    private const decimal Largest = 100_000_000_000m;
    private const int Characters = 11;

    public static ShownValue Show(decimal number)
    {
        var size = Math.Abs(number);
        if (size >= Largest)
        {
            return new ShownValue(Scientific(number), Lost(number, 5));
        }

        var whole = decimal.Truncate(size).ToString(CultureInfo.InvariantCulture).Length;
        var places = Math.Clamp(Characters - 1 - whole, 0, 9);
        var shown = Math.Round(number, places, MidpointRounding.AwayFromZero);
        return shown != number && size is > 0 and < 0.0001m
            ? new ShownValue(Scientific(number), 0)
            : new ShownValue(shown.ToString("0.#########", CultureInfo.InvariantCulture), Math.Abs(shown - number));
    }

    private static string Scientific(decimal number)
    {
        var text = number.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        return text;
    }

    private static decimal Lost(decimal number, int places)
    {
        var unit = 1m;
        for (var size = Math.Abs(number); size >= 10; size /= 10)
        {
            unit *= 10;
        }

        return Math.Abs((Math.Round(number / unit, places, MidpointRounding.AwayFromZero) * unit) - number);
    }
}
