using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Pdf.Content;
using Intake.Extraction.Reading.Pdf.Fonts;
using Intake.Extraction.Reading.Pdf.Images;
using Intake.Extraction.Reading.Pdf.Scans;
using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;
using Page = Intake.Extraction.Documents.Page;
using Word = Intake.Extraction.Documents.Word;

namespace Intake.Extraction.Reading.Pdf;

/// <summary>Reads the pages of one open document.</summary>
internal sealed class PdfPages
{
    // From this share of glyphs without text on, a page counts as not read.
    private const double UnreadShare = 0.3;
    private const int SampleLength = 40;

    // Fewer filled shapes than this draw no code.
    private const int FewestFills = 100;

    private readonly PdfObjects _objects;
    private readonly HiddenLayers _layers;
    private readonly FontLoader _fonts;
    private readonly ImageSamples _samples;
    private readonly Func<QrScanner?> _scanner;
    private readonly WordGrouping _grouping = new();
    private readonly ImmutableArray<Finding>.Builder _findings;
    private readonly ScannedPages? _scans;
    private IResourceStore? _library;

    public PdfPages(PdfObjects objects, DictionaryToken catalog, Func<QrScanner?> scanner, ImmutableArray<Finding>.Builder findings, ScannedPages? scans)
    {
        _objects = objects;
        _layers = new HiddenLayers(objects, catalog);
        _fonts = new FontLoader(objects, LibraryFont);
        _samples = new ImageSamples(objects);
        _scanner = scanner;
        _findings = findings;
        _scans = scans;
    }

    public Page Read(int number, PageSource source, CancellationToken cancellation)
    {
        _library = source.Library;
        var frame = PageFrame.Of(_objects, source.Dictionary);
        var ink = Draw(source.Dictionary, frame, cancellation);
        if (_scans is not null && ScannedPages.IsScan(ink, frame) && _scans.Read(number, ink, frame, PictureScanner(), cancellation) is { } scanned)
        {
            if (ink.IsCut)
            {
                _findings.Add(PdfFindings.PageCut(number));
            }

            return scanned;
        }

        var turns = ink.Lines.QuarterTurns(ink.Glyphs.Count);
        if (turns != 0)
        {
            // Put sideways into the file: read as whoever holds it turns it.
            frame = frame.Turned(turns);
            ink = Draw(source.Dictionary, frame, cancellation);
        }

        var words = Words(number, ink, frame);
        var images = ImmutableArray.CreateBuilder<PageImage>(ink.Images.Count);
        foreach (var image in ink.Images)
        {
            var dictionary = image.Stream.StreamDictionary;
            images.Add(new PageImage(Fractions(image.Area, frame), _samples.Size(dictionary, "Width"), _samples.Size(dictionary, "Height")));
        }

        return new Page(number, frame.Width, frame.Height, words, images.MoveToImmutable(), Codes(ink, frame)) { QuarterTurns = turns };
    }

    private PageInk Draw(DictionaryToken page, PageFrame frame, CancellationToken cancellation)
    {
        var ink = new PageInk();
        var interpreter = new ContentInterpreter(_objects, _layers, ink, frame.Area, cancellation);
        var inherited = PageFrame.Inherited(_objects, page, "Resources") as DictionaryToken ?? DictionaryToken.Empty;
        var resources = new PdfResources(_objects, _fonts, inherited, null);
        var state = GraphicsState.Initial(frame.ToUpright, frame.Area);
        interpreter.Run(PageContent.Read(_objects, page, out var isIncomplete).Span, resources, state);
        ink.IsCut |= isIncomplete;
        Annotations.Draw(_objects, _layers, page, interpreter, resources, state);
        return ink;
    }

    private ImmutableArray<Word> Words(int number, PageInk ink, PageFrame frame)
    {
        var visible = new List<Glyph>(ink.Glyphs.Count);
        var hidden = new List<Glyph>();
        var undecoded = 0;
        foreach (var glyph in ink.Glyphs)
        {
            if ((glyph.Traits & GlyphTraits.Unseen) != 0)
            {
                hidden.Add(glyph);
                continue;
            }

            visible.Add(glyph);
            undecoded += (glyph.Traits & GlyphTraits.Undecoded) != 0 ? 1 : 0;
        }

        if (visible.Count == 0 && hidden.Count > 0)
        {
            visible = hidden;
            _findings.Add(PdfFindings.InvisibleTextLayer(number));
        }
        else if (hidden.Count > 0)
        {
            // Text meant to be invisible is worth knowing; of white or clipped text the judgement here may err.
            var sample = string.Concat(hidden.Take(SampleLength).Select(static glyph => glyph.Text));
            var isSure = hidden.TrueForAll(static glyph => (glyph.Traits & GlyphTraits.Invisible) != 0);
            _findings.Add(PdfFindings.HiddenText(number, hidden.Count, sample, isSure ? Severity.Information : Severity.Warning));
        }

        Report(number, ink, visible.Count, undecoded);
        var words = _grouping.Group(CollectionsMarshal.AsSpan(visible), frame.Width, frame.Height);
        return ReadingOrder.Sort(words, frame.Width / frame.Height);
    }

    private void Report(int number, PageInk ink, int glyphs, int undecoded)
    {
        if (undecoded > 0)
        {
            var severity = undecoded >= glyphs * UnreadShare ? Severity.Error : Severity.Warning;
            _findings.Add(PdfFindings.UndecodedGlyphs(number, undecoded, glyphs, severity));
        }

        if (ink.LostText)
        {
            _findings.Add(PdfFindings.UnusableFont(number));
        }

        if (ink.Lines.AreAslant(ink.Glyphs.Count))
        {
            _findings.Add(PdfFindings.Aslant(number));
        }

        if (ink.IsCut)
        {
            _findings.Add(PdfFindings.PageCut(number));
        }

        if (glyphs == 0)
        {
            _findings.Add(ink.Images.Count > 0 || ink.HasShapes ? PdfFindings.PageWithoutText(number) : PdfFindings.PageEmpty(number));
        }
    }

    private ImmutableArray<MatrixCode> Codes(PageInk ink, PageFrame frame)
    {
        var codes = new List<MatrixCode>();
        foreach (var image in ink.Images)
        {
            if (PageCodes.IsCandidate(_samples, image))
            {
                CodeReader()?.Read(image, frame.Area, codes);
            }
        }

        if (codes.Count == 0 && ink.Fills.Count >= FewestFills)
        {
            CodeReader()?.Read(ink.Fills, frame.Area, codes);
        }

        return [.. codes];
    }

    private PageCodes? CodeReader() => PictureScanner() is { } scanner ? new PageCodes(_samples, scanner) : null;

    private QrScanner? PictureScanner()
    {
        var scanner = _scanner();
        if (scanner is null && !_findings.Contains(PdfFindings.CodesUnread))
        {
            _findings.Add(PdfFindings.CodesUnread);
        }

        return scanner;
    }

    private static BoundingBox Fractions(Area area, PageFrame frame) => new(
        Math.Clamp(area.X0 / frame.Width, 0, 1),
        Math.Clamp(area.Y0 / frame.Height, 0, 1),
        Math.Clamp(area.X1 / frame.Width, 0, 1),
        Math.Clamp(area.Y1 / frame.Height, 0, 1));

    // The library throws its own and the runtime's exceptions on bad fonts; then this font simply has no more to say.
    private IFont? LibraryFont(IndirectReferenceToken reference)
    {
        try
        {
            return _library?.GetFontDirectly(reference);
        }
        catch (Exception e) when (e is not (UnpackingLimitException or OutOfMemoryException))
        {
            return null;
        }
    }
}
