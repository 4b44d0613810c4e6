using System.Text;
using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Pdf;

namespace Intake.Samples.Papers;

/// <summary>Papers as PDF with a text layer. The same paper and style give the same bytes (see <see cref="GlyphOutlines.Installed"/> for the one exception).</summary>
public static class PaperPdf
{
    private const double Point = 72 / 25.4;

    public static byte[] Write(MadePaper paper, PdfStyle? style = null) => Write(paper.Pages, style);

    internal static byte[] Write(IReadOnlyList<PaperPage> drawn, PdfStyle? style = null)
    {
        style ??= PdfStyle.Embedded;
        var file = new PdfObjects();
        var fonts = new PdfFontSet(style);
        var tree = file.Reserve();
        var resources = file.Reserve();
        var images = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var pages = drawn.Select(page => AddPage(file, page, fonts, style, tree, resources, images)).ToList();
        var fontEntries = string.Concat(fonts.Write(file).Select(font => $"/{font.Name} {font.Number} 0 R"));
        var imageEntries = images.Count == 0 ? "" : $"/XObject<<{string.Concat(images.Select(image => $"/{image.Key} {image.Value} 0 R"))}>>";
        file.Set(resources, $"<</ProcSet[/PDF/Text]/Font<<{fontEntries}>>{imageEntries}>>");
        file.Set(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page} 0 R"))}]>>");
        return file.Write(file.Add($"<</Type/Catalog/Pages {tree} 0 R>>"), file.Add("<</Creator(Intake.Samples)/Producer(Intake.Samples)>>"));
    }

    /// <summary>The way in which a paper of this seed is encoded: as word processors and banks do, in turn. Signs that the named fonts cannot show need an embedded one.</summary>
    public static PdfStyle StyleFor(MadePaper paper, long seed)
    {
        var needsOwnFont = paper.Pages.SelectMany(page => page.Marks).OfType<TextMark>().Any(mark => mark.Text.Any(character => character is >= '\u0080' and < '\u0100'));
        return new SeededRandom(seed ^ 0x5EED).Below(4) switch
        {
            0 when !needsOwnFont => PdfStyle.Plain,
            1 when !needsOwnFont => new PdfStyle { Fonts = PdfFonts.Gbk },
            2 => new PdfStyle { Fonts = PdfFonts.Embedded, LetterSpaced = true },
            _ => PdfStyle.Embedded,
        };
    }

    private static int AddPage(PdfObjects file, PaperPage page, PdfFontSet fonts, PdfStyle style, int tree, int resources, SortedDictionary<string, int> images)
    {
        var canvas = new PdfCanvas(page, fonts.For, style);
        foreach (var mark in page.Marks.SelectMany(mark => mark is SealMark seal ? seal.Outline() : [mark]))
        {
            if (mark is QrMark code)
            {
                canvas.Image(QrImage.Add(file, code.Payload, images), code.X, code.Y, code.Size);
            }
            else
            {
                canvas.Draw(mark);
            }
        }

        var content = file.AddStream("", canvas.Content);
        return file.Add($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {N(page.Width * Point)} {N(page.Height * Point)}]/Resources {resources} 0 R/Contents {content} 0 R>>");
    }

    private static string N(double value) => PdfObjects.Number(value);
}
