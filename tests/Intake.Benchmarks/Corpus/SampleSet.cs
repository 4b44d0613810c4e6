using System.Collections.Immutable;
using System.Globalization;
using Intake.Samples;

namespace Intake.Benchmarks.Corpus;

/// <summary>The PDFs that are repeated.</summary>
internal static class SampleSet
{
    private const int Seed = 20_250_703;

    /// <summary>The PDFs of the folder, or made ones where none is given: those of the demo application and every kind of invoice besides.</summary>
    /// <exception cref="InvalidOperationException">The folder holds no PDF.</exception>
    public static ImmutableArray<(string Name, byte[] Content)> Of(string? folder)
    {
        ImmutableArray<(string, byte[])> samples = folder is null
            ? [.. Made()]
            : [.. Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
        return samples.IsEmpty ? throw new InvalidOperationException($"no PDF in {folder}") : samples;
    }

    private static IEnumerable<(string, byte[])> Made()
    {
        foreach (var document in DemoApplication.Documents.Where(document => document.FileName.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            yield return (document.FileName, document.Content());
        }

        PdfStyle[] styles = [PdfStyle.Plain, PdfStyle.Gbk, PdfStyle.SealWords, PdfStyle.Spaced];
        var number = 0;
        foreach (var (name, spec) in new InvoiceGenerator(Seed).EveryCase())
        {
            var bytes = InvoicePdf.Write(spec, styles[number % styles.Length]);
            number++;
            yield return (string.Create(CultureInfo.InvariantCulture, $"{number:00}_{name}.pdf"), number % 5 == 0 ? PdfSigner.Sign(bytes) : bytes);
        }
    }
}
