using System.Collections.Immutable;

namespace Intake.Matching.Measures;

/// <summary>Finds the ids that a misspelt one may mean: those that contain it, and those few letters away.</summary>
internal static class NearestIds
{
    private const int Most = 5;

    /// <summary>Longer than any id: what is longer still was never meant as one, and is not worth measuring.</summary>
    private const int Longest = 80;

    public static ImmutableArray<string> Of(string written, IEnumerable<string> ids)
    {
        var meant = written.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        if (meant.Length is 0 or > Longest)
        {
            return [];
        }

        return
        [
            .. ids.Select(id => (Id: id, Contains: meant.Length > 2 && id.Contains(meant, StringComparison.Ordinal), Letters: Distance(meant, id)))
                .Where(c => c.Contains || c.Letters <= Math.Max(2, meant.Length / 3))
                .OrderByDescending(c => c.Contains && c.Id.StartsWith(meant, StringComparison.Ordinal)).ThenBy(c => c.Letters).ThenBy(c => c.Id, StringComparer.Ordinal)
                .Take(Most).Select(c => c.Id),
        ];
    }

    /// <summary>How many letters have to be put in, left out or exchanged (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var exchanged = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
