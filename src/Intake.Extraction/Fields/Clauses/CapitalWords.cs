using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Amounts in words as contracts write them: capitals by the rules of cashiers, and the everyday numerals that running text uses as well (五十万元整).</summary>
internal static class CapitalWords
{
    private const string Everyday = "一二三四五六七八九十百千两", Capital = "壹贰叁肆伍陆柒捌玖拾佰仟贰";

    public static bool TryRead(string words, out Money amount)
    {
        if (ChineseAmount.TryParse(words, out amount))
        {
            return true;
        }

        return ChineseAmount.TryParse(Capitals(words), out amount);
    }

    /// <summary>The words in capitals as the rules have them: 十万元 becomes 壹拾万元整.</summary>
    public static string Capitals(string words)
    {
        var text = new System.Text.StringBuilder(words.Length + 1);
        foreach (var c in words)
        {
            var at = Everyday.IndexOf(c, StringComparison.Ordinal);
            var capital = at < 0 ? c : Capital[at];
            // Everyday numerals leave out the one before ten.
            if (capital == '拾' && (text.Length == 0 || !IsDigit(text[^1])))
            {
                text.Append('壹');
            }

            text.Append(capital);
        }

        // Running text often leaves out the closing 整.
        return text.Length > 0 && text[^1] is '元' or '圆' ? text.Append('整').ToString() : text.ToString();
    }

    private static bool IsDigit(char c) => "壹贰叁肆伍陆柒捌玖".Contains(c, StringComparison.Ordinal);
}
