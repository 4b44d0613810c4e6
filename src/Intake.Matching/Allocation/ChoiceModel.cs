using System.Collections.Immutable;

namespace Intake.Matching.Allocation;

/// <summary>
/// The problem reduced to what there is to choose: the expenses with two candidates or more, in the order of keys; those with one are part of the base of their measure. Nothing in it depends on the order
/// of the input.
/// </summary>
internal sealed class ChoiceModel
{
    private ChoiceModel(MeasureYield[] yields, long[] bases, int[] expenses, long[] fen, int[][] places, int[] conflicts)
    {
        (Yields, Bases, Expenses, Fen, Places, Conflicts) = (yields, bases, expenses, fen, places, conflicts);
        Masks = [.. places.Select(p => p.Aggregate(0, (mask, m) => mask | 1 << m))];
        Scale = yields.Aggregate(1L, (scale, y) => Divisor.CommonMultiple(scale, y.Denominator));
        Step = Math.Max(1, fen.Aggregate(0L, Divisor.Of));
        Sets = new ExclusiveSets(yields.Length, conflicts);
        Groups = [.. Masks.Zip(fen).GroupBy(x => x.First, (mask, all) => (mask, all.Sum(x => x.Second))).OrderBy(g => g.mask)];
        LargestFirst = [.. Enumerable.Range(0, fen.Length).OrderByDescending(i => fen[i]).ThenBy(i => i)];
    }

    public MeasureYield[] Yields { get; }

    /// <summary>Sum of each measure before anything is chosen, in fen.</summary>
    public long[] Bases { get; }

    /// <summary>Position in the problem of each expense with a choice.</summary>
    public int[] Expenses { get; }

    public long[] Fen { get; }

    /// <summary>Candidates of each expense, the earliest first in the order in which ties are settled.</summary>
    public int[][] Places { get; }

    /// <summary>The same as bits.</summary>
    public int[] Masks { get; }

    /// <summary>For each measure those that exclude it, as bits.</summary>
    public int[] Conflicts { get; }

    public ExclusiveSets Sets { get; }

    /// <summary>The expenses with the same candidates together, in fen.</summary>
    public (int Mask, long Fen)[] Groups { get; }

    /// <summary>The expenses by amount, the largest first, those of one amount in the order of keys.</summary>
    public int[] LargestFirst { get; }

    /// <summary>All rates are whole multiples of 1/Scale; at most 10^9.</summary>
    public long Scale { get; }

    /// <summary>Every amount to be placed is a multiple of this; sums can only move in such steps.</summary>
    public long Step { get; }

    public static ChoiceModel Of(AllocationProblem problem)
    {
        var yields = problem.Measures.Select(m => new MeasureYield(m)).ToArray();
        var bases = problem.Measures.Select(m => m.FixedBase).ToArray();
        var conflicts = new int[yields.Length];
        foreach (var (first, second) in problem.Exclusions)
        {
            conflicts[first] |= 1 << second;
            conflicts[second] |= 1 << first;
        }

        var choices = new List<int>();
        for (var i = 0; i < problem.Expenses.Length; i++)
        {
            var expense = problem.Expenses[i];
            if (OnlyPlace(expense) is { } only)
            {
                bases[only] += expense.Fen;
            }
            else if (expense.Candidates.Length > 0)
            {
                choices.Add(i);
            }
        }

        choices.Sort((a, b) => string.CompareOrdinal(problem.Expenses[a].Key, problem.Expenses[b].Key));
        return new ChoiceModel(yields, bases, [.. choices], [.. choices.Select(i => problem.Expenses[i].Fen)],
            [.. choices.Select(i => InOrder(problem.Expenses[i].Candidates, yields))], conflicts);
    }

    /// <summary>The one measure the expense can stand at, if it is only one.</summary>
    public static int? OnlyPlace(AllocatableExpense expense)
    {
        if (expense.Candidates.Length == 0)
        {
            return null;
        }

        var only = expense.Candidates[0];
        foreach (var candidate in expense.Candidates)
        {
            if (candidate != only)
            {
                return null;
            }
        }

        return only;
    }

    /// <summary>Sum of every measure for a choice of places.</summary>
    public long[] Sums(int[] chosen)
    {
        var sums = (long[])Bases.Clone();
        for (var i = 0; i < chosen.Length; i++)
        {
            sums[chosen[i]] += Fen[i];
        }

        return sums;
    }

    /// <summary>What the applicant gets for these sums: the best that the exclusions leave.</summary>
    public long Total(long[] sums)
    {
        Span<long> awards = stackalloc long[sums.Length];
        for (var m = 0; m < sums.Length; m++)
        {
            awards[m] = Yields[m].Award(sums[m]);
        }

        return Sets.Best(awards).Total;
    }

    private static int[] InOrder(ImmutableArray<int> candidates, MeasureYield[] yields) =>
        [.. candidates.Distinct().OrderBy(m => yields[m].CanPay ? 0 : 1).ThenBy(m => m)];
}
