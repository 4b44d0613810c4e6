using System.Globalization;
using System.Text;

namespace Intake.Extraction.Reading.Docx;

/// <summary>Writes the number of a list item in the format its list asks for.</summary>
internal static class ListNumber
{
    private const string ChineseDigits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";

    private static readonly (int Value, string Text)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <param name="format">The name of the format as Office Open XML spells it; an unknown one is written in plain figures.</param>
    /// <param name="number">0 to 9,999 are written in the format, others in plain figures.</param>
    public static string Write(string? format, int number)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        return number is < 0 or > 9_999 ? plain : format switch
        {
            "none" => "",
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "lowerLetter" when number > 0 => Letters(number, 'a'),
            "upperLetter" when number > 0 => Letters(number, 'A'),
            "lowerRoman" when number > 0 => Romans(number).ToLowerInvariant(),
            "upperRoman" when number > 0 => Romans(number),
            "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting"
                => Chinese(number, "零一二三四五六七八九", "十百千"),
            "chineseLegalSimplified" => Chinese(number, LegalDigits, "拾佰仟"),
            "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => string.Concat(plain.Select(digit => ChineseDigits[digit - '0'])),
            "decimalFullWidth" or "decimalFullWidth2" => string.Concat(plain.Select(digit => (char)('０' + (digit - '0')))),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + (number - 1))).ToString(),
            "decimalEnclosedParen" when number is > 0 and <= 20 => ((char)('⑴' + (number - 1))).ToString(),
            "ideographTraditional" when number is > 0 and <= 10 => "甲乙丙丁戊己庚辛壬癸"[number - 1].ToString(),
            "ideographZodiac" when number is > 0 and <= 12 => "子丑寅卯辰巳午未申酉戌亥"[number - 1].ToString(),
            _ => plain,
        };
    }

    private static string Letters(int number, char first) => new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Romans(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    private static string Chinese(int number, string digits, string places)
    {
        if (number == 0)
        {
            return digits[..1];
        }

        var text = new StringBuilder();
        var figures = number.ToString(CultureInfo.InvariantCulture);
        var isGap = false;
        for (var i = 0; i < figures.Length; i++)
        {
            var place = figures.Length - 1 - i;
            var digit = figures[i] - '0';
            if (digit == 0)
            {
                isGap = true;
                continue;
            }

            if (isGap)
            {
                text.Append(digits[0]);
                isGap = false;
            }

            // 十二, not 一十二.
            if (!(digit == 1 && place == 1 && i == 0 && figures.Length == 2))
            {
                text.Append(digits[digit]);
            }

            if (place > 0)
            {
                text.Append(places[place - 1]);
            }
        }

        return text.ToString();
    }
}
