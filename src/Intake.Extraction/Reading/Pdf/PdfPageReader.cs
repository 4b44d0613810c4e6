using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using UglyToad.PdfPig;

namespace Intake.Extraction.Reading.Pdf;

/// <summary>Reads PDF: words with their places, images, matrix codes, attachments, signatures.</summary>
public sealed class PdfPageReader : IPageReader
{
    private readonly WordGrouping _grouping = new();

    public DocumentFormat Format => DocumentFormat.Pdf;

    /// <summary>The header may follow up to 1 KiB of other bytes (ISO 32000-1, annex H).</summary>
    public bool Recognises(SourceDocument document) =>
        document.Bytes.Span[..Math.Min(1024, document.Bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    public DocumentReading Read(SourceDocument document, ReadingLimits limits, CancellationToken cancellation)
    {
        try
        {
            using var pdf = PdfDocument.Open(document.Bytes, new ParsingOptions { SkipMissingFonts = true });
            var pages = ImmutableArray.CreateBuilder<Page>(pdf.NumberOfPages);
            for (var number = 1; number <= pdf.NumberOfPages; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                pages.Add(ReadPage(pdf.GetPage(number)));
            }

            return new DocumentReading(DocumentFormat.Pdf, pages.DrainToImmutable(), [], [], [], []);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return DocumentReading.Unreadable(DocumentFormat.Pdf, new Finding("pdf_damaged", Severity.Error, Message.Of("pdf.damaged")));
        }
    }

    private Page ReadPage(UglyToad.PdfPig.Content.Page source)
    {
        var glyphs = new List<Glyph>(source.Letters.Count);
        foreach (var letter in source.Letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                continue;
            }

            var start = letter.StartBaseLine;
            var end = letter.EndBaseLine;
            var direction = letter.TextOrientation == UglyToad.PdfPig.Content.TextOrientation.Horizontal ? GlyphDirection.Horizontal : GlyphDirection.Other;
            var size = (float)Math.Max(letter.PointSize, 1);
            glyphs.Add(new Glyph(letter.Value, (float)start.X, (float)Math.Max(end.X, start.X), (float)(source.Height - start.Y), size, letter.TextSequence, direction, GlyphTraits.None));
        }

        var words = _grouping.Group(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(glyphs), source.Width, source.Height);
        return new Page(source.Number, source.Width, source.Height, ReadingOrder.Sort(words), [], []);
    }
}
