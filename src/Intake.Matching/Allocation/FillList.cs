namespace Intake.Matching.Allocation;

/// <summary>All ways to fill one measure with so many expenses of each class that lose no more against the bound than allowed, the cheapest first.</summary>
internal sealed class FillList
{
    private readonly LikeExpenses[] _classes;
    private readonly Int128[] _losses;
    private readonly Func<long, Int128> _shortfall;
    private readonly Int128 _allowed;
    private readonly long _least;
    private readonly long _most;
    private readonly int[] _counts;
    private readonly long[] _rest;
    private readonly long _limit;

    /// <param name="losses">What one expense of each class loses here; negative where it is no candidate.</param>
    /// <param name="shortfall">What the measure loses at a sum, in steps; convex.</param>
    /// <param name="within">The sums at which it loses no more than allowed, in steps.</param>
    /// <param name="limit">Fills looked at before giving up.</param>
    public FillList(LikeExpenses[] classes, Int128[] losses, Func<long, Int128> shortfall, (long Least, long Most) within, Int128 allowed, long limit)
    {
        (_classes, _losses, _shortfall, _allowed, _limit) = (classes, losses, shortfall, allowed, limit);
        (_counts, _rest) = (new int[classes.Length], new long[classes.Length + 1]);
        for (var g = classes.Length - 1; g >= 0; g--)
        {
            _rest[g] = _rest[g + 1] + (losses[g] < 0 ? 0 : classes[g].Units * classes[g].Members.Length);
        }

        (_least, _most) = within;
        Visit(0, 0, 0);

        // Of equally cheap fills those first that use up no class more than others: they go together.
        Fills.Sort((a, b) => a.Loss != b.Loss ? a.Loss.CompareTo(b.Loss) : Share(a.Counts) != Share(b.Counts) ? Share(a.Counts).CompareTo(Share(b.Counts)) : a.Counts.AsSpan().SequenceCompareTo(b.Counts));
    }

    public List<(Int128 Loss, int[] Counts)> Fills { get; } = [];

    /// <summary>Fills looked at.</summary>
    public long Work { get; private set; }

    public bool Complete => Work <= _limit;

    /// <summary>The largest part it takes of any class, in parts of a million.</summary>
    private long Share(int[] counts)
    {
        var share = 0L;
        for (var g = 0; g < counts.Length; g++)
        {
            share = Math.Max(share, 1_000_000L * counts[g] / _classes[g].Members.Length);
        }

        return share;
    }

    private void Visit(int g, long sum, Int128 loss)
    {
        if (sum > _most || sum + _rest[g] < _least || loss > _allowed || !Complete)
        {
            return;
        }

        if (g == _classes.Length)
        {
            Work++;
            var whole = loss + _shortfall(sum);
            if (whole <= _allowed)
            {
                Fills.Add((whole, (int[])_counts.Clone()));
            }

            return;
        }

        var units = _classes[g].Units;
        var (first, last) = (0L, _losses[g] < 0 ? 0L : _classes[g].Members.Length);
        if (last > 0)
        {
            first = Math.Max(0, (_least - sum - _rest[g + 1] + units - 1) / units);
            last = Math.Min(last, (_most - sum) / units);
        }

        for (var count = first; count <= last; count++)
        {
            Work++;
            _counts[g] = (int)count;
            Visit(g + 1, sum + count * units, loss + (count == 0 ? 0 : _losses[g] * count));
        }

        _counts[g] = 0;
    }
}
