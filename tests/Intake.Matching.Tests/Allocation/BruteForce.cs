using Intake.Extraction.Values;
using Intake.Matching.Allocation;

namespace Intake.Matching.Tests.Allocation;

/// <summary>Every allocation of a small problem, with the arithmetic in decimal yuan as the awards themselves do it; shares no code with the algorithm.</summary>
internal sealed class BruteForce
{
    private readonly AllocationProblem _problem;
    private readonly List<int> _order;
    private readonly List<int[]> _places;
    private readonly int[] _current;
    private readonly int[] _free;
    private readonly long[][] _awards;

    public BruteForce(AllocationProblem problem)
    {
        _problem = problem;
        _order = [.. Enumerable.Range(0, problem.Expenses.Length).Where(i => problem.Expenses[i].Candidates.Length > 0).OrderBy(i => problem.Expenses[i].Key, StringComparer.Ordinal)];
        _places = [.. _order.Select(i => problem.Expenses[i].Candidates.Distinct().OrderBy(m => CanPay(problem.Measures[m]) ? 0 : 1).ThenBy(m => m).ToArray())];
        _current = new int[_order.Count];
        _free = [.. Enumerable.Range(0, 1 << problem.Measures.Length).Where(set => !problem.Exclusions.Any(x => (set >> x.First & 1) != 0 && (set >> x.Second & 1) != 0))];
        _awards = [.. problem.Measures.Select(m => Enumerable.Range(0, 1 << _order.Count)
            .Select(subset => Award(m, m.FixedBase + _order.Where((_, n) => (subset >> n & 1) != 0).Sum(i => problem.Expenses[i].Fen))).ToArray())];
        Visit(0, new int[problem.Measures.Length]);
    }

    /// <summary>Totals and places of all allocations, the first in the order of ties first.</summary>
    public List<(long Total, int?[] Places)> All { get; } = [];

    public (long Total, int?[] Places) Best => All.MaxBy(a => a.Total);

    public (long Total, int?[] Places)? RunnerUp(int?[] than)
    {
        var others = All.Where(a => !a.Places.SequenceEqual(than)).ToList();
        return others.Count == 0 ? null : others.MaxBy(a => a.Total);
    }

    public long Total(int?[] places) => Highest([.. _problem.Measures.Select((m, n) => Award(m, Sum(places, n)))]);

    public static long Award(AllocatableMeasure measure, long fen)
    {
        if (!measure.Eligible)
        {
            return 0;
        }

        var sum = fen / 100m;
        var least = Math.Min(measure.Rate * sum, Math.Min(measure.YearRoom / 100m ?? decimal.MaxValue, measure.OtherSupport is { } support ? Math.Max(0m, sum - support / 100m) : decimal.MaxValue));
        var award = least - measure.Already / 100m;
        return Money.RoundedDown(Math.Max(0m, Math.Min(award, measure.AwardCeiling / 100m ?? decimal.MaxValue))).Fen;
    }

    private static bool CanPay(AllocatableMeasure m) =>
        m.Eligible && m.Rate > 0 && (m.AwardCeiling is not { } ceiling || ceiling > 0) && (m.YearRoom is not { } room || room > m.Already);

    private long Sum(int?[] places, int measure) => _problem.Measures[measure].FixedBase + _problem.Expenses.Where((_, i) => places[i] == measure).Sum(e => e.Fen);

    /// <summary>What the best set of measures without an exclusion pays.</summary>
    private long Highest(ReadOnlySpan<long> awards)
    {
        var highest = 0L;
        foreach (var set in _free)
        {
            var sum = 0L;
            for (var m = 0; m < awards.Length; m++)
            {
                sum += (set >> m & 1) != 0 ? awards[m] : 0;
            }

            highest = Math.Max(highest, sum);
        }

        return highest;
    }

    /// <param name="subsets">For each measure the expenses that stand there, as bits.</param>
    private void Visit(int depth, int[] subsets)
    {
        if (depth == _order.Count)
        {
            var places = new int?[_problem.Expenses.Length];
            for (var n = 0; n < depth; n++)
            {
                places[_order[n]] = _current[n];
            }

            Span<long> awards = stackalloc long[subsets.Length];
            for (var m = 0; m < subsets.Length; m++)
            {
                awards[m] = _awards[m][subsets[m]];
            }

            All.Add((Highest(awards), places));
            return;
        }

        foreach (var place in _places[depth])
        {
            _current[depth] = place;
            subsets[place] |= 1 << depth;
            Visit(depth + 1, subsets);
            subsets[place] &= ~(1 << depth);
        }
    }
}
