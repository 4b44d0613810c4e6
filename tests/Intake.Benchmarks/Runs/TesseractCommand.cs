using Intake.Benchmarks.Measuring;

namespace Intake.Benchmarks.Runs;

/// <summary>The command <c>tesseract</c> with the same language data: one process a picture, two at a time, one thread each.</summary>
internal static class TesseractCommand
{
    /// <param name="pages">Pages in all the pictures.</param>
    public static Measurement Run(IReadOnlyCollection<string> pictures, int pages)
    {
        var list = Path.GetTempFileName();
        try
        {
            File.WriteAllText(list, string.Concat(pictures.Select(static picture => picture + "\0")));
            return MeasuredProcess.Run(
                pages,
                "env",
                ["OMP_THREAD_LIMIT=1", "xargs", "-0", "-a", list, "-P", "2", "-I", "{}", "sh", "-c", "tesseract \"$1\" stdout -l chi_sim+eng 2>/dev/null", "sh", "{}"],
                null,
                0);
        }
        finally
        {
            File.Delete(list);
        }
    }
}
