using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Repair;

/// <summary>
/// An amount in capitals of which some characters could not be read, held against the same amount in figures. A capital that was read is never
/// taken for another; what is no capital at all was not read, and says nothing.
/// </summary>
/// <param name="Text">The amount as it is printed, as far as it was read; the rest as the figures have it.</param>
/// <param name="Unread">Characters that were not read.</param>
/// <param name="Read">Characters that were read and are as the figures have them.</param>
internal sealed record WordedTotal(string Text, int Unread, int Read)
{
    /// <summary>Signs, labels and brackets before the amount.</summary>
    private const int MostBefore = 8;

    private const string Capitals = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整";

    /// <summary>All but one character say what the figures say: two prints that fail independently agree.</summary>
    public bool BearsOut => Unread <= 1 && Read >= 3;

    /// <summary>Null where the words cannot be this amount, or too little of them was read.</summary>
    public static WordedTotal? Of(string words, Money amount)
    {
        if (Math.Abs(amount.Fen) > ChineseAmount.MaxFen || words.Contains('负', StringComparison.Ordinal) != amount.IsNegative)
        {
            return null;
        }

        Span<char> pattern = stackalloc char[ChineseAmountPattern.MaxLength];
        var length = ChineseAmountPattern.Write(pattern, Math.Abs(amount.Fen));
        WordedTotal? best = null;
        for (var start = 0; start <= Math.Min(MostBefore, words.Length) && (start == 0 || !Capitals.Contains(Canonical(words[start - 1]))); start++)
        {
            if (Fit(pattern[..length], words.AsSpan(start)) is { } fit && (best is null || fit.Unread < best.Unread))
            {
                best = fit;
            }
        }

        return best is not null && best.Read >= best.Unread ? best with { Text = (amount.IsNegative ? Sign(words) : string.Empty) + best.Text } : null;
    }

    private static string Sign(string words) => words.Contains('数', StringComparison.Ordinal) ? "（负数）" : "负";

    private static WordedTotal? Fit(ReadOnlySpan<char> pattern, ReadOnlySpan<char> words)
    {
        if (pattern.IsEmpty)
        {
            return words.IsEmpty ? new WordedTotal(string.Empty, 0, 0) : null;
        }

        var (expected, isOptional) = pattern[0] switch
        {
            ChineseAmountPattern.MayWriteZero or ChineseAmountPattern.MayOmitZero => ('零', true),
            ChineseAmountPattern.MayOmitWhole => ('整', true),
            _ => (pattern[0], false),
        };
        WordedTotal? taken = null;
        if (!words.IsEmpty)
        {
            var read = Canonical(words[0]);
            if (read == expected && Fit(pattern[1..], words[1..]) is { } fit)
            {
                taken = fit with { Text = words[0] + fit.Text, Read = fit.Read + 1 };
            }
            else if (!Capitals.Contains(read) && Fit(pattern[1..], words[1..]) is { } unread)
            {
                taken = unread with { Text = Printed(expected) + unread.Text, Unread = unread.Unread + 1 };
            }
        }

        var left = isOptional ? Fit(pattern[1..], words) : null;
        return taken is null || (left is not null && left.Unread < taken.Unread) ? left : taken;
    }

    // Invoices print 圆.
    private static char Printed(char canonical) => canonical == '元' ? '圆' : canonical;

    private static char Canonical(char c) => c switch
    {
        '圆' or '圓' => '元',
        '正' => '整',
        _ => c,
    };
}
