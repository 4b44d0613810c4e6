using System.Text;
using System.Text.Unicode;

namespace Intake.Worker.Arrival;

/// <summary>Tells the kind of a file from its first bytes.</summary>
internal static class ContentSniffer
{
    /// <summary>Bytes looked at.</summary>
    public const int Window = 4096;

    // PDF readers accept up to this many bytes of anything before the header.
    private const int PdfHeaderWindow = 1024;

    public static ContentKind Sniff(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
        {
            return ContentKind.Empty;
        }

        if (start[..Math.Min(start.Length, PdfHeaderWindow)].IndexOf("%PDF-"u8) >= 0)
        {
            return ContentKind.Document;
        }

        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8) || start.StartsWith("PK\x07\x08"u8))
        {
            return ContentKind.Zip;
        }

        return IsImage(start) ? ContentKind.Image
            : start.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }) ? ContentKind.OldOffice
            : IsOtherArchive(start) ? ContentKind.OtherArchive
            : IsText(start) ? SniffText(start)
            : ContentKind.Document;
    }

    private static bool IsImage(ReadOnlySpan<byte> start) =>
        start.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF })
        || start.StartsWith(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' })
        || start.StartsWith("GIF8"u8)
        || start.StartsWith("II*\0"u8)
        || start.StartsWith("MM\0*"u8)
        || (start.StartsWith("BM"u8) && start.Length > 14 && start[6..10].IndexOfAnyExcept((byte)0) < 0)
        || (start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..].StartsWith("WEBP"u8))
        || (start.Length >= 12 && start[4..].StartsWith("ftyp"u8));

    private static bool IsOtherArchive(ReadOnlySpan<byte> start) =>
        start.StartsWith("Rar!"u8)
        || start.StartsWith(new byte[] { (byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C })
        || start.StartsWith(new byte[] { 0x1F, 0x8B })
        || start.StartsWith("BZh"u8)
        || start.StartsWith(new byte[] { 0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z' })
        || (start.Length > 262 && start[257..].StartsWith("ustar"u8));

    private static bool IsText(ReadOnlySpan<byte> start)
    {
        foreach (var b in start)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C))
            {
                return false;
            }
        }

        // The window may cut a character in two.
        var whole = start.Length < Window ? start : start[..^4];
        return Utf8.IsValid(whole) || CouldBeGbk(whole);
    }

    private static bool CouldBeGbk(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
            {
                continue;
            }

            if (text[i] is 0x80 or 0xFF || ++i >= text.Length || text[i] is < 0x40 or 0x7F or 0xFF)
            {
                return i >= text.Length - 1;
            }
        }

        return true;
    }

    private static ContentKind SniffText(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('<'))
        {
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
                ? ContentKind.WebPage
                : ContentKind.Document;
        }

        return IsMail(text) ? ContentKind.Mail : ContentKind.Text;
    }

    /// <summary>A header field on the first line, and one that every mail has within the window.</summary>
    private static bool IsMail(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and < 40
            && text.AsSpan(0, colon).IndexOfAnyExcept(HeaderCharacters) < 0
            && (("\n" + text).Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase) || ("\n" + text).Contains("\nReceived:", StringComparison.OrdinalIgnoreCase)
                || ("\n" + text).Contains("\nMessage-ID:", StringComparison.OrdinalIgnoreCase));
    }

    private static readonly System.Buffers.SearchValues<char> HeaderCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");
}
