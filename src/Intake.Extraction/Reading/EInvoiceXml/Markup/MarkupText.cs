using System.Text;

namespace Intake.Extraction.Reading.EInvoiceXml.Markup;

/// <summary>Turns the bytes of an XML file into text: byte order mark first, then the declaration, then what the bytes prove to be.</summary>
internal static class MarkupText
{
    private const int Gb18030 = 54936;

    /// <summary>The text, or null if the bytes are valid in no encoding that may be meant.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string encodingName, out bool isMislabelled)
    {
        isMislabelled = false;
        if (FromByteOrder(bytes) is var (wide, skip) && wide is not null)
        {
            encodingName = wide.WebName;
            return Strict(wide, bytes[skip..]);
        }

        var declared = Declared(bytes);
        var encoding = declared is null ? Encoding.UTF8 : Named(declared);
        if (encoding is not null && Strict(encoding, bytes) is { } text)
        {
            encodingName = encoding.WebName;
            return text;
        }

        // A declaration that the bytes contradict: take the other usual encoding, but only if every byte fits it, and say so.
        isMislabelled = true;
        foreach (var other in (ReadOnlySpan<Encoding>)[Encoding.UTF8, CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)!])
        {
            if (Strict(other, bytes) is { } rescued)
            {
                encodingName = other.WebName;
                return rescued;
            }
        }

        encodingName = "";
        return null;
    }

    private static (Encoding? Encoding, int Skip) FromByteOrder(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<', 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<', ..] => (Encoding.BigEndianUnicode, 0),
        _ => (null, 0),
    };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)]);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var at = end < 0 ? -1 : head.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var open = head.AsSpan(at, end - at).IndexOfAny('"', '\'');
        if (open < 0)
        {
            return null;
        }

        var rest = head.AsSpan(at + open + 1, end - at - open - 1);
        var close = rest.IndexOfAny('"', '\'');
        return close < 0 ? null : rest[..close].Trim().ToString();
    }

    /// <summary>
    /// The encodings invoices are really written in. Any other declaration (Latin-1 over Chinese text, UTF-16 left over by a conversion, UTF-7)
    /// is not believed: the bytes decide, and the reader says so.
    /// </summary>
    private static Encoding? Named(string name) =>
        name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8
            : name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)
            : name.Equals("big5", StringComparison.OrdinalIgnoreCase) ? CodePagesEncodingProvider.Instance.GetEncoding("big5")
            : null;

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
