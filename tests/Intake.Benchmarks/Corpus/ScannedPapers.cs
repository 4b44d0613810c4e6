using Intake.Benchmarks.Measuring;
using Intake.Samples.Sets;

namespace Intake.Benchmarks.Corpus;

/// <summary>Scanned papers in a folder of their own, and the same pages as single pictures for programs that read no PDF.</summary>
internal sealed class ScannedPapers : IDisposable
{
    private const int Types = 12;
    private const string Resolution = "200";

    private readonly string _work = Directory.CreateTempSubdirectory("intake-scans-").FullName;

    /// <param name="folder">Scans; null makes some with <c>tests/Intake.Samples</c>.</param>
    /// <param name="papers">How many to make, at least one of each type.</param>
    public ScannedPapers(string? folder, int papers)
    {
        Folder = folder ?? Path.Combine(_work, "papers");
        if (folder is null)
        {
            PaperSets.Write(Folder, new SetRequest { Form = PaperForm.Scan, Count = Math.Max(1, papers / Types), Seed = 8 });
        }

        Pictures = [.. Directory.EnumerateFiles(Folder).Where(static file => Path.GetExtension(file) is not (".jsonl" or ".py" or ".tsv")).Order(StringComparer.Ordinal).SelectMany(PicturesOf)];
    }

    public string Folder { get; }

    /// <summary>Every page as a picture; a TIFF holds all of its pages.</summary>
    public IReadOnlyList<string> Pictures { get; }

    public string Result => Path.Combine(_work, "result.json");

    public void Dispose() => Directory.Delete(_work, recursive: true);

    private IEnumerable<string> PicturesOf(string file)
    {
        if (Path.GetExtension(file) != ".pdf")
        {
            return [file];
        }

        // Not measured: what the other program is spared is no merit of ours.
        var stem = Path.Combine(_work, Path.GetFileNameWithoutExtension(file));
        MeasuredProcess.Run(1, "pdftoppm", ["-r", Resolution, "-gray", "-jpeg", file, stem], null, 0);
        return Directory.EnumerateFiles(_work, Path.GetFileName(stem) + "-*.jpg").Order(StringComparer.Ordinal);
    }
}
