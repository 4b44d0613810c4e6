using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>
/// A predefined encoding of a composite font, by its name (ISO 32000-1, table 118). Where the codes are themselves a known character
/// set (Unicode, GBK, GB 18030, Big5) the text is read off them directly, which is exact and needs no table of Adobe's.
/// </summary>
internal sealed class NamedEncoding
{
    private static readonly ConcurrentDictionary<int, Encoding?> Charsets = new();

    private readonly int _codePage;

    private NamedEncoding(string name, CodeForm form, int codePage, string collection, int asciiCid)
    {
        Name = name;
        Form = form;
        _codePage = codePage;
        Collection = collection;
        AsciiCid = asciiCid;
    }

    public string Name { get; }

    public CodeForm Form { get; }

    /// <summary>Adobe's character collection the encoding selects from, e.g. <c>GB1</c>; empty for Identity.</summary>
    public string Collection { get; }

    /// <summary>CID of the code 0x20, from which the printable ASCII characters follow; -1 where they do not.</summary>
    public int AsciiCid { get; }

    public bool IsIdentity => Collection.Length == 0;

    public bool IsVertical => Name.EndsWith("-V", StringComparison.Ordinal);

    /// <summary>The encoding of that name; null where its codes are no character set read here (then Adobe's tables are needed).</summary>
    public static NamedEncoding? Find(string name)
    {
        if (!name.EndsWith("-H", StringComparison.Ordinal) && !name.EndsWith("-V", StringComparison.Ordinal))
        {
            return null;
        }

        // CID of the space: 1 in the proportional rows of every collection, 814 and 231 and 13648 in the half-width ones.
        return name[..^2] switch
        {
            "Identity" => new(name, CodeForm.TwoBytes, 0, "", -1),
            "UniGB-UCS2" => new(name, CodeForm.TwoBytes, 1201, "GB1", 1),
            "UniGB-UTF16" => new(name, CodeForm.Utf16, 1201, "GB1", 1),
            "GBK-EUC" => new(name, CodeForm.DoubleByte, 936, "GB1", 814),
            "GBKp-EUC" => new(name, CodeForm.DoubleByte, 936, "GB1", 1),
            "GB-EUC" => new(name, CodeForm.DoubleByte, 936, "GB1", 814),
            "GBpc-EUC" => new(name, CodeForm.DoubleByte, 936, "GB1", 1),
            "GBK2K" => new(name, CodeForm.Gb18030, 54936, "GB1", -1),
            "UniCNS-UCS2" => new(name, CodeForm.TwoBytes, 1201, "CNS1", 1),
            "UniCNS-UTF16" => new(name, CodeForm.Utf16, 1201, "CNS1", 1),
            "ETen-B5" or "ETenms-B5" or "B5pc" or "HKscs-B5" => new(name, CodeForm.DoubleByte, 950, "CNS1", -1),
            "UniJIS-UCS2" or "UniJIS-UCS2-HW" => new(name, CodeForm.TwoBytes, 1201, "Japan1", -1),
            "UniJIS-UTF16" => new(name, CodeForm.Utf16, 1201, "Japan1", -1),
            "UniKS-UCS2" => new(name, CodeForm.TwoBytes, 1201, "Korea1", -1),
            "UniKS-UTF16" => new(name, CodeForm.Utf16, 1201, "Korea1", -1),
            _ => null,
        };
    }

    /// <summary>The Unicode text of a code; null for Identity and for codes outside the character set.</summary>
    public string? Text(int code, int length)
    {
        if (IsIdentity)
        {
            return null;
        }

        if (length == 2 && _codePage == 1201)
        {
            return ((char)code).ToString();
        }

        if (length == 1 && code is >= 0x20 and < 0x7F)
        {
            return ((char)code).ToString();
        }

        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, code);
        try
        {
            return Charset(_codePage)?.GetString(bytes[^length..]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Charset(int codePage) => Charsets.GetOrAdd(codePage, static page => page == 1201
        ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)
        : CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));
}
