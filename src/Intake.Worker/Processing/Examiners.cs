using Intake.Extraction;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Docx;
using Intake.Extraction.Reading.EInvoiceXml;
using Intake.Extraction.Reading.Ofd;
using Intake.Extraction.Reading.Ofd.Drawing;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Reading.Spreadsheet;
using Intake.Extraction.Verification;

namespace Intake.Worker.Processing;

/// <summary>The extraction chain as the child uses it.</summary>
internal sealed class Examiners
{
    private readonly DocumentExaminer _examiner = new([new PdfPageReader(), new OfdPageReader(), new EInvoiceXmlReader(), new DocxPageReader(), new SpreadsheetPageReader()], ReadingLimits.Default);

    public ExaminedDocument Examine(SourceDocument document, CancellationToken cancellation) => _examiner.Examine(document, cancellation);

    /// <summary>A page of an OFD as SVG; null for what cannot be drawn. Pages of PDFs are drawn by poppler.</summary>
    public string? Draw(SourceDocument document, int page) => OfdDrawing.ToSvg(document, page, ReadingLimits.Default);
}
