using System.Collections.Immutable;
using System.Globalization;
using Intake.Matching.Allocation;

namespace Intake.Matching.Tests.Allocation;

/// <summary>Few large expenses that may all go to all measures, whose caps they barely reach or miss: what is hardest to prove for its size. Six kinds, taken in turn by the seed.</summary>
public static class CoarseProblems
{
    private static readonly decimal[] Rates = [0.3m, 0.5m, 0.8m, 0.2m, 0.6m, 0.15m, 0.45m, 0.7m, 0.25m, 0.35m];

    public static AllocationProblem Of(int expenses, int measures, int seed)
    {
        var (random, kind) = (new Random(1_000_000 * measures + 1_000 * expenses + seed), seed % 6);
        var fen = Enumerable.Range(0, expenses).Select(_ => kind == 1 ? random.NextInt64(10, 50_000) * 100 : random.NextInt64(1_000, 5_000_000)).ToArray();
        var share = fen.Sum() / measures;
        var made = Enumerable.Range(0, measures).Select(m => Measure(kind, kind == 4 ? 0.3m : Rates[m], share, m, random.Next(85, 111))).ToImmutableArray();
        ImmutableArray<int> all = [.. Enumerable.Range(0, measures)];
        return new AllocationProblem([.. fen.Select((f, i) => new AllocatableExpense(i.ToString("D3", CultureInfo.InvariantCulture), f, all))], made,
            kind == 3 ? [.. Enumerable.Range(0, measures / 2).Select(m => new ExclusiveMeasures(2 * m, 2 * m + 1))] : []);
    }

    /// <param name="percent">Of an equal share of all expenses, what the cap allows.</param>
    private static AllocatableMeasure Measure(int kind, decimal rate, long share, int position, int percent)
    {
        var cap = (long)(rate * share * percent / 100);
        return kind switch
        {
            2 => new AllocatableMeasure(0, rate, cap / (3 + position), cap),
            5 => new AllocatableMeasure(share / 9, rate, 0, cap, null, share / 3 + position),
            _ => new AllocatableMeasure(0, rate, YearRoom: position == 5 ? null : cap),
        };
    }
}
