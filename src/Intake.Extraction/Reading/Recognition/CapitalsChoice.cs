using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// Which of two readings of an amount in capitals stands, character by character. Neither reading sees the amount in figures: the outcome stays a
/// witness of its own.
/// </summary>
internal static class CapitalsChoice
{
    private const float Agreed = 0.99f;
    private const float One = 0.9f;
    private const float Guessed = 0.6f;
    private const float Disputed = 0.4f;
    private const string Units = "拾佰仟万亿元圆角分";

    // What engines for traditional characters read, and the capital it is.
    private const string Traditional = "貳貮參叄参陸萬億圓抬";
    private const string Simplified = "贰贰叁叁叁陆万亿圆拾";

    /// <param name="first">By an engine for simplified characters.</param>
    /// <param name="second">By an engine for traditional characters.</param>
    /// <param name="mayBeCut">The amount may go on in another line: then it needs to be no whole one.</param>
    /// <returns>Null where no amount comes out.</returns>
    public static List<RecognisedCharacter>? Between(List<RecognisedCharacter> first, List<RecognisedCharacter> second, bool mayBeCut)
    {
        var pairs = Align(first, second);
        var chosen = new List<RecognisedCharacter>();
        for (var i = 0; i < pairs.Count; i++)
        {
            var (one, other) = pairs[i];
            var next = i + 1 < pairs.Count ? Known(pairs[i + 1].Other) ?? Sure(pairs[i + 1].One) : null;
            if (Choose(one, other, next) is { } character)
            {
                chosen.Add(character);
            }
            else if (chosen.Count > 0 && i + 1 < pairs.Count && one is not null && other is not null)
            {
                return null;
            }
        }

        var text = string.Concat(chosen.Select(static character => character.Text));
        return chosen.Count > 0 && (mayBeCut || ChineseAmount.TryParse(text, out _)) ? chosen : null;
    }

    private static RecognisedCharacter? Choose(RecognisedCharacter? one, RecognisedCharacter? other, char? next)
    {
        char? known = Known(other), sure = Sure(one);
        var place = one ?? other!;
        return (known, sure) switch
        {
            ({ } a, { } b) when a == b => place with { Text = a.ToString(), Certainty = Agreed },

            // The engine for traditional characters does not know this one.
            ({ }, '贰') => one! with { Certainty = Guessed },
            ({ } a, { }) => place with { Text = a.ToString(), Certainty = Disputed },
            ({ } a, null) => place with { Text = a.ToString(), Certainty = one is null ? Guessed : One },
            (null, { }) => one! with { Certainty = other is null ? Guessed : One },
            _ when WordedAmount.Capital(one?.Text ?? "") is { } alike => place with { Text = alike.ToString(), Certainty = Guessed },

            // Neither knows it, and a digit must stand here: the one digit that neither reads well.
            _ when one is not null && other is not null && next is { } unit && Units.Contains(unit) => place with { Text = "贰", Certainty = Disputed },
            _ => null,
        };
    }

    private static char? Known(RecognisedCharacter? character)
    {
        if (character?.Text is not [var letter])
        {
            return null;
        }

        var at = Traditional.IndexOf(letter);
        letter = at >= 0 ? Simplified[at] : letter;
        return WordedAmount.IsCapital(letter.ToString()) ? letter : null;
    }

    private static char? Sure(RecognisedCharacter? character) => character is not null && WordedAmount.IsCapital(character.Text) ? character.Text[0] : null;

    /// <summary>The two readings side by side: as many equal characters as possible opposite each other, as few left out as possible.</summary>
    private static List<(RecognisedCharacter? One, RecognisedCharacter? Other)> Align(List<RecognisedCharacter> first, List<RecognisedCharacter> second)
    {
        const int Missing = -2;
        var scores = new int[first.Count + 1, second.Count + 1];
        for (var i = 0; i <= first.Count; i++)
        {
            for (var j = 0; j <= second.Count; j++)
            {
                scores[i, j] = i == 0 || j == 0 ? Missing * (i + j)
                    : Math.Max(scores[i - 1, j - 1] + Likeness(first[i - 1], second[j - 1]), Math.Max(scores[i - 1, j], scores[i, j - 1]) + Missing);
            }
        }

        var pairs = new List<(RecognisedCharacter?, RecognisedCharacter?)>();
        for (int i = first.Count, j = second.Count; i > 0 || j > 0;)
        {
            if (i > 0 && j > 0 && scores[i, j] == scores[i - 1, j - 1] + Likeness(first[i - 1], second[j - 1]))
            {
                pairs.Add((first[--i], second[--j]));
            }
            else if (i > 0 && (j == 0 || scores[i, j] == scores[i - 1, j] + Missing))
            {
                pairs.Add((first[--i], null));
            }
            else
            {
                pairs.Add((null, second[--j]));
            }
        }

        pairs.Reverse();
        return pairs;
    }

    private static int Likeness(RecognisedCharacter one, RecognisedCharacter other) =>
        Known(other) is not { } known ? 0
        : Sure(one) == known ? 3
        : WordedAmount.Capital(one.Text) == known ? 2
        : Sure(one) is null ? 1 : -1;
}
