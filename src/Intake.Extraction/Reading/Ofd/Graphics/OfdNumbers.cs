using System.Globalization;

namespace Intake.Extraction.Reading.Ofd.Graphics;

/// <summary>Reads OFD's lists of numbers.</summary>
internal static class OfdNumbers
{
    /// <summary>Numbers one list may unfold into; a repetition beyond it is no text of a page.</summary>
    internal const int MaxNumbers = 200_000;

    /// <summary>Numbers separated by white space or commas; what is no finite number is left out.</summary>
    public static double[] Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var numbers = new List<double>();
        foreach (var range in text.AsSpan().SplitAny(" ,\t\r\n"))
        {
            if (TryNumber(text.AsSpan()[range], out var number))
            {
                numbers.Add(number);
            }
        }

        return [.. numbers];
    }

    /// <summary>A list of offsets where <c>g 3 1.5</c> stands for <c>1.5 1.5 1.5</c>.</summary>
    public static double[] ParseOffsets(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var numbers = new List<double>();
        var repeat = 0; // 0: plain value, -1: the count comes next, n: the value comes next, n times
        foreach (var range in text.AsSpan().SplitAny(" ,\t\r\n"))
        {
            var token = text.AsSpan()[range];
            if (token is "g" or "G")
            {
                repeat = -1;
            }
            else if (TryNumber(token, out var number))
            {
                if (repeat == -1)
                {
                    repeat = (int)Math.Clamp(number, 1, MaxNumbers);
                    continue;
                }

                for (var i = Math.Max(1, repeat); i > 0 && numbers.Count < MaxNumbers; i--)
                {
                    numbers.Add(number);
                }

                repeat = 0;
            }
        }

        return [.. numbers];
    }

    /// <summary>One number, or the default if it is absent or no finite number.</summary>
    public static double One(string? text, double otherwise) => TryNumber(text.AsSpan().Trim(), out var number) ? number : otherwise;

    /// <summary>A box <c>x y width height</c>; null unless it has four numbers.</summary>
    public static OfdBox? Box(string? text) => Parse(text) is [var x, var y, var width, var height] ? new OfdBox(x, y, width, height) : null;

    private static bool TryNumber(ReadOnlySpan<char> token, out double number) =>
        double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number) && Math.Abs(number) < 1e9;
}
