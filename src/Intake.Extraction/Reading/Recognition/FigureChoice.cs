using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>Which of several readings of the same figures stands.</summary>
internal static class FigureChoice
{
    private const float Agreed = 0.99f;
    private const float Outvoted = 0.8f;
    private const float Disputed = 0.4f;

    /// <param name="third">Asked only where the two differ and nothing else settles it.</param>
    public static List<RecognisedCharacter> Between(List<RecognisedCharacter> first, List<RecognisedCharacter> second, Func<List<RecognisedCharacter>> third)
    {
        string one = Text(first), other = Text(second);
        if (one == other)
        {
            return With(first, Agreed);
        }

        // A point between figures is lost more easily than invented.
        if (other.Length > 0 && WithoutMarks(one) == WithoutMarks(other) && IsAmount(one) != IsAmount(other))
        {
            return With(IsAmount(one) ? first : second, Outvoted);
        }

        // Check characters settle a credit code: a wrong one passes once in hundreds.
        if (CodeChoice.Of(one, other) is { } code)
        {
            return Code(code, first, second, Clean(one) == code || Clean(other) == code ? Agreed : Outvoted);
        }

        var last = third();
        var vote = Text(last);
        return (CodeChoice.Of(one, vote) ?? CodeChoice.Of(other, vote)) is { } found ? Code(found, first, last, Outvoted)
            : vote == one ? With(first, Outvoted)
            : vote == other ? With(second, Outvoted)
            : first.ConvertAll(static character => character with { Certainty = Math.Min(character.Certainty, Disputed) });
    }

    /// <summary>The code in the places of the reading that has as many characters.</summary>
    private static List<RecognisedCharacter> Code(string code, List<RecognisedCharacter> first, List<RecognisedCharacter> second, float certainty)
    {
        var places = first.Count == code.Length ? first : second;
        return [.. places.Select((character, i) => character with { Text = code[i].ToString(), Certainty = certainty })];
    }

    private static string Clean(string text) => text.Length == UnifiedSocialCreditCode.Length ? text : "";

    private static string WithoutMarks(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    /// <summary>Figures, a point and two figures.</summary>
    private static bool IsAmount(string text) =>
        text.Length > 3 && text[^3] == '.' && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^2]) && text[..^3].All(static letter => char.IsAsciiDigit(letter) || letter == ',');

    private static List<RecognisedCharacter> With(List<RecognisedCharacter> characters, float certainty) =>
        characters.ConvertAll(character => character with { Certainty = certainty });

    private static string Text(List<RecognisedCharacter> characters) => string.Concat(characters.Select(static character => character.Text));
}
