using System.Globalization;
using Intake.Benchmarks.Corpus;
using Intake.Benchmarks.Measuring;
using Intake.Benchmarks.Runs;

namespace Intake.Benchmarks.Commands;

/// <summary>One document from a standing start: everything between typing the command and having the result.</summary>
internal static class ColdBenchmark
{
    public static int Run(BenchmarkCall call)
    {
        IntakeProgram.Prepare();
        var folder = Directory.CreateTempSubdirectory("intake-benchmark-").FullName;
        try
        {
            var file = call.Path ?? Path.Combine(folder, "one.pdf");
            if (call.Path is null)
            {
                File.WriteAllBytes(file, SampleSet.Of(null)[0].Content);
            }

            var runs = Enumerable.Range(0, call.Rounds).Select(_ => IntakeProgram.Process(1, [file], Path.Combine(folder, "result.json"))).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"one document cold: median {Median.Of(runs.Select(run => run.Wall.TotalSeconds)):0.00} s, fastest {runs.Min(run => run.Wall.TotalSeconds):0.00} s, slowest {runs.Max(run => run.Wall.TotalSeconds):0.00} s wall time; processor time {Median.Of(runs.Select(run => run.Processor.TotalSeconds)):0.00} s ({runs.Count} runs; bar 1.5 s)"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
