namespace Intake.Extraction.Values;

/// <summary>A tax rate as printed.</summary>
/// <param name="Rate">Zero for 免税 and 不征税; null where the paper hides it.</param>
public readonly record struct PrintedRate(PrintedRateKind Kind, Rate? Rate)
{
    private const int MaxPlaces = 4;

    /// <summary>Reads <c>13%</c>, <c>6 ％</c>, <c>1.5%</c>, 免税, 不征税, 零税率, <c>***</c>. A bare number or fraction (0.06) is refused: the sign might be lost.</summary>
    public static bool TryParse(ReadOnlySpan<char> printed, out PrintedRate rate)
    {
        rate = default;
        var text = printed.Trim();
        switch (text)
        {
            case "免税" or "免征增值税":
                rate = new PrintedRate(PrintedRateKind.Exempt, new Rate(0m));
                return true;
            case "不征税":
                rate = new PrintedRate(PrintedRateKind.NotTaxable, new Rate(0m));
                return true;
            case "零税率" or "普通零税率" or "出口零税率":
                rate = new PrintedRate(PrintedRateKind.Percentage, new Rate(0m));
                return true;
        }

        if (text is [.., '%' or '％' or '﹪'])
        {
            return TryParsePercentage(text[..^1].TrimEnd(), out rate);
        }

        foreach (var c in text)
        {
            if (c is not '*' and not '＊')
            {
                return false;
            }
        }

        rate = new PrintedRate(PrintedRateKind.Hidden, null);
        return !text.IsEmpty;
    }

    private static bool TryParsePercentage(ReadOnlySpan<char> digits, out PrintedRate rate)
    {
        rate = default;
        if (!AmountText.TryParseNumber(digits, out var percent) || percent is < 0 or > 100 || percent.Scale > MaxPlaces || !IsDigits(digits))
        {
            return false;
        }

        rate = new PrintedRate(PrintedRateKind.Percentage, Values.Rate.FromPercent(percent));
        return true;
    }

    // No sign of currency and no minus in front of a percentage.
    private static bool IsDigits(ReadOnlySpan<char> text) => PrintedText.ToHalfWidth(text[0]) is >= '0' and <= '9';
}
