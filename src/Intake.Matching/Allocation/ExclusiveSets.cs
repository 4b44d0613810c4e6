namespace Intake.Matching.Allocation;

/// <summary>The sets of measures that may pay together, as bits: each as large as the exclusions allow.</summary>
internal sealed class ExclusiveSets
{
    private readonly int[] _largest;

    /// <param name="conflicts">For each measure those that exclude it, as bits.</param>
    public ExclusiveSets(int measures, int[] conflicts)
    {
        var all = (1 << measures) - 1;
        if (Array.TrueForAll(conflicts, c => c == 0))
        {
            _largest = [all];
            return;
        }

        var largest = new List<int>();
        for (var set = 0; set <= all; set++)
        {
            if (IsFree(set, conflicts) && !CanGrow(set, all, conflicts))
            {
                largest.Add(set);
            }
        }

        // Where two pay the same, the set with the earliest measure that only one of them has.
        largest.Sort((a, b) => a == b ? 0 : ((a ^ b) & -(a ^ b) & a) != 0 ? -1 : 1);
        _largest = [.. largest];
    }

    /// <summary>The highest sum of awards that may be had together, and the measures that then may pay.</summary>
    public (long Total, int Set) Best(ReadOnlySpan<long> awards)
    {
        var (best, set) = (-1L, 0);
        foreach (var candidate in _largest)
        {
            var total = 0L;
            for (var m = 0; m < awards.Length; m++)
            {
                total += (candidate >> m & 1) == 0 ? 0 : awards[m];
            }

            if (total > best)
            {
                (best, set) = (total, candidate);
            }
        }

        return (best, set);
    }

    /// <summary>Whether no two measures of the set exclude each other.</summary>
    public static bool IsFree(int set, int[] conflicts)
    {
        for (var m = 0; m < conflicts.Length; m++)
        {
            if ((set >> m & 1) != 0 && (set & conflicts[m]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether another measure of all could join the set.</summary>
    public static bool CanGrow(int set, int all, int[] conflicts)
    {
        for (var m = 0; m < conflicts.Length; m++)
        {
            if ((all >> m & ~set >> m & 1) != 0 && (set & conflicts[m]) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
