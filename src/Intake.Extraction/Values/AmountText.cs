using System.Globalization;

namespace Intake.Extraction.Values;

/// <summary>
/// Reads amounts as papers print them. Refuses whatever could be read in two ways: separators not before every third digit, more places
/// than fen, a missing digit beside the point, leading zeros, white space between digits.
/// </summary>
public static class AmountText
{
    private const int MaxPrinted = 64;

    // Together within the 28 digits of a decimal, so that nothing is ever rounded.
    private const int MaxIntegerDigits = 13;
    private const int MaxPlaces = 18;

    /// <summary>Money in yuan: <c>¥1,234.50</c>, <c>－５０.00</c>, <c>(12.00)</c>, <c>负3.00元</c>. 万元 is refused: see <see cref="TryParseWithUnit"/>.</summary>
    public static bool TryParse(ReadOnlySpan<char> printed, out Money money)
    {
        if (TryReadNumber(printed, maxPlaces: 2, out var number, out var unit) && unit is AmountUnit.None or AmountUnit.Yuan)
        {
            money = Money.FromYuan(number);
            return true;
        }

        money = default;
        return false;
    }

    /// <summary>Money whose unit is printed behind it: <c>120万元</c>, <c>1.5亿元</c>, <c>300元</c>. No unit, no amount.</summary>
    public static bool TryParseWithUnit(ReadOnlySpan<char> printed, out Money money)
    {
        money = default;
        if (!TryReadNumber(printed, MaxPlaces, out var number, out var unit) || unit == AmountUnit.None)
        {
            return false;
        }

        var yuan = unit switch
        {
            AmountUnit.TenThousandYuan => number * 10_000m,
            AmountUnit.HundredMillionYuan => number * 100_000_000m,
            _ => number,
        };
        var fen = yuan * 100m;
        if (decimal.Truncate(fen) != fen || Math.Abs(fen) > ChineseAmount.MaxFen)
        {
            return false;
        }

        money = Money.FromYuan(yuan);
        return true;
    }

    /// <summary>A plain number such as a quantity or a unit price; keeps the number of printed places (<see cref="decimal.Scale"/>). No unit.</summary>
    public static bool TryParseNumber(ReadOnlySpan<char> printed, out decimal number) =>
        TryReadNumber(printed, MaxPlaces, out number, out var unit) && unit == AmountUnit.None;

    private static bool TryReadNumber(ReadOnlySpan<char> printed, int maxPlaces, out decimal number, out AmountUnit unit)
    {
        (number, unit) = (0, AmountUnit.None);
        printed = printed.Trim();
        if (printed.Length is 0 or > MaxPrinted)
        {
            return false;
        }

        Span<char> plain = stackalloc char[printed.Length];
        for (var i = 0; i < printed.Length; i++)
        {
            plain[i] = Plain(printed[i]);
        }

        ReadOnlySpan<char> text = plain;
        var negative = TrimSigns(ref text, out var signs);
        unit = TrimUnit(ref text);
        if (text is ['(', .., ')'])
        {
            text = text[1..^1].Trim();
            negative = true;
            signs++;
            _ = TrimSigns(ref text, out var inner);
            signs += inner;
        }

        if (signs > 1 || !TryReadDigits(text, maxPlaces, out number))
        {
            return false;
        }

        number = negative ? -number : number;
        return true;
    }

    // Takes ¥ and a minus in either order; counts the minus signs, since two make no sense.
    private static bool TrimSigns(ref ReadOnlySpan<char> text, out int signs)
    {
        signs = 0;
        var currency = false;
        while (!text.IsEmpty)
        {
            if (text[0] is '-' or '负')
            {
                signs++;
                text = text[1..].TrimStart();
                continue;
            }

            var skip = text.StartsWith("¥") ? 1 : text.StartsWith("人民币") || text.StartsWith("RMB") || text.StartsWith("CNY") ? 3 : 0;
            if (skip == 0 || currency)
            {
                break;
            }

            currency = skip == 1;
            text = text[skip..].TrimStart();
        }

        return signs > 0;
    }

    private static AmountUnit TrimUnit(ref ReadOnlySpan<char> text)
    {
        if (text is not [.., '元' or '圆'])
        {
            return AmountUnit.None;
        }

        text = text[..^1].TrimEnd();
        var unit = text switch
        {
            [.., '万'] => AmountUnit.TenThousandYuan,
            [.., '亿'] => AmountUnit.HundredMillionYuan,
            _ => AmountUnit.Yuan,
        };
        text = unit == AmountUnit.Yuan ? text : text[..^1].TrimEnd();
        return unit;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, int maxPlaces, out decimal number)
    {
        number = 0;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var places = point < 0 ? [] : text[(point + 1)..];
        if ((point >= 0 && places.IsEmpty) || places.Length > maxPlaces || places.ContainsAnyExceptInRange('0', '9') || !TryReadWhole(whole, out var units))
        {
            return false;
        }

        number = units;
        if (!places.IsEmpty)
        {
            // Parsed, not computed, so that the scale stays as printed: 5.30 has two places.
            number += decimal.Parse(text[point..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        return true;
    }

    private static bool TryReadWhole(ReadOnlySpan<char> whole, out long units)
    {
        units = 0;
        var separated = whole.Contains(',');
        if (whole.IsEmpty || whole[0] == ',' || (whole[0] == '0' && whole.Length > 1))
        {
            return false;
        }

        var digits = 0;
        for (var i = 0; i < whole.Length; i++)
        {
            // Counted from the point, every fourth place is the separator's once one is used.
            var isSeparatorPlace = separated && (whole.Length - i) % 4 == 0;
            if (isSeparatorPlace != (whole[i] == ',') || (!isSeparatorPlace && whole[i] is < '0' or > '9'))
            {
                return false;
            }

            if (!isSeparatorPlace)
            {
                units = (units * 10) + (whole[i] - '0');
                digits++;
                if (digits > MaxIntegerDigits)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static char Plain(char c) => c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' ? '-' : PrintedText.ToHalfWidth(c);

    private enum AmountUnit
    {
        None,
        Yuan,
        TenThousandYuan,
        HundredMillionYuan,
    }
}
