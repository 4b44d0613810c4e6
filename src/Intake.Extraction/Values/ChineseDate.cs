namespace Intake.Extraction.Values;

/// <summary>
/// Dates as Chinese papers print them: 2025年3月31日 (also with spaces), 2025-03-31, 2025.3.31, 2025/03/31, 20250331, 二〇二五年三月三十一日, 贰零贰伍年叁月叁拾壹日.
/// The year always has four digits, the parts one and the same separator, and the day must exist.
/// </summary>
public static class ChineseDate
{
    private const int FirstYear = 1900, LastYear = 2199;

    /// <summary>Reads a text that is a date and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> printed, out DateOnly date) =>
        TryReadStart(printed.Trim(), out date, out var length) && length == printed.Trim().Length;

    /// <summary>Reads a date at the start of a text; says how many characters it took. The next character is never a digit that could belong to the day.</summary>
    public static bool TryReadStart(ReadOnlySpan<char> text, out DateOnly date, out int length)
    {
        var reader = new DateReader(text);
        date = default;
        length = 0;
        if (!reader.TryRead(out var year, out var month, out var day)
            || year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        length = reader.Position;
        return true;
    }

    private ref struct DateReader(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;

        public int Position { get; private set; }

        public bool TryRead(out int year, out int month, out int day)
        {
            (month, day) = (0, 0);
            return TryReadDigits(out year, out var digits)
                ? TryReadAfterDigits(ref year, digits, out month, out day)
                : TryReadNumerals(4, out year) && TryTake('年') && TryReadNumber(out month) && TryTake('月') && TryReadNumber(out day) && TryTake('日');
        }

        private bool TryReadAfterDigits(ref int year, int digits, out int month, out int day)
        {
            (month, day) = (0, 0);
            if (digits == 8)
            {
                (year, month, day) = (year / 10_000, year / 100 % 100, year % 100);
                return true;
            }

            if (digits != 4)
            {
                return false;
            }

            if (TryTake('年'))
            {
                return TryReadOneOrTwo(out month) && TryTake('月') && TryReadOneOrTwo(out day) && TryTake('日');
            }

            var separator = Peek();
            return separator is '-' or '.' or '/' && TryTake(separator) && TryReadOneOrTwo(out month) && TryTake(separator) && TryReadOneOrTwo(out day);
        }

        private readonly char Peek()
        {
            var at = Position;
            while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            {
                at++;
            }

            return at < _text.Length ? Plain(_text[at]) : '\0';
        }

        private bool TryTake(char expected)
        {
            if (Peek() != expected)
            {
                return false;
            }

            SkipSpaces();
            Position++;
            return true;
        }

        private void SkipSpaces()
        {
            while (Position < _text.Length && char.IsWhiteSpace(_text[Position]))
            {
                Position++;
            }
        }

        private bool TryReadOneOrTwo(out int number) => TryReadDigits(out number, out var digits) && digits is 1 or 2;

        private bool TryReadDigits(out int number, out int digits)
        {
            (number, digits) = (0, 0);
            if (Peek() is < '0' or > '9')
            {
                return false;
            }

            SkipSpaces();
            for (; Position < _text.Length && digits <= 8 && Plain(_text[Position]) is >= '0' and <= '9' and var c; Position++, digits++)
            {
                number = (number * 10) + (c - '0');
            }

            return digits <= 8;
        }

        // Four numerals said one by one: 二〇二五.
        private bool TryReadNumerals(int count, out int number)
        {
            number = 0;
            for (var i = 0; i < count; i++)
            {
                var digit = NumeralOf(Peek());
                if (digit is < 0 or > 9)
                {
                    return false;
                }

                SkipSpaces();
                Position++;
                number = (number * 10) + digit;
            }

            return true;
        }

        // A counted number up to 99: 三, 十, 十二, 二十, 三十一. Capitals may have a zero in front, as cheques do: 零叁月.
        private bool TryReadNumber(out int number)
        {
            number = 0;
            if (Peek() == '零' && IsCapital(PeekSecond()))
            {
                _ = TryTake('零');
            }

            var first = NumeralOf(Peek());
            if (first is < 1 or > 10)
            {
                return false;
            }

            _ = TryTake(Peek());
            if (first < 10)
            {
                if (NumeralOf(Peek()) != 10)
                {
                    number = first;
                    return true;
                }

                _ = TryTake(Peek());
                first *= 10;
            }

            number = first;
            var last = NumeralOf(Peek());
            if (last is >= 1 and <= 9)
            {
                _ = TryTake(Peek());
                number += last;
            }

            return true;
        }

        private readonly char PeekSecond()
        {
            var rest = _text[Position..].TrimStart();
            rest = rest.IsEmpty ? rest : rest[1..].TrimStart();
            return rest.IsEmpty ? '\0' : rest[0];
        }

        private static bool IsCapital(char c) => c is '壹' or '贰' or '叁' or '肆' or '伍' or '陆' or '柒' or '捌' or '玖' or '拾' or '貳' or '參' or '陸';

        private static int NumeralOf(char c) => c switch
        {
            '〇' or '零' or '○' or 'Ｏ' or 'O' => 0,
            '一' or '壹' => 1,
            '二' or '贰' or '貳' => 2,
            '三' or '叁' or '參' or '叄' => 3,
            '四' or '肆' => 4,
            '五' or '伍' => 5,
            '六' or '陆' or '陸' => 6,
            '七' or '柒' => 7,
            '八' or '捌' => 8,
            '九' or '玖' => 9,
            '十' or '拾' => 10,
            _ => -1,
        };

        private static char Plain(char c) => c is '\u2010' or '\u2011' or '\u2212' or '\uFE63' ? '-' : PrintedText.ToHalfWidth(c);
    }
}
