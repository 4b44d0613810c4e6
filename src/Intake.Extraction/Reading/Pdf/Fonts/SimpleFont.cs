using UglyToad.PdfPig.PdfFonts;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>
/// A font of one-byte codes (Type 1, TrueType, Type 3). Text from ToUnicode or the stated encoding, widths from the Widths array; what
/// the PDF does not state is asked from PdfPig, which knows the standard fonts and reads embedded ones.
/// </summary>
internal sealed class SimpleFont(CMapTable? toUnicode, string?[] encoding, float?[] widths, float missingWidth, Lazy<IFont?> library, bool trustLibraryText) : PdfFont
{
    protected override int ReadCode(ReadOnlySpan<byte> bytes, ref int at) => bytes[at++];

    protected override FontGlyph Describe(int code, int length)
    {
        var text = UnicodeText.OrNull(toUnicode?.Text(code)) ?? UnicodeText.OrNull(encoding[code]);
        if (text is null && trustLibraryText && library.Value?.TryGetUnicode(code, out var fromLibrary) == true)
        {
            text = UnicodeText.OrNull(fromLibrary);
        }

        return new FontGlyph(text, widths[code] ?? LibraryWidth(code), code == 32);
    }

    private float LibraryWidth(int code)
    {
        var width = library.Value?.GetBoundingBox(code).Width ?? 0;
        return width > 0 && double.IsFinite(width) ? (float)width : missingWidth;
    }
}
