using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// Puts an amount in Chinese capitals right: the capitals are rare elsewhere, and engines take common look-alikes for them. Only a look-alike that
/// stands among the characters of an amount is taken for the capital, one for one: no character is added or left out, so what comes out is a witness
/// of its own beside the figures.
/// </summary>
internal static class WordedAmount
{
    private const string Capitals = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正";
    private const int FewestCapitals = 3;
    private const float Guessed = 0.6f;

    /// <summary>Look-alikes that engines were seen to read, each behind its capital.</summary>
    private static readonly string[] LookAlikes =
    [
        "贰或起趟式于区贡贷弍忒", "柒类业米染架", "仟什任", "叁参叄", "肆律竺聿峙振肄", "拾抬捡恰", "壹喜吉过剖壶", "捌撞抽担扮", "零雾堆雷", "佰伯", "玖玫玟", "陆陌",
        "圆园贺圜", "伍估",
    ];

    /// <summary>Changes nothing where the outcome would not be an amount.</summary>
    public static void Repair(List<RecognisedCharacter> characters)
    {
        var capitals = characters.Count(static character => IsCapital(character.Text));
        if (capitals < FewestCapitals)
        {
            return;
        }

        // The amount ends the stretch; what stands before it is a label, or the round mark that closes the gap before an amount.
        var end = characters.Count;
        var start = end;
        while (start > 0 && Capital(characters[start - 1].Text) is not null)
        {
            start--;
        }

        var text = string.Concat(characters.GetRange(start, end - start).Select(static character => Capital(character.Text)));
        if (capitals * 3 < end - start || !ChineseAmount.TryParse(text, out _))
        {
            return;
        }

        for (var i = start; i < end; i++)
        {
            var isGuessed = characters[i].Text[0] != text[i - start];
            characters[i] = characters[i] with { Text = text[i - start].ToString(), Certainty = isGuessed ? Math.Min(characters[i].Certainty, Guessed) : characters[i].Certainty };
        }

        // The round mark has no character in any alphabet.
        if (start is > 0 and <= 3 && characters.Take(start).All(static character => character.Text is [< (char)128] or "〇" or "人" or "《" or "区"))
        {
            characters[0] = characters[0] with { Text = "⊗", Box = characters.Take(start).Aggregate(characters[0].Box, static (sum, next) => sum.Union(next.Box)) };
            characters.RemoveRange(1, start - 1);
        }
    }

    public static bool IsCapital(string text) => text is [var letter] && Capitals.Contains(letter);

    /// <summary>The capital itself, or the one that this character is taken for; null for any other.</summary>
    public static char? Capital(string text)
    {
        if (text is not [var letter])
        {
            return null;
        }

        if (Capitals.Contains(letter))
        {
            return letter;
        }

        foreach (var alike in LookAlikes)
        {
            if (alike.IndexOf(letter, 1) > 0)
            {
                return alike[0];
            }
        }

        return null;
    }
}
