using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Recognition;

namespace Intake.Extraction.Reading.Image;

/// <summary>Reads pictures of papers: JPEG, PNG, WebP, BMP, GIF, and TIFF of many pages. Not thread safe.</summary>
public sealed class ImagePageReader : IPageReader, IDisposable
{
    private const double PointsPerInch = 72;

    // A picture that states no resolution is taken for an A4 sheet: its longer side in points.
    private const double AssumedLength = 841.9;

    private readonly PageRecognition _recognition;
    private readonly Lazy<QrScanner?> _scanner;
    private readonly RecognitionAllowance _allowance;

    /// <param name="engine">Recognises the text; stays the caller's.</param>
    /// <param name="allowance">What recognising may cost.</param>
    /// <param name="figures">Reads figures and Latin letters again; null where the first reading is enough. Stays the caller's.</param>
    /// <param name="capitals">Reads amounts in Chinese capitals again, knowing traditional characters; null where the first reading is enough. Stays the caller's.</param>
    public ImagePageReader(IRecogniser engine, RecognitionAllowance allowance, IRecogniser? figures = null, IRecogniser? capitals = null)
        : this(engine, allowance, figures, capitals, QrScanner.TryCreate)
    {
    }

    internal ImagePageReader(IRecogniser engine, RecognitionAllowance allowance, IRecogniser? figures, IRecogniser? capitals, Func<QrScanner?> createScanner)
    {
        _recognition = new PageRecognition(engine, figures, capitals, allowance.Clock);
        _allowance = allowance;
        _scanner = new Lazy<QrScanner?>(createScanner, LazyThreadSafetyMode.None);
    }

    public DocumentFormat Format => DocumentFormat.Image;

    public bool Recognises(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return PictureFormat.IsPicture(document.Bytes.Span);
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">Cancelled between two pieces of work.</exception>
    public DocumentReading Read(SourceDocument document, ReadingLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(limits);
        using var pictures = PictureFile.Open(document.Bytes);
        if (pictures is null)
        {
            return DocumentReading.Unreadable(DocumentFormat.Image, ImageFindings.Damaged);
        }

        if (pictures.Pages > limits.MaxPages)
        {
            return DocumentReading.Unreadable(DocumentFormat.Image, ImageFindings.TooManyPages(pictures.Pages, limits.MaxPages));
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        var pages = ImmutableArray.CreateBuilder<Page>(pictures.Pages);
        var budget = new RecognitionBudget(_allowance, findings);
        var decoded = 0;
        for (var number = 1; number <= pictures.Pages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var picture = pictures.Decode(number);
            decoded += picture.Grey is null ? 0 : 1;
            pages.Add(ReadPage(number, picture, budget, findings, cancellation));
        }

        budget.Conclude();
        return new DocumentReading(DocumentFormat.Image, pages.MoveToImmutable(), [], [], [], findings.ToImmutable(), IsReadable: decoded > 0);
    }

    public void Dispose()
    {
        if (_scanner.IsValueCreated)
        {
            _scanner.Value?.Dispose();
        }
    }

    private Page ReadPage(int number, DecodedPicture picture, RecognitionBudget budget, ImmutableArray<Finding>.Builder findings, CancellationToken cancellation)
    {
        if (Fault(number, picture) is { } fault)
        {
            findings.Add(fault);
        }

        if (picture.Frames > 1)
        {
            findings.Add(ImageFindings.Animated(picture.Frames));
        }

        if (picture.Grey is not { } grey)
        {
            return new Page(number, 0, 0, [], [], []) { Source = FieldSource.Ocr };
        }

        var (width, height) = Points(grey, picture);
        if (IsBlank(grey))
        {
            findings.Add(ImageFindings.Blank(number));
            return new Page(number, width, height, [], [], []) { Source = FieldSource.Ocr };
        }

        var codes = Codes(grey, findings);
        var read = budget.Read(_recognition, number, grey, cancellation);
        (width, height) = (read.QuarterTurns & 1) == 0 ? (width, height) : (height, width);
        return new Page(
            number,
            width,
            height,
            read.Words,
            [new PageImage(new BoundingBox(0, 0, 1, 1), picture.Width, picture.Height)],
            [.. codes.Select(code => code with { Box = code.Box.Turned(read.QuarterTurns) })])
        { QuarterTurns = read.QuarterTurns, Source = FieldSource.Ocr };
    }

    private static Finding? Fault(int number, DecodedPicture picture) => picture.Fault switch
    {
        PictureFault.Damaged => ImageFindings.PageDamaged(number),
        PictureFault.Truncated => ImageFindings.Truncated(number),
        PictureFault.TooLarge => ImageFindings.TooLarge(number, picture.Width, picture.Height),
        _ => null,
    };

    private IEnumerable<MatrixCode> Codes(GreyImage grey, ImmutableArray<Finding>.Builder findings)
    {
        if (_scanner.Value is { } scanner)
        {
            return PictureCodes.Find(scanner, grey);
        }

        if (!findings.Contains(ImageFindings.CodesUnread))
        {
            findings.Add(ImageFindings.CodesUnread);
        }

        return [];
    }

    private static (double Width, double Height) Points(GreyImage grey, DecodedPicture picture)
    {
        var scale = picture.DotsPerInch is { } stated
            ? PointsPerInch / stated * Math.Max(picture.Width, picture.Height) / Math.Max(grey.Width, grey.Height)
            : AssumedLength / Math.Max(grey.Width, grey.Height);
        return (grey.Width * scale, grey.Height * scale);
    }

    /// <summary>No pixel is much darker than the paper.</summary>
    private static bool IsBlank(GreyImage grey)
    {
        const int FaintInk = 40;
        byte darkest = 255, lightest = 0;
        foreach (var pixel in grey.Pixels)
        {
            darkest = Math.Min(darkest, pixel);
            lightest = Math.Max(lightest, pixel);
        }

        return lightest - darkest < FaintInk;
    }
}
