namespace Intake.Matching.Evidence.Graph;

/// <summary>Names of parties: the same only where they are the same after width, white space and brackets are made alike.</summary>
internal static class PartyNames
{
    private const string Opening = "[{〔【〈《", Closing = "]}〕】〉》";

    /// <summary>A longer distance is another name, not a slip of pen or reader.</summary>
    private const int MostEdits = 2;

    private const int ShortestNearly = 5;

    /// <summary>The comparable form; null if nothing is left.</summary>
    public static string? Of(string? name)
    {
        if (Comparable.Of(name) is not { } plain)
        {
            return null;
        }

        return plain.AsSpan().IndexOfAny(Opening) < 0 && plain.AsSpan().IndexOfAny(Closing) < 0 ? plain : string.Create(plain.Length, plain, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Opening.Contains(source[i]) ? '(' : Closing.Contains(source[i]) ? ')' : source[i];
            }
        });
    }

    /// <summary>
    /// Whether two comparable names that differ could be one misread or shortened: at most two characters apart, or one within the other. Never taken for
    /// the same: it only tells a person where to look.
    /// </summary>
    public static bool AreNearly(string? a, string? b)
    {
        if (a is null || b is null || a == b || Math.Min(a.Length, b.Length) < ShortestNearly)
        {
            return false;
        }

        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) || Distance(a, b) <= MostEdits;
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > MostEdits)
        {
            return MostEdits + 1;
        }

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
