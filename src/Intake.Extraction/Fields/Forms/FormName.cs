using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Names of companies, offices and persons as forms print them.</summary>
internal static class FormName
{
    private const int MaxLength = 60;

    /// <summary>False where the text is no name: a number, a sentence, an amount, nothing but Latin of a label.</summary>
    public static bool TryClean(string text, out string name)
    {
        name = text.Trim(':', '：', '，', ',', '。', '；', ';', '、', '|', '.');
        var (letters, digits, longest) = (0, 0, 0);
        foreach (var c in name)
        {
            digits = PrintedText.ToHalfWidth(c) is >= '0' and <= '9' or '*' ? digits + 1 : 0;
            longest = Math.Max(longest, digits);
            if (c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF')
            {
                letters += 2;
            }
            else if (char.IsAsciiLetter(PrintedText.ToHalfWidth(c)))
            {
                letters++;
            }
            else if (c is '¥' or '￥' or ':' or '：' or '。' or '；' or '%')
            {
                return false;
            }
        }

        // 813万元 is an amount.
        return !(char.IsAsciiDigit(PrintedText.ToHalfWidth(name.Length > 0 ? name[0] : ' ')) && name.EndsWith('元')) && !name.Contains("专用章", StringComparison.Ordinal) && letters >= 4 && longest < 7 && name.Length is >= 2 and <= MaxLength || IsMaskedPerson(name);
    }

    // 张*, *晓明: as some banks print persons.
    private static bool IsMaskedPerson(string name) =>
        name.Length is 2 or 3 && name.Contains('*', StringComparison.Ordinal) && name.Trim('*') is [>= '\u4E00' and <= '\u9FFF', ..];
}
