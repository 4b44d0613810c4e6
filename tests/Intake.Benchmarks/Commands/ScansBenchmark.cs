using System.Globalization;
using System.Text.Json;
using Intake.Benchmarks.Corpus;
using Intake.Benchmarks.Measuring;
using Intake.Benchmarks.Runs;

namespace Intake.Benchmarks.Commands;

/// <summary>Scanned pages through the whole chain against the command <c>tesseract</c>, which only reads them: the two take turns in every round.</summary>
internal static class ScansBenchmark
{
    private const double MostMemory = 1.5e9;

    public static int Run(BenchmarkCall call)
    {
        IntakeProgram.Prepare();
        using var papers = new ScannedPapers(call.Path, call.Documents);
        IntakeProgram.Process(1, [papers.Folder], papers.Result);
        var pages = Pages(papers.Result);
        var (ours, others) = (new List<Measurement>(), new List<Measurement>());
        for (var round = 1; round <= call.Rounds; round++)
        {
            ours.Add(Said("intake", round, IntakeProgram.Process(pages, [papers.Folder], papers.Result)));
            others.Add(Said("tesseract", round, TesseractCommand.Run(papers.Pictures, pages)));
        }

        var wall = Median.Of(ours.Zip(others, static (a, b) => a.PerSecond / b.PerSecond));
        var processor = Median.Of(ours.Zip(others, static (a, b) => b.ProcessorMilliseconds / a.ProcessorMilliseconds));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"against tesseract: {wall:0.00} times by wall time, {processor:0.00} times by processor time (medians of {call.Rounds} rounds; bar 1.0); peak {ours.Max(static run => run.PeakResident) / 1e6:0} MB resident (bar {MostMemory / 1e6:0})"));
        return 0;
    }

    private static Measurement Said(string who, int round, Measurement run)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"round {round}  {who,-10} {run.Documents,5} pages  {run.PerSecond,6:0.00} pages/s  {run.ProcessorMilliseconds,6:0} ms processor time a page  peak {run.PeakResident / 1e6,5:0} MB resident, {run.PeakProportional / 1e6,5:0} MB proportional"));
        return run;
    }

    private static int Pages(string result)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(result));
        return json.RootElement.GetProperty("applications").EnumerateArray()
            .SelectMany(static application => application.GetProperty("documents").EnumerateArray())
            .Sum(static document => document.GetProperty("pages").GetInt32());
    }
}
