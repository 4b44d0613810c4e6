using System.Diagnostics;
using System.Globalization;
using Intake.Benchmarks.Corpus;
using Intake.Benchmarks.Measuring;
using Intake.Matching.Awards;
using Intake.Matching.Measures;

namespace Intake.Benchmarks.Commands;

/// <summary>How many applicants a second come from declared figures to proposed awards with their whole derivation, on one thread and on all cores.</summary>
internal static class DeclaredBenchmark
{
    private const int Seed = 20260101;

    public static int Run(BenchmarkCall call)
    {
        var catalog = MeasureReader.Read(BuiltInPolicy.Texts()).Catalog ?? throw new InvalidOperationException("the built-in policy has mistakes");
        var forms = new DeclaredApplicants(catalog, Seed).Make(call.Documents);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{forms.Length} applicants, {forms.Sum(f => f.Declared.Length)} declared measures, {Environment.ProcessorCount} cores"));
        Report("one thread", forms.Length, call.Rounds, () => forms.Aggregate(0L, (sum, form) => sum + Assess(catalog, form)));
        Report("all cores", forms.Length, call.Rounds, () =>
        {
            var total = 0L;
            Parallel.ForEach(forms, () => 0L, (form, _, sum) => sum + Assess(catalog, form), sum => Interlocked.Add(ref total, sum));
            return total;
        });
        return 0;

        static long Assess(MeasureCatalog catalog, Matching.Evidence.ApplicationForm form) =>
            ApplicationAssessor.Assess(form, [], catalog, _ => throw new InvalidOperationException("no papers, nothing to classify")).Total.Fen;
    }

    private static void Report(string how, int applicants, int rounds, Func<long> work)
    {
        var total = work();
        var perSecond = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            if (work() != total)
            {
                throw new InvalidOperationException("the same applicants gave another total");
            }

            perSecond.Add(applicants / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{how,-12} {Median.Of(perSecond),9:0} applicants a second (median of {rounds}), {total / 100m:0.00} yuan in all"));
    }
}
