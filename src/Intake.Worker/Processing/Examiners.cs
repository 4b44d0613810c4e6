using System.Diagnostics;
using Intake.Extraction;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Docx;
using Intake.Extraction.Reading.EInvoiceXml;
using Intake.Extraction.Reading.Image;
using Intake.Extraction.Reading.Ofd;
using Intake.Extraction.Reading.Ofd.Drawing;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Reading.Recognition;
using Intake.Extraction.Reading.Recognition.Tesseract;
using Intake.Extraction.Reading.Spreadsheet;
using Intake.Extraction.Verification;

namespace Intake.Worker.Processing;

/// <summary>The extraction chain as the child uses it.</summary>
internal sealed class Examiners
{
    private const string Chinese = "chi_sim";
    private const string Latin = "eng";
    private const string Traditional = "chi_tra";

    private readonly DocumentExaminer _examiner;

    /// <summary>For who sets no limit to the time of a document.</summary>
    public Examiners()
        : this(RecognitionAllowance.Default.MayTake)
    {
    }

    /// <param name="mayTake">Asked for more time before each page that is recognised; see <see cref="RecognitionAllowance.MayTake"/>.</param>
    public Examiners(Func<TimeSpan, bool> mayTake)
    {
        // The same engines for all readers: they are not thread safe, and nor is this loop's work. They wake at the first page that needs them.
        var began = Stopwatch.GetTimestamp();
        TimeSpan Clock() => Stopwatch.GetElapsedTime(began);
        var engine = new TesseractRecogniser(Chinese, Clock);
        var figures = new TesseractRecogniser(Latin, Clock);
        var capitals = new TesseractRecogniser(Traditional, Clock);
        var allowance = RecognitionAllowance.Default with { MayTake = mayTake, Clock = Clock };
        _examiner = new DocumentExaminer(
            [
                new PdfPageReader(engine, allowance, figures, capitals), new OfdPageReader(), new EInvoiceXmlReader(), new ImagePageReader(engine, allowance, figures, capitals), new DocxPageReader(),
                new SpreadsheetPageReader(),
            ],
            ReadingLimits.Default);
    }

    public ExaminedDocument Examine(SourceDocument document, CancellationToken cancellation) => _examiner.Examine(document, cancellation);

    /// <summary>A page of an OFD as SVG; null for what cannot be drawn. Pages of PDFs are drawn by poppler.</summary>
    public string? Draw(SourceDocument document, int page) => OfdDrawing.ToSvg(document, page, ReadingLimits.Default);
}
