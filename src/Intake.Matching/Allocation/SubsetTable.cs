namespace Intake.Matching.Allocation;

/// <summary>
/// For each subset of the expenses the two best ways to place it: what they pay, and their <see cref="PlaceNumbers"/>, which settle ties.
/// </summary>
internal sealed class SubsetTable
{
    /// <summary>Total where there is no way; no award brings it up to 0 again.</summary>
    private const long None = long.MinValue / 4;

    public SubsetTable(int expenses)
    {
        (Best, Next) = (new long[1 << expenses], new long[1 << expenses]);
        (BestPlaces, NextPlaces) = (new ulong[1 << expenses], new ulong[1 << expenses]);
        Clear();
    }

    /// <summary>Fen of the best way; negative where there is none.</summary>
    public long[] Best { get; }

    public ulong[] BestPlaces { get; }

    /// <summary>Fen of the best way that differs from it.</summary>
    public long[] Next { get; }

    public ulong[] NextPlaces { get; }

    /// <summary>No way for any subset.</summary>
    public void Clear()
    {
        Array.Fill(Best, None);
        Array.Fill(Next, None);
    }

    public void CopyFrom(SubsetTable other)
    {
        other.Best.CopyTo(Best, 0);
        other.BestPlaces.CopyTo(BestPlaces, 0);
        other.Next.CopyTo(Next, 0);
        other.NextPlaces.CopyTo(NextPlaces, 0);
    }

    /// <summary>Takes over the ways of another table that are among the two best; a way in both counts once, with the more it pays.</summary>
    public void Merge(SubsetTable other)
    {
        for (var subset = 0; subset < Best.Length; subset++)
        {
            Offer(subset, other.Best[subset], other.BestPlaces[subset]);
            Offer(subset, other.Next[subset], other.NextPlaces[subset]);
        }
    }

    /// <summary>So many fen more for every way.</summary>
    public void Raise(long fen)
    {
        for (var subset = 0; subset < Best.Length; subset++)
        {
            Best[subset] += Best[subset] < 0 ? 0 : fen;
            Next[subset] += Next[subset] < 0 ? 0 : fen;
        }
    }

    /// <summary>Takes a way to place a subset if it is one of the two best.</summary>
    /// <param name="total">Fen it pays; where it is negative there is no such way.</param>
    public void Offer(int subset, long total, ulong places)
    {
        if (total < 0 || !IsBefore(total, places, Next[subset], NextPlaces[subset]))
        {
            return;
        }

        if (Best[subset] >= 0 && places == BestPlaces[subset])
        {
            Best[subset] = Math.Max(Best[subset], total);
        }
        else if (IsBefore(total, places, Best[subset], BestPlaces[subset]))
        {
            (Next[subset], NextPlaces[subset]) = (Best[subset], BestPlaces[subset]);
            (Best[subset], BestPlaces[subset]) = (total, places);
        }
        else
        {
            (Next[subset], NextPlaces[subset]) = (total, places);
        }
    }

    /// <summary>Whether a way is better than another or, at the same total, before it in the order of ties.</summary>
    private static bool IsBefore(long total, ulong places, long thanTotal, ulong thanPlaces) => total > thanTotal || (total == thanTotal && places < thanPlaces);
}
