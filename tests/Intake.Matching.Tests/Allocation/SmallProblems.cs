using System.Collections.Immutable;
using System.Globalization;
using Intake.Matching.Allocation;

namespace Intake.Matching.Tests.Allocation;

/// <summary>Small problems with everything in them that makes allocation hard, each from its seed.</summary>
internal static class SmallProblems
{
    private static readonly decimal[] Rates = [0.3m, 0.5m, 0.8m, 0.015m, 0.333m, 1m, 0.1m, 0m, 1.5m];

    public static AllocationProblem Of(int seed)
    {
        var random = new Random(seed);
        var most = random.Next(5) switch { 0 => 6L, 1 => 40L, 2 => 1_000L, 3 => 300_000_000L, _ => 1_000_000_000_000L };
        var usual = random.NextInt64(1, most + 1);
        var rates = random.Next(3) == 0 ? [0.3m] : Rates;
        var measures = Enumerable.Range(0, random.Next(1, 4)).Select(_ => new AllocatableMeasure(
            Maybe(random, most) ?? 0, rates[random.Next(rates.Length)], Maybe(random, most) ?? 0, Maybe(random, 2 * most), Maybe(random, 2 * most), Maybe(random, 2 * most), random.Next(12) != 0)).ToImmutableArray();
        var expenses = Enumerable.Range(0, random.Next(0, 7)).Select(i => new AllocatableExpense(
            random.Next(1000).ToString("D3", CultureInfo.InvariantCulture) + "-" + i.ToString(CultureInfo.InvariantCulture),
            random.Next(3) == 0 ? usual : random.NextInt64(1, most + 1),
            [.. Enumerable.Range(0, measures.Length).Where(_ => random.Next(5) != 0).OrderBy(_ => random.Next())])).ToImmutableArray();
        var exclusions = Enumerable.Range(0, measures.Length).SelectMany(a => Enumerable.Range(0, a).Select(b => new ExclusiveMeasures(a, b))).Where(_ => random.Next(6) == 0).ToImmutableArray();
        return new AllocationProblem(expenses, measures, exclusions);
    }

    private static long? Maybe(Random random, long most) => random.Next(2) == 0 ? random.NextInt64(0, most + 1) : null;
}
