using System.Buffers;
using System.Text;

namespace Intake.Worker.Arrival;

/// <summary>Tells the kind of container from the first bytes of a file.</summary>
internal static class ContainerSniffer
{
    /// <summary>Bytes looked at.</summary>
    public const int Window = 4096;

    private static readonly SearchValues<char> HeaderCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly string[] HeadersOfEveryMail = ["\nMIME-Version:", "\nReceived:", "\nMessage-ID:", "\nDKIM-Signature:"];

    private static readonly string[] HeadersOfMostMails = ["\nFrom:", "\nDate:", "\nSubject:"];

    public static ContainerKind Sniff(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8) || start.StartsWith("PK\x07\x08"u8) ? ContainerKind.Zip
        : IsOtherArchive(start) ? ContainerKind.OtherArchive
        : IsMail(start) ? ContainerKind.Mail
        : ContainerKind.None;

    private static bool IsOtherArchive(ReadOnlySpan<byte> start) =>
        start.StartsWith("Rar!"u8)
        || start.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])
        || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
        || start.StartsWith("BZh"u8)
        || start.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'])
        || (start.Length > 262 && start[257..].StartsWith("ustar"u8));

    /// <summary>A header field on the first line (after the mark of an mbox), and one that every mail has, or sender and date, within the window.</summary>
    private static bool IsMail(ReadOnlySpan<byte> start)
    {
        start = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        if (start.StartsWith("From "u8) && start.IndexOf((byte)'\n') is var line and > 0)
        {
            start = start[(line + 1)..];
        }

        var colon = start.IndexOf((byte)':');
        if (colon is < 2 or > 40)
        {
            return false;
        }

        var text = "\n" + Encoding.Latin1.GetString(start);
        return text.AsSpan(1, colon).IndexOfAnyExcept(HeaderCharacters) < 0
            && (Array.Exists(HeadersOfEveryMail, Has) || Array.TrueForAll(HeadersOfMostMails, Has));

        bool Has(string header) => text.Contains(header, StringComparison.OrdinalIgnoreCase);
    }
}
