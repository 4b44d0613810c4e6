using System.Globalization;
using System.Text;
using Intake.Samples.Paper;
using Intake.Samples.Pdf;

namespace Intake.Samples;

/// <summary>Invoices as PDF. The same spec and style give the same bytes (see <see cref="GlyphOutlines.Installed"/> for the one exception).</summary>
public static class InvoicePdf
{
    private const double Point = 72 / 25.4;

    public static byte[] Write(InvoiceSpec spec, PdfStyle? style = null) => WriteMerged([spec], style);

    /// <summary>Several invoices bound into one file, as people merge them for printing; the document information is the first one's.</summary>
    public static byte[] WriteMerged(IReadOnlyList<InvoiceSpec> specs, PdfStyle? style = null)
    {
        style ??= PdfStyle.Plain;
        var options = PdfPaper.Options(style);
        return WritePages(specs.SelectMany(spec => InvoicePaper.Draw(spec, options)), specs[0], style);
    }

    /// <summary>Two one-page invoices on one A4 page, the upper and the lower half: the usual way to save paper.</summary>
    public static byte[] WriteTwoUp(InvoiceSpec upper, InvoiceSpec lower, PdfStyle? style = null)
    {
        style ??= PdfStyle.Plain;
        var options = PdfPaper.Options(style);
        var first = InvoicePaper.Draw(upper, options)[0];
        var page = new PaperPage(210, 297) { FormColor = first.FormColor };
        page.Marks.AddRange(first.Marks);
        page.Marks.AddRange(InvoicePaper.Draw(lower, options)[0].Marks.Select(mark => mark.Lowered(148.5)));
        return WritePages([page], upper, style);
    }

    private static byte[] WritePages(IEnumerable<PaperPage> drawn, InvoiceSpec described, PdfStyle style)
    {
        var file = new PdfObjects();
        var fonts = new PdfFontSet(style);
        var tree = file.Reserve();
        var resources = file.Reserve();
        var images = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var pages = drawn.Select(page => AddPage(file, PdfPaper.Fit(page, style), fonts, style, tree, resources, images)).ToList();
        var fontEntries = string.Concat(fonts.Write(file).Select(font => $"/{font.Name} {font.Number} 0 R"));
        file.Set(resources, $"<</ProcSet[/PDF/Text/ImageB]/Font<<{fontEntries}>>/XObject<<{string.Concat(images.Select(image => $"/{image.Key} {image.Value} 0 R"))}>>>>");
        file.Set(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page} 0 R"))}]>>");
        var catalog = file.Add($"<</Type/Catalog/Pages {tree} 0 R>>");
        return file.Write(catalog, file.Add(Information(described)));
    }

    private static int AddPage(PdfObjects file, PaperPage page, PdfFontSet fonts, PdfStyle style, int tree, int resources, SortedDictionary<string, int> images)
    {
        var form = new PdfCanvas(page, fonts.For, style);
        var values = new PdfCanvas(page, fonts.For, style);
        foreach (var mark in page.Marks.Select(mark => PdfPaper.Vary(mark, style)))
        {
            switch (mark)
            {
                case QrMark qr:
                    values.Image(QrImage.Add(file, qr.Payload, images), qr.X, qr.Y, qr.Size);
                    break;
                case TextMark { IsLabel: true } or StrokeMark:
                    form.Draw(mark);
                    break;
                default:
                    values.Draw(mark);
                    break;
            }
        }

        var template = form.Content;
        if (style.TemplateAsForm)
        {
            var name = $"Fm{images.Count}";
            images[name] = file.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 {N(page.Width * Point)} {N(page.Height * Point)}]/Resources {resources} 0 R", template);
            template = Encoding.Latin1.GetBytes($"q /{name} Do Q\n");
        }

        var (box, matrix) = Frame(page, style);
        byte[] drawn = style.ValuesFirst ? [.. values.Content, .. template] : [.. template, .. values.Content];
        var content = file.AddStream("", matrix is null ? drawn : [.. Encoding.Latin1.GetBytes($"q {matrix} cm\n"), .. drawn, .. "Q\n"u8]);
        return file.Add($"<</Type/Page/Parent {tree} 0 R/MediaBox{box}/Resources {resources} 0 R/Contents {content} 0 R>>");
    }

    /// <summary>The media box (and turn) of the page, and the matrix that puts the drawing into it; null where it fits as it is.</summary>
    private static (string Box, string? Matrix) Frame(PaperPage page, PdfStyle style)
    {
        var scale = style.Scale;
        var (left, bottom) = style.ShiftedOrigin ? (120.0, -80.0) : (0.0, 0.0);
        var (width, height) = (page.Width * Point * scale, page.Height * Point * scale);
        if (style.Rotated)
        {
            return ($"[{N(left)} {N(bottom)} {N(left + height)} {N(bottom + width)}]/Rotate 90", $"0 {N(scale)} {N(-scale)} 0 {N(left + height)} {N(bottom)}");
        }

        var isPlain = scale == 1 && !style.ShiftedOrigin;
        return ($"[{N(left)} {N(bottom)} {N(left + width)} {N(bottom + height)}]", isPlain ? null : $"{N(scale)} 0 0 {N(scale)} {N(left)} {N(bottom)}");
    }

    /// <summary>Fully digitalized invoices repeat their key figures in the document information.</summary>
    private static string Information(InvoiceSpec spec)
    {
        var day = $"(D:{spec.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}120000+08'00')";
        if (!spec.IsDigital)
        {
            return $"<</Creator(Intake.Samples)/Producer(Intake.Samples)/CreationDate{day}>>";
        }

        return $"<</Creator(Intake.Samples)/CreationDate{day}/InvoiceNumber({spec.Number})/IssueTime{PdfObjects.Text(spec.DateInChinese)}"
            + $"/SellerIdNum({spec.Seller.TaxId})/BuyerIdNum({spec.Buyer.TaxId})/TotalAmWithoutTax({InvoiceSpec.Print(spec.Amount)})"
            + $"/TotalTaxAm({InvoiceSpec.PrintTax(spec.Tax)})/TotalTax-includedAmount({InvoiceSpec.Print(spec.Total)})>>";
    }

    private static string N(double value) => PdfObjects.Number(value);
}
