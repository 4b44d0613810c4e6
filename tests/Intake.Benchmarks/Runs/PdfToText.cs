using Intake.Benchmarks.Measuring;

namespace Intake.Benchmarks.Runs;

/// <summary>poppler's <c>pdftotext -layout</c>: one process a file, two at a time, started by xargs, which costs next to nothing.</summary>
internal static class PdfToText
{
    public static Measurement Run(IReadOnlyCollection<string> files)
    {
        var list = Path.GetTempFileName();
        try
        {
            File.WriteAllText(list, string.Concat(files.Select(file => file + "\0")));
            return MeasuredProcess.Run(files.Count, "xargs", ["-0", "-a", list, "-P", "2", "-I", "{}", "pdftotext", "-q", "-layout", "{}", "/dev/null"], null, 0);
        }
        finally
        {
            File.Delete(list);
        }
    }
}
