using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Intake.Benchmarks.Corpus;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Image;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Reading.Recognition;
using Intake.Extraction.Reading.Recognition.Tesseract;

namespace Intake.Benchmarks.Commands;

/// <summary>
/// Which labelled values stand anywhere in the recognised words of their paper: what recognition misread, apart from what extraction did not find.
/// </summary>
internal static class RecognisedBenchmark
{
    public static int Run(BenchmarkCall call)
    {
        if (call.Path is not { } folder)
        {
            Console.Error.WriteLine("Which folder? It must hold papers and truth.jsonl.");
            return 2;
        }

        using var chinese = new TesseractRecogniser("chi_sim", Clock);
        using var latin = new TesseractRecogniser("eng", Clock);
        using var traditional = new TesseractRecogniser("chi_tra", Clock);
        var allowance = RecognitionAllowance.Default with { Clock = Clock };
        using var pictures = new ImagePageReader(chinese, allowance, latin, traditional);
        IPageReader[] readers = [new PdfPageReader(chinese, allowance, latin, traditional), pictures];
        var tally = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "truth.jsonl")))
        {
            using var truth = JsonDocument.Parse(line);
            var file = truth.RootElement.GetProperty("file").GetString()!;
            var document = new SourceDocument(file, File.ReadAllBytes(Path.Combine(folder, file)));
            if (readers.FirstOrDefault(reader => reader.Recognises(document)) is not { } reader)
            {
                continue;
            }

            var read = reader.Read(document, ReadingLimits.Default, CancellationToken.None);
            var plain = LabelledValue.Plain(string.Join('\n', read.Pages.Select(static page => string.Concat(page.Words.Select(static word => word.Text)))));
            foreach (var value in Values(truth.RootElement))
            {
                var isFound = value.StandsIn(plain);
                tally[value.Kind] = tally.GetValueOrDefault(value.Kind) is var (found, all) ? (found + (isFound ? 1 : 0), all + 1) : default;
                if (!isFound)
                {
                    Console.WriteLine($"{file}\t{value.Kind}\t{value.Field}\t{value.Value}");
                }
            }
        }

        foreach (var (kind, (found, all)) in tally)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-8} {found,5} of {all,5}  {100.0 * found / all,5:0.0} %"));
        }

        return 0;
    }

    private static TimeSpan Clock() => Stopwatch.GetElapsedTime(0);

    private static IEnumerable<LabelledValue> Values(JsonElement truth) =>
        Texts(truth.GetProperty("fields"), "").Concat(truth.TryGetProperty("lines", out var lines) ? lines.EnumerateArray().SelectMany(static line => Texts(line, "lines.")) : []);

    private static IEnumerable<LabelledValue> Texts(JsonElement fields, string before) => fields.EnumerateObject()
        .Where(static field => field.Value.ValueKind == JsonValueKind.String && field.Value.GetString()!.Length > 0)
        .Select(field => new LabelledValue(before + field.Name, field.Value.GetString()!));
}
