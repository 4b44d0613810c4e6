using System.Collections.Immutable;
using System.Globalization;
using Intake.Matching.Allocation;

namespace Intake.Matching.Tests.Allocation;

/// <summary>Large problems of every kind that is hard for one method or another, made from nothing but their size.</summary>
public static class AllocationFamilies
{
    public static readonly ImmutableArray<string> Names =
    [
        "one candidate", "no cap", "caps far exceeded", "caps bind, all everywhere", "caps bind, some candidates", "all amounts equal", "equal, rates leave fractions", "two amounts",
        "whole yuan", "one odd among equal", "tight other support", "awarded already", "excluding pairs", "same rate everywhere", "few large, many small", "large, three amounts",
    ];

    public static AllocationProblem Of(string name, int expenses, int measures, int seed = 1)
    {
        var random = new Random(seed);
        long Any() => random.NextInt64(1_000, 5_000_000);
        Func<int, long> amount = name switch
        {
            "all amounts equal" or "tight other support" => _ => 1_000_000,
            "equal, rates leave fractions" => _ => 333,
            "two amounts" => i => i % 2 == 0 ? 1_000_001 : 700_003,
            "large, three amounts" => i => (i % 3) switch { 0 => 10_000_000_019, 1 => 7_300_000_057, _ => 4_900_000_033 },
            "whole yuan" => _ => random.NextInt64(10, 50_000) * 100,
            "one odd among equal" => i => i == expenses / 2 ? 777_777 : 1_000_000,
            "few large, many small" => i => i % 50 == 0 ? random.NextInt64(100_000_000, 900_000_000) : random.NextInt64(100, 9_999),
            _ => _ => Any(),
        };
        var fen = Enumerable.Range(0, expenses).Select(amount).ToArray();
        var share = fen.Sum() / measures;
        decimal[] rates = name == "same rate everywhere" ? [0.3m] : [0.3m, 0.5m, 0.8m, 0.2m, 0.6m, 0.15m, 0.45m, 0.7m, 0.25m, 0.35m];
        var made = Enumerable.Range(0, measures).Select(m => Measure(name, rates[m % rates.Length], share, m)).ToImmutableArray();
        return new AllocationProblem([.. fen.Select((f, i) => new AllocatableExpense(i.ToString("D6", CultureInfo.InvariantCulture), f, Candidates(name, random, i, measures)))], made,
            name == "excluding pairs" ? [.. Enumerable.Range(0, measures / 2).Select(m => new ExclusiveMeasures(2 * m, 2 * m + 1))] : []);
    }

    private static AllocatableMeasure Measure(string name, decimal rate, long share, int position)
    {
        var cap = (long)(rate * share * 0.93m) - 1;
        var last = position == 5;
        return name switch
        {
            "one candidate" or "no cap" => new AllocatableMeasure(0, rate),
            "caps far exceeded" => new AllocatableMeasure(0, rate, YearRoom: cap / 5),
            "tight other support" => new AllocatableMeasure(123_457, rate, 0, cap, null, share / 2 + position),
            "awarded already" => new AllocatableMeasure(0, rate, cap / (3 + position), last ? null : cap, cap),
            "same rate everywhere" => new AllocatableMeasure(7 * position, rate, YearRoom: last ? null : cap + position),
            _ => new AllocatableMeasure(0, rate, YearRoom: last ? null : cap),
        };
    }

    private static ImmutableArray<int> Candidates(string name, Random random, int position, int measures) => name switch
    {
        "one candidate" => [position % measures],
        "no cap" or "caps bind, some candidates" => [.. Enumerable.Range(0, measures).Where(m => m == position % measures || random.Next(3) == 0)],
        _ => [.. Enumerable.Range(0, measures)],
    };
}
