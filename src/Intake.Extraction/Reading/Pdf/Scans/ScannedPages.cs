using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Reading.Image;
using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Pdf.Content;
using Intake.Extraction.Reading.Pdf.Images;
using Intake.Extraction.Reading.Pdf.Structure;
using Intake.Extraction.Reading.Recognition;
using Page = Intake.Extraction.Documents.Page;

namespace Intake.Extraction.Reading.Pdf.Scans;

/// <summary>Recognises the pages of one PDF that show pictures instead of text: from the scan itself where a page is one, else as drawn.</summary>
internal sealed class ScannedPages(
    PdfObjects objects,
    ReadOnlyMemory<byte> pdf,
    PageRecognition recognition,
    RecognitionAllowance allowance,
    ImmutableArray<Finding>.Builder findings) : IDisposable
{
    // A page with fewer characters than this over a picture is a scan that an app or a copier has stamped.
    private const int StampedCharacters = 40;
    private const double PictureShare = 0.6;
    private const double WholePage = 0.98;

    private const double LowestResolution = 150;
    private const double HighestResolution = 400;
    private const double OutlineResolution = 250;
    private const double PointsPerInch = 72;

    private readonly PageDrawing _drawing = new(pdf);
    private readonly RecognitionBudget _budget = new(allowance, findings);
    private readonly ImageSamples _samples = new(objects);

    /// <summary>Whether the text of the page, if any, lies in its pixels.</summary>
    public static bool IsScan(PageInk ink, PageFrame frame) => ink.Glyphs.Count == 0
        ? ink.Images.Count > 0 || ink.HasShapes
        : ink.Glyphs.Count < StampedCharacters && ink.Images.Exists(image => Share(image, frame) >= PictureShare);

    /// <returns>Null where the page cannot be had as a picture; the finding is made.</returns>
    public Page? Read(int number, PageInk ink, PageFrame frame, QrScanner? scanner, CancellationToken cancellation)
    {
        using var picture = OwnScan(ink, frame) ?? _drawing.Draw(number, Resolution(ink));
        if (picture is null)
        {
            findings.Add(_drawing.IsLibraryMissing ? ScanFindings.DrawingMissing : ScanFindings.NotDrawn(number));
            return null;
        }

        var codes = scanner is null ? [] : PictureCodes.Find(scanner, picture).ToList();
        var read = _budget.Read(recognition, number, picture, cancellation);
        var upright = frame.Turned(read.QuarterTurns);
        return new Page(
            number,
            upright.Width,
            upright.Height,
            read.Words,
            [.. ink.Images.Select(image => new PageImage(
                Fractions(image.Area, frame).Turned(read.QuarterTurns),
                _samples.Size(image.Stream.StreamDictionary, "Width"),
                _samples.Size(image.Stream.StreamDictionary, "Height")))],
            [.. codes.Select(code => code with { Box = code.Box.Turned(read.QuarterTurns) })])
        { QuarterTurns = read.QuarterTurns, Source = FieldSource.Ocr };
    }

    /// <summary>To be called after the last page.</summary>
    public void Conclude() => _budget.Conclude();

    public void Dispose() => _drawing.Dispose();

    /// <summary>The one JPEG that fills the page upright: its own pixels, drawn by nobody, are the best there are.</summary>
    private GreyImage? OwnScan(PageInk ink, PageFrame frame)
    {
        if (ink is not { Images: [{ IsUpright: true } image], Glyphs.Count: 0, HasShapes: false } || Share(image, frame) < WholePage || !_samples.IsPlainJpeg(image))
        {
            return null;
        }

        var picture = PictureDecoder.Decode(objects.Decode(image.Stream).Span);
        if (picture.Fault == PictureFault.None)
        {
            return picture.Grey;
        }

        picture.Dispose();
        return null;
    }

    private double Resolution(PageInk ink)
    {
        double finest = 0;
        foreach (var image in ink.Images.Where(static image => image.Area.Width > 0 && image.Area.Height > 0))
        {
            var dictionary = image.Stream.StreamDictionary;
            finest = Math.Max(finest, Math.Max(_samples.Size(dictionary, "Width") / image.Area.Width, _samples.Size(dictionary, "Height") / image.Area.Height) * PointsPerInch);
        }

        return finest == 0 ? OutlineResolution : Math.Clamp(finest, LowestResolution, HighestResolution);
    }

    private static double Share(PlacedImage image, PageFrame frame)
    {
        var shown = image.Area.Intersect(frame.Area);
        return shown.Width <= 0 || shown.Height <= 0 ? 0 : shown.Width * shown.Height / (frame.Width * frame.Height);
    }

    private static BoundingBox Fractions(Area area, PageFrame frame) => new(
        Math.Clamp(area.X0 / frame.Width, 0, 1),
        Math.Clamp(area.Y0 / frame.Height, 0, 1),
        Math.Clamp(area.X1 / frame.Width, 0, 1),
        Math.Clamp(area.Y1 / frame.Height, 0, 1));
}
