using System.Globalization;
using System.Text;

namespace Intake.Extraction.Reading.Spreadsheet.Formats;

/// <summary>Writes digits the Chinese way, as the formats [DBNum1] to [DBNum3] do.</summary>
internal static class ChineseFigures
{
    private static readonly string[] Digits = ["", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "０１２３４５６７８９"];
    private static readonly string[] Places = ["", "十百千", "拾佰仟", "十百千"];
    private const string Groups = "万亿兆";

    /// <summary>Every digit by itself: 2025 is 二〇二五.</summary>
    public static string Single(string text, int set) =>
        set == 0 ? text : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? Digits[set][c - '0'] : c));

    /// <summary>With places: 31 is 三十一, 12345.67 is 壹万贰仟叁佰肆拾伍.陆柒.</summary>
    /// <param name="text">A plain number: digits, at most one point, perhaps a sign.</param>
    public static string Placed(string text, int set)
    {
        var sign = text.StartsWith('-') ? "-" : "";
        var plain = text[sign.Length..];
        var point = plain.IndexOf('.');
        var whole = point < 0 ? plain : plain[..point];
        if (set == 0 || whole.Length > 16 || !whole.All(char.IsAsciiDigit))
        {
            return Single(text, set);
        }

        return sign + Whole(whole, set) + (point < 0 ? "" : "." + Single(plain[(point + 1)..], set));
    }

    private static string Whole(string digits, int set)
    {
        var zero = set == 1 ? '〇' : Digits[set][0];
        var written = new StringBuilder();
        var isGap = false;
        var isGroupEmpty = true;
        for (var i = 0; i < digits.Length; i++)
        {
            var place = digits.Length - 1 - i;
            if (digits[i] == '0')
            {
                isGap = written.Length > 0;
            }
            else
            {
                if (isGap)
                {
                    written.Append(zero);
                    isGap = false;
                }

                if (!(set == 1 && digits[i] == '1' && place % 4 == 1 && written.Length == 0))
                {
                    written.Append(Digits[set][digits[i] - '0']);
                }

                isGroupEmpty = false;
                written.Append(place % 4 > 0 ? Places[set][(place % 4) - 1].ToString(CultureInfo.InvariantCulture) : "");
            }

            if (place % 4 == 0 && place > 0 && !isGroupEmpty)
            {
                written.Append(Groups[(place / 4) - 1]);
                isGroupEmpty = true;
            }
        }

        return written.Length == 0 ? zero.ToString() : written.ToString();
    }
}
