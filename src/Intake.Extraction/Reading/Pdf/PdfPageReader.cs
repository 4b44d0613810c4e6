using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Pdf.Attachments;
using Intake.Extraction.Reading.Pdf.Scans;
using Intake.Extraction.Reading.Pdf.Structure;
using Intake.Extraction.Reading.Pdf.Witnesses;
using Intake.Extraction.Reading.Recognition;
using Intake.Extraction.Verification.Signatures.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using Page = Intake.Extraction.Documents.Page;

namespace Intake.Extraction.Reading.Pdf;

/// <summary>Reads PDF: words with their places, images, QR codes, attachments, signatures. Not thread safe.</summary>
public sealed class PdfPageReader : IPageReader, IDisposable
{
    private const int HeaderWithin = 1024;

    private readonly Func<QrScanner?> _createScanner;
    private readonly PageRecognition? _recognition;
    private readonly RecognitionAllowance _allowance = RecognitionAllowance.Default;
    private QrScanner? _scanner;
    private bool _scannerTried;

    /// <summary>Reads what is stored as text; pages without text are named in findings.</summary>
    public PdfPageReader()
        : this(QrScanner.TryCreate)
    {
    }

    /// <param name="engine">Recognises pages that have no text; stays the caller's. It is not woken by files that have text.</param>
    /// <param name="allowance">What recognising may cost.</param>
    /// <param name="figures">Reads figures and Latin letters again; null where the first reading is enough. Stays the caller's.</param>
    /// <param name="capitals">Reads amounts in Chinese capitals again, knowing traditional characters; null where the first reading is enough. Stays the caller's.</param>
    public PdfPageReader(IRecogniser engine, RecognitionAllowance allowance, IRecogniser? figures = null, IRecogniser? capitals = null)
        : this(QrScanner.TryCreate)
    {
        _recognition = new PageRecognition(engine, figures, capitals, allowance.Clock);
        _allowance = allowance;
    }

    internal PdfPageReader(Func<QrScanner?> createScanner) => _createScanner = createScanner;

    public DocumentFormat Format => DocumentFormat.Pdf;

    /// <summary>The header may follow up to 1 KiB of other bytes (ISO 32000-1, annex H).</summary>
    public bool Recognises(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Bytes.Span[..Math.Min(HeaderWithin, document.Bytes.Length)].IndexOf("%PDF-"u8) >= 0;
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">Cancelled between pages or within a long one.</exception>
    public DocumentReading Read(SourceDocument document, ReadingLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(limits);
        if (document.Bytes.IsEmpty)
        {
            return Unreadable(PdfFindings.Empty);
        }

        if (document.Bytes.Length > limits.MaxBytes)
        {
            return Unreadable(PdfFindings.TooLarge(document.Bytes.Length, limits.MaxBytes));
        }

        var budget = new UnpackingBudget(limits.MaxUnpackedBytes);
        try
        {
            // Missing fonts are reported with the glyphs they should have drawn.
            var options = new ParsingOptions { SkipMissingFonts = true, FilterProvider = new MeteredFilters(budget) };
            using var pdf = PdfDocument.Open(document.Bytes, options);
            return Read(pdf, document, limits, budget, cancellation);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library throws whatever its parsing ran into: any of it means that this file cannot be read.
            return Unreadable(budget.IsExceeded ? PdfFindings.UnpacksTooLarge(limits.MaxUnpackedBytes)
                : e is PdfDocumentEncryptedException ? PdfFindings.Encrypted
                : PdfFindings.Damaged);
        }
    }

    public void Dispose() => _scanner?.Dispose();

    private DocumentReading Read(PdfDocument pdf, SourceDocument document, ReadingLimits limits, UnpackingBudget budget, CancellationToken cancellation)
    {
        if (pdf.NumberOfPages == 0)
        {
            return Unreadable(PdfFindings.NoPages);
        }

        if (pdf.NumberOfPages > limits.MaxPages)
        {
            return Unreadable(PdfFindings.TooManyPages(pdf.NumberOfPages, limits.MaxPages));
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        var objects = new PdfObjects(pdf.Structure.TokenScanner, pdf.Structure.FilterProvider);
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        pdf.AddPageFactory<PageSource, PageSourceFactory>();
        var attachments = new PdfAttachments(objects, limits.MaxEntries);
        using var scans = _recognition is null ? null : new ScannedPages(objects, document.Bytes, _recognition, _allowance, findings);
        var pages = ReadPages(pdf, new PdfPages(objects, catalog, Scanner, findings, scans), attachments, budget, findings, cancellation, out var damaged);
        scans?.Conclude();
        ImmutableArray<Witness> witnesses = [];
        ImmutableArray<SignatureReport> signatures = [];
        try
        {
            attachments.AddOfDocument(catalog);
            witnesses = PdfWitnesses.Read(objects, pdf.Information.DocumentInformationDictionary, catalog);
            signatures = PdfSignatures.Check(objects, catalog, document.Bytes);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !budget.IsExceeded)
        {
            // The pages stand whatever is wrong beside them.
            findings.Add(PdfFindings.PartsUnread);
        }

        if (attachments.IsCut)
        {
            findings.Add(PdfFindings.TooManyEntries(limits.MaxEntries));
        }

        var isBlank = damaged == 0 && pages.All(static page => page.Words.IsEmpty && page.Images.IsEmpty)
            && findings.All(static finding => finding.Code != PdfFindings.PageWithoutTextCode);
        if (isBlank)
        {
            findings.Add(PdfFindings.Blank);
        }

        if (budget.SawDamage)
        {
            findings.Add(PdfFindings.DamagedStream);
        }

        return new DocumentReading(
            DocumentFormat.Pdf,
            pages,
            witnesses,
            signatures,
            attachments.Files,
            findings.DrainToImmutable(),
            IsReadable: damaged < pages.Length && (!isBlank || !attachments.Files.IsEmpty));
    }

    private static ImmutableArray<Page> ReadPages(
        PdfDocument pdf,
        PdfPages reader,
        PdfAttachments attachments,
        UnpackingBudget budget,
        ImmutableArray<Finding>.Builder findings,
        CancellationToken cancellation,
        out int damaged)
    {
        var pages = ImmutableArray.CreateBuilder<Page>(pdf.NumberOfPages);
        damaged = 0;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var source = pdf.GetPage<PageSource>(number);
                pages.Add(reader.Read(number, source, cancellation));
                attachments.AddOfPage(source.Dictionary);
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException or UnpackingLimitException) && !budget.IsExceeded)
            {
                damaged++;
                findings.Add(PdfFindings.PageDamaged(number));
                if (pages.Count < number)
                {
                    pages.Add(new Page(number, 0, 0, [], [], []));
                }
            }
        }

        return pages.MoveToImmutable();
    }

    private QrScanner? Scanner()
    {
        if (!_scannerTried)
        {
            _scannerTried = true;
            _scanner = _createScanner();
        }

        return _scanner;
    }

    private static DocumentReading Unreadable(Finding reason) => DocumentReading.Unreadable(DocumentFormat.Pdf, reason);
}
