using System.Globalization;
using Intake.Benchmarks.Corpus;
using Intake.Benchmarks.Measuring;
using Intake.Benchmarks.Runs;

namespace Intake.Benchmarks.Commands;

/// <summary>The whole chain against pdftotext and against PdfPig's bare words: the contestants take turns in every round.</summary>
internal static class ChainBenchmark
{
    private const double TwicePdfToText = 2.0;
    private const double MostOfPdfPig = 0.8;

    public static int Run(BenchmarkCall call)
    {
        IntakeProgram.Prepare();
        using var applications = Applications.Lay(SampleSet.Of(call.Path), call.Documents);
        var few = applications.Files.Take(call.PdfToTextDocuments).ToList();
        var (intake, pig, text) = (new List<Measurement>(), new List<Measurement>(), new List<Measurement>());
        for (var round = 1; round <= call.Rounds; round++)
        {
            intake.Add(Said("intake", round, IntakeProgram.Process(call.Documents, [applications.Folder], applications.Result)));
            pig.Add(Said("pdfpig", round, PdfPigWords.Run(applications.Files)));
            text.Add(Said("pdftotext", round, PdfToText.Run(few)));
        }

        Ratio("against pdftotext -layout", TwicePdfToText, intake, text);
        Ratio("against bare PdfPig", MostOfPdfPig, intake, pig);
        return 0;
    }

    /// <summary>Tells one measurement on a line of its own.</summary>
    public static Measurement Said(string who, int round, Measurement run)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"round {round}  {who,-10} {run.Documents,6} documents  {run.PerSecond,7:0.0} documents/s  {run.ProcessorMilliseconds,6:0.00} ms processor time a document  peak {run.PeakResident / 1e6,4:0} MB resident, {run.PeakProportional / 1e6,4:0} MB proportional"));
        return run;
    }

    private static void Ratio(string against, double bar, List<Measurement> ours, List<Measurement> others)
    {
        var wall = Median.Of(ours.Zip(others, (a, b) => a.PerSecond / b.PerSecond));
        var processor = Median.Of(ours.Zip(others, (a, b) => b.ProcessorMilliseconds / a.ProcessorMilliseconds));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{against}: {wall:0.00} times by wall time, {processor:0.00} times by processor time (medians of {ours.Count} rounds; bar {bar:0.0})"));
    }
}
