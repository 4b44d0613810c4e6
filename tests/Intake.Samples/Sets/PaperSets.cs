using System.Text;
using Intake.Samples.Papers;

namespace Intake.Samples.Sets;

/// <summary>Writes labelled sets for <c>./intake evaluate</c> and texts for training the classifier of documents.</summary>
public static class PaperSets
{
    public const string TruthName = "truth.jsonl";
    public const string TextsName = "texts.jsonl";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The papers of a request in order: the layouts of each type in turn, each paper with a seed of its own.</summary>
    public static IEnumerable<(MadePaper Paper, long Seed)> Papers(SetRequest request)
    {
        foreach (var type in PaperTypes.All.Where(type => request.Type is null || request.Type == type))
        {
            var layouts = PaperLayouts.Of(request.Set, type);
            for (var i = 0; i < request.Count && layouts.Length > 0; i++)
            {
                var layout = layouts[i % layouts.Length];
                var seed = SeedOf(request.Seed, layout.Name, i);
                yield return (layout.Make(seed), seed);
            }
        }
    }

    /// <summary>Writes the files and their labels; invoices too, unless another type was asked for.</summary>
    /// <returns>How many papers.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="InvalidOperationException">Pictures are asked for and no Chinese font is installed.</exception>
    public static int Write(string folder, SetRequest request)
    {
        Directory.CreateDirectory(folder);
        using var truth = new StreamWriter(Path.Combine(folder, TruthName), append: false, Utf8) { NewLine = "\n" };
        var number = 0;
        foreach (var (paper, seed) in Papers(request))
        {
            Put(EncodedPaper.Of(paper, seed, request.Form), $"{paper.Layout.Name}-{number:0000}", (file, encoded) => PaperTruth.Line(file, paper, encoded));
        }

        if (request.Type is null or PaperTypes.VatInvoice)
        {
            foreach (var (invoice, name, seed) in InvoiceSet.Of(request))
            {
                Put(EncodedPaper.Of(invoice, seed, request.Form), $"invoice-{name}-{number:0000}", (file, encoded) => PaperTruth.Line(SampleTruth.OfPage(file, invoice).ToJson(), name, encoded));
            }
        }

        return number;

        void Put(EncodedPaper encoded, string name, Func<string, EncodedPaper, string> label)
        {
            var file = $"{name}.{encoded.Extension}";
            File.WriteAllBytes(Path.Combine(folder, file), encoded.Bytes);
            truth.WriteLine(label(file, encoded));
            number++;
        }
    }

    /// <summary>Writes the text of every page.</summary>
    /// <returns>How many pages.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static int WriteTexts(string folder, SetRequest request)
    {
        Directory.CreateDirectory(folder);
        using var lines = new StreamWriter(Path.Combine(folder, TextsName), append: false, Utf8) { NewLine = "\n" };
        var pages = 0;
        foreach (var (paper, _) in Papers(request))
        {
            pages += Write(PaperText.Pages(paper).ToList(), (page, of, text) => PaperTruth.TextLine(paper.Layout.Type, paper.Layout.Name, request.Set, page, of, text));
        }

        if (request.Type is null or PaperTypes.VatInvoice)
        {
            foreach (var (invoice, name, _) in InvoiceSet.Of(request))
            {
                pages += Write(PaperText.Pages(invoice).ToList(), (page, of, text) => PaperTruth.TextLine(PaperTypes.VatInvoice, name, request.Set, page, of, text));
            }
        }

        return pages;

        int Write(List<string> texts, Func<int, int, string, string> label)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                lines.WriteLine(label(i + 1, texts.Count, texts[i]));
            }

            return texts.Count;
        }
    }

    /// <summary>FNV-1a over the layout's name, so that a new layout changes no other's papers.</summary>
    internal static long SeedOf(int seed, string layout, int index)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var character in layout)
            {
                hash = (hash ^ character) * 1099511628211UL;
            }

            return (long)(hash ^ ((ulong)(uint)seed << 32) ^ (uint)index);
        }
    }
}
