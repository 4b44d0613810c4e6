using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// The unified social credit code that two readings of the same characters lead to: at every place what one of the two read, with letters that the
/// code's alphabet leaves out taken for the figures they are mistaken for. Its two check characters must hold, and of one code only.
/// </summary>
internal static class CodeChoice
{
    // More places than this and a wrong code might pass by chance.
    private const int MostDifferences = 3;

    /// <returns>Null where no code or more than one comes out.</returns>
    public static string? Of(string one, string other)
    {
        (one, other) = (InAlphabet(one), InAlphabet(other));
        if (Single(one, other) is { } same)
        {
            return same;
        }

        if (one.Length != UnifiedSocialCreditCode.Length || other.Length != one.Length)
        {
            return null;
        }

        var places = Enumerable.Range(0, one.Length).Where(i => one[i] != other[i]).ToList();
        string? found = null;
        for (var choice = 0; places.Count <= MostDifferences && choice < 1 << places.Count; choice++)
        {
            var mixed = one.ToCharArray();
            for (var i = 0; i < places.Count; i++)
            {
                mixed[places[i]] = (choice & (1 << i)) == 0 ? one[places[i]] : other[places[i]];
            }

            var text = new string(mixed);
            if (UnifiedSocialCreditCode.TryParse(text, out _))
            {
                if (found is not null)
                {
                    return null;
                }

                found = text;
            }
        }

        return found;
    }

    /// <summary>GB 32100 leaves out I, O, S, V and Z because they are mistaken for figures and for U.</summary>
    public static string InAlphabet(string text) => text.Length != UnifiedSocialCreditCode.Length ? text
        : string.Concat(text.Select(static letter => char.ToUpperInvariant(letter) switch { 'I' => '1', 'O' => '0', 'S' => '5', 'V' => 'U', 'Z' => '2', var own => own }));

    private static string? Single(string one, string other)
    {
        bool isOne = UnifiedSocialCreditCode.TryParse(one, out _), isOther = UnifiedSocialCreditCode.TryParse(other, out _);
        return isOne == isOther ? isOne && one == other ? one : null : isOne ? one : other;
    }
}
