using Intake.Extraction;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.EInvoiceXml;
using Intake.Extraction.Reading.Image;
using Intake.Extraction.Reading.Ofd;
using Intake.Extraction.Reading.Ofd.Drawing;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Reading.Recognition;
using Intake.Extraction.Reading.Recognition.Tesseract;
using Intake.Extraction.Verification;

namespace Intake.Worker.Processing;

/// <summary>The extraction chain as the child uses it.</summary>
internal sealed class Examiners
{
    /// <summary>Chinese with the letters and figures that it is mixed with.</summary>
    private const string Languages = "chi_sim";

    private readonly DocumentExaminer _examiner;

    /// <param name="mayTake">Asked for more time before each page that is recognised; see <see cref="RecognitionAllowance.MayTake"/>.</param>
    public Examiners(Func<TimeSpan, bool> mayTake)
    {
        // One engine for all readers: it is not thread safe, and nor is this loop's work. It wakes at the first page that needs it.
        var engine = new TesseractRecogniser(Languages);
        var allowance = RecognitionAllowance.Default with { MayTake = mayTake };
        _examiner = new DocumentExaminer(
            [new PdfPageReader(engine, allowance), new OfdPageReader(), new EInvoiceXmlReader(), new ImagePageReader(engine, allowance)],
            ReadingLimits.Default);
    }

    public ExaminedDocument Examine(SourceDocument document, CancellationToken cancellation) => _examiner.Examine(document, cancellation);

    /// <summary>A page of an OFD as SVG; null for what cannot be drawn. Pages of PDFs are drawn by poppler.</summary>
    public string? Draw(SourceDocument document, int page) => OfdDrawing.ToSvg(document, page, ReadingLimits.Default);
}
