namespace Intake.Matching.Allocation;

/// <summary>One measure in its turn in the subset search; all sets are subsets of the expenses, as bits.</summary>
/// <param name="Level">The award where it is the same whatever is placed here (0 where it may not pay); null where it depends on that.</param>
/// <param name="Standing">Expenses that can stand here.</param>
/// <param name="Earlier">Expenses that can stand at a measure whose turn was before.</param>
/// <param name="Later">Expenses that can stand at a measure whose turn is still to come.</param>
internal readonly record struct SubsetStage(int Measure, long? Level, int Standing, int Earlier, int Later)
{
    /// <summary>Pairs of subsets it looks at.</summary>
    public long Steps(int expenses)
    {
        if (Level is not null)
        {
            return (long)int.PopCount(Standing) << expenses;
        }

        var steps = 1L;
        for (var i = 0; i < expenses; i++)
        {
            steps *= (Standing >> i & 1) + (Earlier >> i & 1) + (Later >> i & 1);
        }

        return steps;
    }
}
