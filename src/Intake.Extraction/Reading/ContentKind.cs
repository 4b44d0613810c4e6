using Intake.Extraction.Messages;
using Intake.Extraction.Reading.OfficeOpen;

namespace Intake.Extraction.Reading;

/// <summary>Names what a file that no reader takes is, from its first bytes, so that its sender can be told.</summary>
internal static class ContentKind
{
    private static readonly (byte[] Signature, string Name)[] Images =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ([(byte)'G', (byte)'I', (byte)'F', (byte)'8'], "GIF"),
        ([(byte)'B', (byte)'M'], "BMP"),
        ([(byte)'I', (byte)'I', 0x2A, 0], "TIFF"),
        ([(byte)'M', (byte)'M', 0, 0x2A], "TIFF"),
    ];

    public static Message Of(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        foreach (var (signature, name) in Images)
        {
            if (bytes.StartsWith(signature))
            {
                return Message.Of("examine.kind_image", name);
            }
        }

        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        {
            return Message.Of("examine.kind_image", "WebP");
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return Message.Of(IsOffice(content) ? "examine.kind_office" : "examine.kind_zip");
        }

        if (bytes.StartsWith("Rar!"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]))
        {
            return Message.Of("office.kind_rar");
        }

        if (CompoundFile.ContentOf(bytes) is var old and not CompoundContent.None)
        {
            return Message.Of(old == CompoundContent.OutlookMessage ? "office.kind_outlook" : "examine.kind_office");
        }

        return Message.Of(KindOfText(bytes));
    }

    /// <summary>By its parts; a package cut off has no table of them, but begins with the list of its types.</summary>
    private static bool IsOffice(ReadOnlyMemory<byte> content)
    {
        var head = content.Span[..Math.Min(content.Length, 4096)];
        return OfficeContent.KindOf(content) != OfficeKind.None || (head.IndexOf("[Content_Types].xml"u8) is >= 0 and < 64 && content.Span.LastIndexOf("PK\u0005\u0006"u8) < 0);
    }

    private static string KindOfText(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.StartsWith("<!DOCTYPE html"u8) || text.StartsWith("<html"u8) || text.StartsWith("<HTML"u8))
        {
            return "examine.kind_html";
        }

        if (text.StartsWith("<"u8))
        {
            return "examine.kind_xml";
        }

        if (text[..Math.Min(text.Length, 4096)].IndexOf("\nMIME-Version:"u8) >= 0)
        {
            return "office.kind_mail";
        }

        if (text.StartsWith("{"u8) || text.StartsWith("["u8))
        {
            return "examine.kind_json";
        }

        return text[..Math.Min(text.Length, 1024)].IndexOfAnyInRange((byte)0, (byte)8) < 0 ? "examine.kind_text" : "examine.kind_unknown";
    }
}
