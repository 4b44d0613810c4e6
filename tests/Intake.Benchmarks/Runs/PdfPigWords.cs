using System.Diagnostics;
using System.Globalization;
using Intake.Benchmarks.Measuring;
using UglyToad.PdfPig;

namespace Intake.Benchmarks.Runs;

/// <summary>
/// PdfPig and nothing else: every document opened, the words of every page taken, two threads, in a process of its own. Its clock starts
/// when it has read the first documents once, so that its warming up is not counted against it.
/// </summary>
internal static class PdfPigWords
{
    /// <summary>The hidden command that makes a process this contestant.</summary>
    public const string Command = "pdfpig-words";

    private const int Threads = 2;
    private const int WarmUp = 100;

    public static Measurement Run(IReadOnlyCollection<string> files)
    {
        var list = Path.GetTempFileName();
        var times = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(list, files);
            var whole = MeasuredProcess.Run(files.Count, Environment.ProcessPath!, Self([Command, list]), times, 0);
            var warmed = File.ReadAllText(times).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            return whole with { Wall = TimeSpan.FromSeconds(warmed[0]), Processor = TimeSpan.FromSeconds(warmed[1]) };
        }
        finally
        {
            File.Delete(list);
            File.Delete(times);
        }
    }

    /// <summary>The contestant itself: writes the seconds of wall and of processor time to standard output.</summary>
    public static int Read(string list)
    {
        var files = File.ReadAllLines(list);
        Read(files.Take(WarmUp));
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        Read(files);
        var wall = watch.Elapsed;
        process.Refresh();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{wall.TotalSeconds} {(process.TotalProcessorTime - before).TotalSeconds}"));
        return 0;
    }

    /// <summary>The words of one document.</summary>
    /// <returns>How many, so that the work cannot be left out.</returns>
    public static int Count(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        var words = 0;
        foreach (var page in document.GetPages())
        {
            words += page.GetWords().Count();
        }

        return words;
    }

    private static void Read(IEnumerable<string> files) =>
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Threads }, file => Count(File.ReadAllBytes(file)));

    private static IEnumerable<string> Self(IEnumerable<string> arguments) =>
        string.Equals(Path.GetFileName(Environment.ProcessPath), "dotnet", StringComparison.Ordinal)
            ? arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Intake.Benchmarks.dll"))
            : arguments;
}
