using System.Globalization;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>Which of several readings of the same date stands. A reading that can be a date stands against one that cannot; two that both can dispute each other.</summary>
internal static class DateChoice
{
    private const float Agreed = 0.97f;
    private const float Outvoted = 0.8f;
    private const float Disputed = 0.4f;
    private const int EarliestYear = 1950;
    private const int LatestYear = 2099;

    /// <param name="third">Asked only where the two differ and both can be dates, or neither can.</param>
    /// <returns>Null where what was read first stays as it is.</returns>
    public static List<RecognisedCharacter>? Between(List<RecognisedCharacter> first, List<RecognisedCharacter> second, Func<List<RecognisedCharacter>> third)
    {
        string one = Text(first), other = Text(second);
        bool isOne = IsDate(one), isOther = IsDate(other);
        if (isOne && one == other)
        {
            return With(first, Agreed);
        }

        if (isOne != isOther)
        {
            return isOther ? With(second, Outvoted) : With(first, Outvoted);
        }

        var last = third();
        var vote = Text(last);
        return !IsDate(vote) ? isOne ? With(first, Disputed) : null
            : vote == one ? With(first, Outvoted)
            : vote == other ? With(second, Outvoted)
            : isOne ? With(first, Disputed)
            : With(last, Disputed);
    }

    public static string Text(List<RecognisedCharacter> characters) => string.Concat(characters.Select(static character => character.Text));

    /// <summary>A year and a month and, unless the text ends there, a day that the calendar has, with their signs.</summary>
    public static bool IsDate(string text)
    {
        int year = text.IndexOf('年', StringComparison.Ordinal), month = text.IndexOf('月', StringComparison.Ordinal);
        if (year != 4 || month is < 6 or > 7 || !Number(text.AsSpan(0, 4), out var y) || !Number(text.AsSpan(5, month - 5), out var m))
        {
            return false;
        }

        if (y is < EarliestYear or > LatestYear || m is < 1 or > 12)
        {
            return false;
        }

        var rest = text.AsSpan(month + 1);
        return rest.IsEmpty || (rest[^1] == '日' && rest.Length is 2 or 3 && Number(rest[..^1], out var day) && day >= 1 && day <= DateTime.DaysInMonth(y, m));
    }

    private static bool Number(ReadOnlySpan<char> figures, out int number) => int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static List<RecognisedCharacter> With(List<RecognisedCharacter> characters, float certainty) =>
        characters.ConvertAll(character => character with { Certainty = Math.Min(character.Certainty, certainty) });
}
