using System.Globalization;
using System.Text;
using Intake.Samples.Paper;
using Intake.Samples.Papers;
using Intake.Samples.Scans;

namespace Intake.Samples.Sets;

/// <summary>Files that hold several papers, as people scan a whole stack at once or put two receipts on a page.</summary>
public static class PaperBundles
{
    /// <summary>One line a file: its papers in order.</summary>
    public const string Name = "bundles.jsonl";

    /// <summary>The same, one line a paper.</summary>
    public const string PartsName = "parts.jsonl";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes the files and, in bundles.jsonl and parts.jsonl, which paper stands on which pages of each, with its fields. A stack holds two to four papers, no two of one
    /// type; every third file is two receipts on one page instead. Each is a PDF, of drawn text or of pictures.
    /// </summary>
    /// <param name="request">Count is the number of files; a type asked for is in every stack.</param>
    /// <returns>How many files.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="InvalidOperationException">Pictures are asked for and no Chinese font is installed.</exception>
    public static int Write(string folder, SetRequest request)
    {
        Directory.CreateDirectory(folder);
        using var files = new StreamWriter(Path.Combine(folder, Name), append: false, Utf8) { NewLine = "\n" };
        using var rows = new StreamWriter(Path.Combine(folder, PartsName), append: false, Utf8) { NewLine = "\n" };
        for (var i = 0; i < request.Count; i++)
        {
            var seed = PaperSets.SeedOf(request.Seed, $"bundle {request.Set}", i);
            var random = new SeededRandom(seed);
            var isTwoUp = i % 3 == 2;
            var parts = isTwoUp ? TwoReceipts(request, random) : Stack(request, random);
            List<PaperPage> pages = isTwoUp ? [TwoUp(parts[0].Pages[0], parts[1].Pages[0])] : [.. parts.SelectMany(part => part.Pages)];
            var bytes = request.Form == PaperForm.Digital
                ? PaperPdf.Write(pages)
                : PaperScan.Write(pages, Degradation.For(request.Form, random), ScanFile.Pdf, seed);
            var file = string.Create(CultureInfo.InvariantCulture, $"{(isTwoUp ? "two" : "stack")}-{i:0000}.pdf");
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
            files.WriteLine(PaperTruth.BundleLine(file, parts));
            for (var part = 0; part < parts.Count; part++)
            {
                rows.WriteLine(PaperTruth.PartLine(file, part + 1, parts.Count, parts[part], request.Form));
            }
        }

        return request.Count;
    }

    private static List<BundlePart> Stack(SetRequest request, SeededRandom random)
    {
        List<string> types = [.. PaperTypes.All, PaperTypes.VatInvoice];
        var stack = new List<BundlePart>();
        var wanted = request.Type;
        var next = 1;
        for (var left = random.Between(2, 4); left > 0; left--)
        {
            // The type asked for comes at a place that chance chooses, at the latest at the last.
            var type = wanted is not null && random.Below(left) == 0 ? wanted : random.Pick<string>([.. types.Where(type => type != wanted)]);
            wanted = type == wanted ? null : wanted;
            types.Remove(type);
            stack.Add(Make(request.Set, type, random) with { First = next });
            next += stack[^1].Pages.Count;
        }

        return stack;
    }

    private static BundlePart Make(PaperSet set, string type, SeededRandom random)
    {
        if (type != PaperTypes.VatInvoice)
        {
            return Any(PaperLayouts.Of(set, type), random);
        }

        var cases = new InvoiceGenerator(random.Below(int.MaxValue)).EveryCase().ToList();
        var (name, invoice) = cases[random.Below(cases.Count)];
        return BundlePart.Of(invoice, name);
    }

    private static List<BundlePart> TwoReceipts(SetRequest request, SeededRandom random)
    {
        // Receipts in the usual size of half a sheet.
        var halves = PaperLayouts.Of(request.Set, PaperTypes.PaymentReceipt).Where(layout => layout.Make(1).Pages is [{ Width: 210, Height: <= 148 }]).ToList();
        return [Any(halves, random) with { Half = "upper" }, Any(halves, random) with { Half = "lower" }];
    }

    private static BundlePart Any(IReadOnlyList<PaperLayout> layouts, SeededRandom random) => BundlePart.Of(layouts[random.Below(layouts.Count)].Make(random.Below(int.MaxValue)));

    private static PaperPage TwoUp(PaperPage upper, PaperPage lower)
    {
        var page = new PaperPage(210, 297) { FormColor = upper.FormColor };
        page.Marks.AddRange(upper.Marks);
        page.Marks.AddRange(lower.Marks.Select(mark => mark.Lowered(148.5)));
        return page;
    }
}
