namespace Intake.Extraction.Values;

/// <summary>
/// Amounts in Chinese capitals (大写) by 支付结算办法 附件一. Reading is as wide as what paper shows — 圆 or 元, 整 or 正, zeros that may be
/// written or left out, traditional forms, a leading ⊗ or ¥ — and refuses everything else: a doubtful amount is no amount.
/// </summary>
public static class ChineseAmount
{
    /// <summary>The largest amount that can be written: one fen under 10^16 yuan.</summary>
    public const long MaxFen = 999_999_999_999_999_999;

    private const int MaxPrinted = 128;

    /// <summary>Reads an amount in capitals; false for anything that the rules do not allow.</summary>
    public static bool TryParse(ReadOnlySpan<char> printed, out Money amount)
    {
        amount = default;
        if (printed.Length is 0 or > MaxPrinted)
        {
            return false;
        }

        Span<char> clean = stackalloc char[printed.Length];
        if (!TryClean(printed, clean, out var length, out var negative))
        {
            return false;
        }

        var text = clean[..length];
        if (!TryAddUp(text, out var fen) || !IsWellFormed(text, fen))
        {
            return false;
        }

        amount = Money.FromFen(negative ? -fen : fen);
        return true;
    }

    /// <summary>Whether two printed amounts are the same one written differently; false if either cannot be read.</summary>
    public static bool AreEquivalent(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        TryParse(one, out var first) && TryParse(other, out var second) && first == second;

    /// <summary>The amount as a cashier writes it: 整 after 元 and after 角, 负 in front of a negative one.</summary>
    /// <param name="yuan">元 as the rules have it, or 圆 as invoices print it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Beyond <see cref="MaxFen"/>.</exception>
    public static string Render(Money amount, char yuan = '元')
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount.Fen, MaxFen, nameof(amount));
        ArgumentOutOfRangeException.ThrowIfLessThan(amount.Fen, -MaxFen, nameof(amount));
        Span<char> pattern = stackalloc char[ChineseAmountPattern.MaxLength];
        var length = ChineseAmountPattern.Write(pattern, Math.Abs(amount.Fen));
        Span<char> text = stackalloc char[ChineseAmountPattern.MaxLength + 1];
        var written = 0;
        if (amount.IsNegative)
        {
            text[written++] = '负';
        }

        foreach (var c in pattern[..length])
        {
            switch (c)
            {
                case ChineseAmountPattern.MayWriteZero:
                    break;
                case ChineseAmountPattern.MayOmitZero:
                    text[written++] = '零';
                    break;
                case ChineseAmountPattern.MayOmitWhole:
                    text[written++] = '整';
                    break;
                case '元':
                    text[written++] = yuan;
                    break;
                default:
                    text[written++] = c;
                    break;
            }
        }

        return new string(text[..written]);
    }

    // Takes white space out, the signs before the amount, and brings variants of a character to one.
    private static bool TryClean(ReadOnlySpan<char> printed, Span<char> clean, out int length, out bool negative)
    {
        length = 0;
        foreach (var c in printed)
        {
            if (!char.IsWhiteSpace(c))
            {
                clean[length++] = Canonical(c);
            }
        }

        var text = clean[..length];
        var start = SkipSigns(text, out negative, out var signs);
        text[start..].CopyTo(clean);
        length -= start;
        return signs <= 1 && length > 0;
    }

    private static int SkipSigns(ReadOnlySpan<char> text, out bool negative, out int signs)
    {
        (signs, negative) = (0, false);
        var at = 0;
        while (true)
        {
            var rest = text[at..];
            var skip = rest switch
            {
                ['⊗' or '⨂' or 'ⓧ' or 'Ⓧ' or '¥', ..] => 1,
                ['人', '民', '币', ..] => 3,
                ['(', '负', '数', ')', ..] => 4,
                ['(', '负', ')', ..] => 3,
                ['负' or '-', ..] => 1,
                _ => 0,
            };
            if (skip == 0)
            {
                return at;
            }

            if (rest[0] is '(' or '负' or '-')
            {
                negative = true;
                signs++;
            }

            at += skip;
        }
    }

    // The sum of what the characters say, careless of their order; the pattern of that sum then says whether it is written so.
    private static bool TryAddUp(ReadOnlySpan<char> text, out long fen)
    {
        const long Myriad = 10_000, HundredMillion = 100_000_000;
        fen = 0;
        long high = 0, low = 0, group = 0;
        var digit = 0;
        foreach (var c in text)
        {
            var value = DigitOf(c);
            if (value >= 0)
            {
                digit = value;
                continue;
            }

            switch (c)
            {
                case '仟':
                    group += digit * 1000;
                    break;
                case '佰':
                    group += digit * 100;
                    break;
                case '拾':
                    group += digit * 10;
                    break;
                case '万':
                    low += (group + digit) * Myriad;
                    group = 0;
                    break;
                case '亿':
                    high = low + group + digit;
                    (low, group) = (0, 0);
                    break;
                case '元':
                    fen += (((high * HundredMillion) + low + group + digit) * 100);
                    (high, low, group) = (0, 0, 0);
                    break;
                case '角':
                    fen += digit * 10;
                    break;
                case '分':
                    fen += digit;
                    break;
                case '整':
                    break;
                default:
                    return false;
            }

            digit = 0;
            if (group >= Myriad || low >= HundredMillion || high >= HundredMillion || fen > MaxFen)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text, long fen)
    {
        if (fen is > 0 and < 100 && text.StartsWith("零元"))
        {
            text = text[2..];
        }

        Span<char> pattern = stackalloc char[ChineseAmountPattern.MaxLength];
        return ChineseAmountPattern.Matches(pattern[..ChineseAmountPattern.Write(pattern, fen)], text);
    }

    private static int DigitOf(char c) => c switch
    {
        '零' => 0,
        '壹' => 1,
        '贰' => 2,
        '叁' => 3,
        '肆' => 4,
        '伍' => 5,
        '陆' => 6,
        '柒' => 7,
        '捌' => 8,
        '玖' => 9,
        _ => -1,
    };

    private static char Canonical(char c) => c switch
    {
        '圆' or '圓' => '元',
        '正' => '整',
        '貳' or '貮' => '贰',
        '參' or '叄' => '叁',
        '陸' => '陆',
        '萬' => '万',
        '億' => '亿',
        '負' => '负',
        '\u2212' or '\u2013' or '\uFE63' => '-',
        _ => PrintedText.ToHalfWidth(c),
    };
}
