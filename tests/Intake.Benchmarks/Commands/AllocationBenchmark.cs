using System.Diagnostics;
using System.Globalization;
using Intake.Benchmarks.Measuring;
using Intake.Matching.Allocation;
using Intake.Matching.Tests.Allocation;

namespace Intake.Benchmarks.Commands;

/// <summary>Expenses allocated to measures: every family of problems, with the time beside that of the trivial one, in which no expense has a choice.</summary>
internal static class AllocationBenchmark
{
    public static int Run(BenchmarkCall call)
    {
        var trivial = 0.0;
        Console.WriteLine($"{call.Expenses} expenses, {call.Measures} measures; median and slowest of {call.Rounds} different problems each, one thread, runner-up and every loss included");
        foreach (var family in AllocationFamilies.Names)
        {
            ExpenseAllocator.Allocate(AllocationFamilies.Of(family, 60, call.Measures));
            var runs = Enumerable.Range(1, call.Rounds).Select(seed => Measure(AllocationFamilies.Of(family, call.Expenses, call.Measures, seed))).ToList();
            var median = Median.Of(runs.Select(r => r.Milliseconds));
            trivial = trivial == 0 ? median : trivial;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{family,-32} median {median,9:0.00} ms  slowest {runs.Max(r => r.Milliseconds),9:0.00} ms  {median / trivial,8:0.0} x trivial  proven {runs.Count(r => r.Result.Proof.Optimal)}/{runs.Count}  largest gap {runs.Max(r => Gap(r.Result)):0.0e+0}  runner-up exact {runs.Count(r => r.Result.RunnerUp is null or { Exact: true })}/{runs.Count}  first of all ties {runs.Count(r => r.Result.Proof.TieRule == TieRule.FirstOfAll)}/{runs.Count}"));
        }

        var one = AllocationFamilies.Of("one candidate", 20, call.Measures);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 10_000; i++)
        {
            ExpenseAllocator.Allocate(one);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"20 expenses without a choice: {clock.Elapsed.TotalMicroseconds / 10_000:0.0} microseconds"));
        return 0;
    }

    /// <summary>The gap as a part of the total.</summary>
    private static double Gap(AllocationResult result) => (double)result.Proof.Gap / Math.Max(1, result.Total);

    private static (double Milliseconds, AllocationResult Result) Measure(AllocationProblem problem)
    {
        var clock = Stopwatch.StartNew();
        var result = ExpenseAllocator.Allocate(problem);
        return (clock.Elapsed.TotalMilliseconds, result);
    }
}
