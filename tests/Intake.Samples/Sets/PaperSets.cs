using System.Globalization;
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

    /// <summary>Writes the files and their labels.</summary>
    /// <returns>How many papers.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static int Write(string folder, SetRequest request)
    {
        Directory.CreateDirectory(folder);
        using var truth = new StreamWriter(Path.Combine(folder, TruthName), append: false, Utf8) { NewLine = "\n" };
        var number = 0;
        foreach (var (paper, seed) in Papers(request))
        {
            var (bytes, extension, form) = Encode(paper, seed, request.Form);
            var name = string.Create(CultureInfo.InvariantCulture, $"{paper.Layout.Name}-{number++:0000}.{extension}");
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
            truth.WriteLine(PaperTruth.Line(name, paper, form));
        }

        return number;
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
            foreach (var (text, index) in PaperText.Pages(paper).Select((text, index) => (text, index)))
            {
                lines.WriteLine(PaperTruth.TextLine(paper, index + 1, text));
                pages++;
            }
        }

        return pages;
    }

    private static (byte[] Bytes, string Extension, string Form) Encode(MadePaper paper, long seed, PaperForm form) =>
        form == PaperForm.Digital ? (PaperPdf.Write(paper, PaperPdf.StyleFor(paper, seed)), "pdf", "digital") : throw new NotSupportedException($"{form}");

    /// <summary>FNV-1a over the layout's name, so that a new layout changes no other's papers.</summary>
    private static long SeedOf(int seed, string layout, int index)
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
