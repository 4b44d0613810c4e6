using System.Text;
using UglyToad.PdfPig.PdfFonts;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>
/// A font of one-byte codes (Type 1, TrueType, Type 3). Text from ToUnicode or the stated encoding, widths from the Widths array; what
/// the PDF does not state is asked from PdfPig, which knows the standard fonts and reads embedded ones.
/// </summary>
/// <param name="trustLibraryText">Whether the library's reading of a code without a stated meaning is more than a guess.</param>
/// <param name="isGbk">
/// The font is a Chinese one of the reader's system, and bytes from 0x81 on come in pairs of GBK: old Windows programs wrote Chinese
/// text so and called it WinAnsi.
/// </param>
internal sealed class SimpleFont(
    CMapTable? toUnicode, string?[] encoding, float?[] widths, float missingWidth, Lazy<IFont?> library, bool trustLibraryText, bool isGbk) : PdfFont
{
    protected override int ReadCode(ReadOnlySpan<byte> bytes, ref int at)
    {
        int code = bytes[at++];
        return isGbk && code is >= 0x81 and <= 0xFE && at < bytes.Length && bytes[at] is >= 0x40 and <= 0xFE ? (code << 8) | bytes[at++] : code;
    }

    protected override FontGlyph Describe(int code, int length)
    {
        if (length == 2)
        {
            var pair = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetString([(byte)(code >> 8), (byte)(code & 0xFF)]);
            return new FontGlyph(UnicodeText.OrNull(pair), Width(code >> 8) + Width(code & 0xFF), false);
        }

        var text = UnicodeText.OrNull(toUnicode?.Text(code)) ?? UnicodeText.OrNull(encoding[code]);
        if (text is null && trustLibraryText && library.Value?.TryGetUnicode(code, out var fromLibrary) == true)
        {
            text = UnicodeText.OrNull(fromLibrary);
        }

        return new FontGlyph(text, Width(code), code == 32);
    }

    private float Width(int code)
    {
        if (widths[code] is { } stated)
        {
            return stated;
        }

        var width = library.Value?.GetBoundingBox(code).Width ?? 0;
        return width > 0 && double.IsFinite(width) ? (float)width : missingWidth;
    }
}
