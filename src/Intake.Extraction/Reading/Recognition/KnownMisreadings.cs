namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// Puts right what engines regularly take for something else and what can be nothing else: the sign of the yuan before an amount, the stars around
/// the class of an item, brackets. Never a figure, a name or a code.
/// </summary>
internal static class KnownMisreadings
{
    // Seen for ¥, by engines that do not know it.
    private const string TakenForYuan = "对革苦等兰羊半竺年于性闪关丫夭天茎和弹YEVF#";
    private const float Guessed = 0.8f;

    private const string TakenForStar = "“\"<+-#-'`*";

    public static void Repair(List<RecognisedCharacter> characters)
    {
        for (var i = 0; i < characters.Count; i++)
        {
            if (characters[i].Text is "〈" or "〉")
            {
                characters[i] = characters[i] with { Text = characters[i].Text == "〈" ? "（" : "）" };
            }
        }

        RepairYear(characters);
        RepairYuan(characters);
        RepairStar(characters);
    }

    /// <summary>The year of a document's number, 〔2025〕: the brackets hardly in any alphabet come out as one of each of two other kinds.</summary>
    private static void RepairYear(List<RecognisedCharacter> characters)
    {
        for (var i = 0; i + 5 < characters.Count; i++)
        {
            int opening = Kind("(（[【〔", characters[i].Text), closing = Kind(")）]】〕", characters[i + 5].Text);
            if (opening < 0 || closing < 0 || opening == closing || characters[i + 1].Text is not ("1" or "2") || !characters.GetRange(i + 1, 4).TrueForAll(static character => character.Text is [>= '0' and <= '9']))
            {
                continue;
            }

            characters[i] = characters[i] with { Text = "〔", Certainty = Math.Min(characters[i].Certainty, Guessed) };
            characters[i + 5] = characters[i + 5] with { Text = "〕", Certainty = Math.Min(characters[i + 5].Certainty, Guessed) };
        }

        // The first two of each are one kind in two widths.
        static int Kind(string brackets, string text) => text.Length == 1 && brackets.IndexOf(text[0]) is >= 0 and var at ? Math.Max(at, 1) : -1;
    }

    private static void RepairYuan(List<RecognisedCharacter> characters)
    {
        for (var i = 0; i + 3 < characters.Count; i++)
        {
            var isFirst = i == 0 || characters[i - 1].Text is ")" or "）" or ":" or "：";
            if (isFirst && characters[i].Text is [var mark] && TakenForYuan.Contains(mark) && IsAmount(characters, i + 1))
            {
                characters[i] = characters[i] with { Text = "¥" };
            }
        }
    }

    /// <summary>Digits, a point and two digits, and nothing after them.</summary>
    private static bool IsAmount(List<RecognisedCharacter> characters, int start)
    {
        var point = -1;
        for (var i = start; i < characters.Count; i++)
        {
            var isPoint = characters[i].Text == "." && point < 0 && i > start;
            point = isPoint ? i : point;
            if (!isPoint && characters[i].Text is not [>= '0' and <= '9'] && characters[i].Text != ",")
            {
                return false;
            }
        }

        return point == characters.Count - 3;
    }

    private static void RepairStar(List<RecognisedCharacter> characters)
    {
        // *class*name: the second star is read, the first touches the edge of its cell.
        if (characters.Count > 4 && characters[0].Text is [var mark] && TakenForStar.Contains(mark) && characters[1].Text is [>= '一' and <= '鿿']
            && characters.Take(14).Skip(2).Any(static character => character.Text == "*"))
        {
            characters[0] = characters[0] with { Text = "*" };
        }
    }
}
