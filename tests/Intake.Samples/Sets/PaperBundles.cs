using System.Globalization;
using System.Text;
using Intake.Samples.Paper;
using Intake.Samples.Papers;
using Intake.Samples.Scans;

namespace Intake.Samples.Sets;

/// <summary>Files that hold several papers, as people scan a whole stack at once or put two receipts on a page.</summary>
public static class PaperBundles
{
    public const string Name = "bundles.jsonl";

    /// <summary>Writes the files and, in bundles.jsonl, which paper stands on which pages of each. Every third file is two receipts on one page.</summary>
    /// <returns>How many files.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static int Write(string folder, SetRequest request)
    {
        Directory.CreateDirectory(folder);
        using var lines = new StreamWriter(Path.Combine(folder, Name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        for (var i = 0; i < request.Count; i++)
        {
            var seed = PaperSets.SeedOf(request.Seed, $"bundle {request.Set}", i);
            var random = new SeededRandom(seed);
            var isTwoUp = i % 3 == 2;
            var papers = isTwoUp ? TwoReceipts(request, random) : Stack(request, random);
            List<PaperPage> pages = isTwoUp ? [TwoUp(papers[0].Pages[0], papers[1].Pages[0])] : [.. papers.SelectMany(paper => paper.Pages)];
            var bytes = request.Form == PaperForm.Digital
                ? PaperPdf.Write(pages)
                : PaperScan.Write(pages, Degradation.For(request.Form, random), ScanFile.Pdf, seed);
            var file = string.Create(CultureInfo.InvariantCulture, $"{(isTwoUp ? "two" : "stack")}-{i:0000}.pdf");
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
            lines.WriteLine(PaperTruth.BundleLine(file, Numbered(papers, isTwoUp)));
        }

        return request.Count;
    }

    private static List<MadePaper> Stack(SetRequest request, SeededRandom random) =>
        [.. Enumerable.Range(0, random.Between(2, 4)).Select(_ => Any(PaperLayouts.Of(request.Set, random.Pick<string>([.. PaperTypes.All])), random))];

    private static List<MadePaper> TwoReceipts(SetRequest request, SeededRandom random)
    {
        // Receipts in the usual size of half a sheet.
        var halves = PaperLayouts.Of(request.Set, PaperTypes.PaymentReceipt).Where(layout => layout.Make(1).Pages is [{ Width: 210, Height: <= 148 }]).ToList();
        return [Any(halves, random), Any(halves, random)];
    }

    private static MadePaper Any(IReadOnlyList<PaperLayout> layouts, SeededRandom random) => layouts[random.Below(layouts.Count)].Make(random.Below(int.MaxValue));

    private static PaperPage TwoUp(PaperPage upper, PaperPage lower)
    {
        var page = new PaperPage(210, 297) { FormColor = upper.FormColor };
        page.Marks.AddRange(upper.Marks);
        page.Marks.AddRange(lower.Marks.Select(mark => mark.Lowered(148.5)));
        return page;
    }

    private static IEnumerable<(MadePaper Paper, int First, int Last)> Numbered(List<MadePaper> papers, bool isTwoUp)
    {
        var next = 1;
        foreach (var paper in papers)
        {
            yield return (paper, next, next + paper.PageCount - 1);
            next += isTwoUp ? 0 : paper.PageCount;
        }
    }
}
