using Intake.Samples.Papers;
using Intake.Samples.Scans;

namespace Intake.Samples.Sets;

/// <summary>A paper as a file.</summary>
/// <param name="How">What was done to its picture; null where it has a text layer.</param>
public sealed record EncodedPaper(byte[] Bytes, string Extension, PaperForm Form, Degradation? How)
{
    public static EncodedPaper Of(MadePaper paper, long seed, PaperForm form)
    {
        if (form == PaperForm.Digital)
        {
            return new EncodedPaper(PaperPdf.Write(paper, PaperPdf.StyleFor(paper, seed)), "pdf", form, null);
        }

        var random = new SeededRandom(seed ^ 0x5CA11);
        var how = Degradation.For(form, random);
        var file = File(paper.PageCount, form, random);
        return new EncodedPaper(PaperScan.Write(paper, how, file, seed), PaperScan.Extension(file), form, how);
    }

    public static EncodedPaper Of(InvoiceSpec invoice, long seed, PaperForm form)
    {
        if (form == PaperForm.Digital)
        {
            var (_, style) = PdfStyle.All[new SeededRandom(seed).Below(PdfStyle.All.Count)];
            return new EncodedPaper(InvoicePdf.Write(invoice, style), "pdf", form, null);
        }

        var random = new SeededRandom(seed ^ 0x5CA11);
        var how = Degradation.For(form, random);
        var file = File(PaperText.Pages(invoice).Count(), form, random);
        return new EncodedPaper(PaperScan.Write(invoice, how, file, seed), PaperScan.Extension(file), form, how);
    }

    /// <summary>One page comes as a picture or in a PDF; several in a PDF, now and then in a TIFF.</summary>
    private static ScanFile File(int pages, PaperForm form, SeededRandom random) => pages > 1
        ? random.Pick(ScanFile.Pdf, ScanFile.Pdf, ScanFile.Pdf, ScanFile.Tiff)
        : form == PaperForm.Photo
            ? random.Pick(ScanFile.Jpeg, ScanFile.Jpeg, ScanFile.Jpeg, ScanFile.Pdf)
            : random.Pick(ScanFile.Pdf, ScanFile.Pdf, ScanFile.Jpeg, ScanFile.Png, ScanFile.Tiff);
}
