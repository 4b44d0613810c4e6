using Intake.Benchmarks.Corpus;
using Intake.Benchmarks.Runs;

namespace Intake.Benchmarks.Commands;

/// <summary>Peak memory of all processes together, at a tenth, three tenths and all of the documents.</summary>
internal static class MemoryBenchmark
{
    private static readonly int[] Tenths = [1, 3, 10];

    public static int Run(BenchmarkCall call)
    {
        IntakeProgram.Prepare();
        var samples = SampleSet.Of(call.Path);
        foreach (var tenths in Tenths)
        {
            var documents = Math.Max(1, call.Documents * tenths / 10);
            using var applications = Applications.Lay(samples, documents);
            ChainBenchmark.Said("intake", 1, IntakeProgram.Process(documents, [applications.Folder], applications.Result));
        }

        return 0;
    }
}
