using System.Text;
using System.Text.Unicode;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>Decodes text strings that are not drawn: names, document information.</summary>
internal static class TextStrings
{
    /// <summary>The text; null if the object is no string.</summary>
    public static string? Text(IToken? token) => PdfObjects.StringBytes(token) is { } bytes ? Decode(bytes) : null;

    /// <summary>
    /// By the byte order mark if there is one. Without one the standard says PDFDocEncoding, but Chinese writers put UTF-8 or GBK.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        bytes = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetString(bytes);
    }
}
