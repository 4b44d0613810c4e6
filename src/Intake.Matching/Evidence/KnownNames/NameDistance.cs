namespace Intake.Matching.Evidence.KnownNames;

/// <summary>How far a recognised name may lie from the one that is known: one character in four, each put in, left out or taken for another.</summary>
internal static class NameDistance
{
    private const int CharactersForOneSlip = 4;
    private const int Shortest = 6;

    /// <summary>Whether one can be a reading of the other; both in comparable form.</summary>
    public static bool IsNear(string read, string known) =>
        Math.Min(read.Length, known.Length) >= Shortest && Of(read, known) <= known.Length / CharactersForOneSlip;

    /// <summary>Levenshtein's distance.</summary>
    public static int Of(string a, string b)
    {
        var (before, row) = (new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            before[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(before[j], row[j - 1]) + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            (before, row) = (row, before);
        }

        return before[b.Length];
    }
}
