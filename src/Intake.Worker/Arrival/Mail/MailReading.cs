using System.Text;
using MimeKit;

namespace Intake.Worker.Arrival.Mail;

/// <summary>Opens mails and writes their parts, decoded.</summary>
internal static class MailReading
{
    private const int TextLookedAt = 64 * 1024;

    /// <summary>The messages of a file, one, or several in an mbox. Contents stay in the stream until they are asked for.</summary>
    /// <param name="stream">Must stay open as long as the messages are used.</param>
    public static IEnumerable<MimeMessage> Messages(Stream stream, int maxNesting)
    {
        // The parser looks charsets up by name and number, those of China only where they are registered; to do so again changes nothing.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var options = new ParserOptions
        {
            // Names that say no charset and are no UTF-8 are those of Chinese mail programs.
            CharsetEncoding = Encoding.GetEncoding("gb18030"),
            MaxMimeDepth = maxNesting,
        };
        Span<byte> start = stackalloc byte[5];
        var isBox = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("From "u8);
        stream.Position = 0;
        return Messages(new MimeParser(options, stream, isBox ? MimeFormat.Mbox : MimeFormat.Entity, persistent: true));
    }

    /// <summary>Writes what the part holds: a mail within a mail as that mail, anything else decoded.</summary>
    public static void Write(MimeEntity part, Stream stream)
    {
        if (part is MessagePart { Message: { } message })
        {
            message.WriteTo(stream);
        }
        else
        {
            (part as MimePart)?.Content?.DecodeTo(stream);
        }
    }

    /// <summary>Whether a text part says anything at all.</summary>
    public static bool HasText(MimeEntity part)
    {
        if (part is not TextPart { Content: { } content })
        {
            return false;
        }

        using var decoded = content.Open();
        var start = new byte[TextLookedAt];
        var length = decoded.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start.AsSpan(0, length).IndexOfAnyExcept(" \t\r\n"u8) >= 0;
    }

    /// <summary>What the parser throws at a mail that is no proper one. Failures of the disk are not among them.</summary>
    public static bool IsDamage(Exception e) =>
        e is FormatException or ArgumentException or NotSupportedException or InvalidOperationException or EndOfStreamException or OverflowException;

    private static IEnumerable<MimeMessage> Messages(MimeParser parser)
    {
        while (!parser.IsEndOfStream)
        {
            yield return parser.ParseMessage();
        }
    }
}
