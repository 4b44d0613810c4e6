namespace Intake.Extraction.Values;

/// <summary>
/// How an amount may be written in capitals: its characters in canonical form (元, 整, simplified capitals), with marks where the rules leave a choice.
/// </summary>
internal static class ChineseAmountPattern
{
    /// <summary>Room for any amount: 16 digits with units and zeros, 万, 亿, 元 and what follows.</summary>
    public const int MaxLength = 56;

    /// <summary>Here 零 may stand; one does not write it.</summary>
    public const char MayWriteZero = '〇';

    /// <summary>Here 零 may be missing; one writes it.</summary>
    public const char MayOmitZero = '○';

    /// <summary>Here 整 may be missing.</summary>
    public const char MayOmitWhole = '正';

    private const string Digits = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>Writes the pattern of an amount of at least 0 and under 10^18 fen; returns its length.</summary>
    public static int Write(Span<char> pattern, long fen)
    {
        var (yuan, jiao, rest) = (fen / 100, (int)(fen / 10 % 10), (int)(fen % 10));
        var at = 0;
        if (yuan > 0)
        {
            WriteYuan(pattern, ref at, yuan);
            pattern[at++] = '元';
        }
        else if (fen == 0)
        {
            pattern[at++] = '零';
            pattern[at++] = '元';
        }

        if (jiao == 0 && rest == 0)
        {
            pattern[at++] = '整';
            return at;
        }

        if (jiao > 0)
        {
            if (yuan % 10 == 0)
            {
                pattern[at++] = MayWriteZero;
            }

            pattern[at++] = Digits[jiao];
            pattern[at++] = '角';
        }
        else
        {
            pattern[at++] = yuan > 0 ? MayOmitZero : MayWriteZero;
        }

        if (rest > 0)
        {
            pattern[at++] = Digits[rest];
            pattern[at++] = '分';
        }
        else
        {
            pattern[at++] = MayOmitWhole;
        }

        return at;
    }

    /// <summary>Whether the text (canonical characters, no white space) is one of those the pattern stands for.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var at = 0;
        foreach (var mark in pattern)
        {
            var (expected, optional) = mark switch
            {
                MayWriteZero or MayOmitZero => ('零', true),
                MayOmitWhole => ('整', true),
                _ => (mark, false),
            };
            if (at < text.Length && text[at] == expected)
            {
                at++;
            }
            else if (!optional)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static void WriteYuan(Span<char> pattern, ref int at, long yuan)
    {
        ReadOnlySpan<int> groups = [(int)(yuan / 1_000_000_000_000), (int)(yuan / 100_000_000 % 10_000), (int)(yuan / 10_000 % 10_000), (int)(yuan % 10_000)];
        var (skipped, lastDigit) = (false, 1);
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i];
            if (group > 0)
            {
                // A zero between groups must be written before a lower place than thousands; before thousands it may be.
                if (at > 0 && group < 1000)
                {
                    pattern[at++] = '零';
                }
                else if (at > 0 && skipped)
                {
                    pattern[at++] = MayOmitZero;
                }
                else if (at > 0 && lastDigit == 0)
                {
                    pattern[at++] = MayWriteZero;
                }

                WriteGroup(pattern, ref at, group);
                if (i is 0 or 2)
                {
                    pattern[at++] = '万';
                }
            }

            if (i == 1 && at > 0)
            {
                pattern[at++] = '亿';
            }

            (skipped, lastDigit) = (group == 0, group % 10);
        }
    }

    private static void WriteGroup(Span<char> pattern, ref int at, int group)
    {
        const string Units = "仟佰拾";
        var (divisor, zero, begun) = (1000, false, false);
        for (var place = 0; place < 4; place++, divisor /= 10)
        {
            var digit = group / divisor % 10;
            if (digit == 0)
            {
                zero = true;
                continue;
            }

            if (zero && begun)
            {
                pattern[at++] = '零';
            }

            pattern[at++] = Digits[digit];
            if (place < Units.Length)
            {
                pattern[at++] = Units[place];
            }

            (zero, begun) = (false, true);
        }
    }
}
