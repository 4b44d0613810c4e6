using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>Reads an image written inside the content stream (BI … ID … EI) into the form of an image object.</summary>
internal static class InlineImage
{
    private const int LookAhead = 12;

    /// <param name="scanner">Behind BI; afterwards behind EI.</param>
    public static StreamToken? Read(ref ContentScanner scanner, ReadOnlySpan<byte> content)
    {
        var bytes = new List<byte>();
        var entries = new Dictionary<NameToken, IToken>();
        string? key = null;
        List<IToken>? array = null;
        while (true)
        {
            IToken? value = null;
            switch (scanner.Next(bytes))
            {
                case ContentTokenKind.End:
                    return null;
                case ContentTokenKind.Operator when scanner.Slice.SequenceEqual("ID"u8):
                    return TakeData(ref scanner, content, entries);
                case ContentTokenKind.Operator:
                    value = scanner.Slice.SequenceEqual("true"u8) ? BooleanToken.True : scanner.Slice.SequenceEqual("false"u8) ? BooleanToken.False : NullToken.Instance;
                    break;
                case ContentTokenKind.Name when key is null && array is null:
                    key = FullKey(Encoding.Latin1.GetString(scanner.Slice));
                    break;
                case ContentTokenKind.Name:
                    value = NameToken.Create(FullValue(key, Encoding.Latin1.GetString(scanner.Slice)));
                    break;
                case ContentTokenKind.Number:
                    value = new NumericToken(scanner.Number);
                    break;
                case ContentTokenKind.String:
                    value = new HexToken(Convert.ToHexString([.. bytes]).AsSpan());
                    break;
                case ContentTokenKind.ArrayOpen:
                    array = [];
                    break;
                case ContentTokenKind.ArrayClose when array is not null:
                    value = new ArrayToken(array);
                    array = null;
                    break;
            }

            bytes.Clear();
            if (value is not null && array is not null)
            {
                array.Add(value);
            }
            else if (value is not null && key is not null)
            {
                entries[NameToken.Create(key)] = value;
                key = null;
            }
        }
    }

    private static StreamToken? TakeData(ref ContentScanner scanner, ReadOnlySpan<byte> content, Dictionary<NameToken, IToken> entries)
    {
        var start = Math.Min(scanner.Position + 1, content.Length);
        for (var at = start; at + 2 <= content.Length; at++)
        {
            var next = content[at..].IndexOf("EI"u8);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (at > start && ContentScanner.IsWhiteSpace(content[at - 1]) && LooksLikeContent(content[(at + 2)..]))
            {
                scanner.Position = at + 2;
                return new StreamToken(new DictionaryToken(entries), content[start..(at - 1)].ToArray());
            }
        }

        scanner.Position = content.Length;
        return null;
    }

    // EI may happen to stand inside the samples: what follows the real one is text again.
    private static bool LooksLikeContent(ReadOnlySpan<byte> rest)
    {
        if (rest.Length > 0 && !ContentScanner.IsWhiteSpace(rest[0]))
        {
            return false;
        }

        foreach (var b in rest[..Math.Min(LookAhead, rest.Length)])
        {
            if (b is > 0x7E or (< 0x20 and not (0 or 9 or 10 or 12 or 13)))
            {
                return false;
            }
        }

        return true;
    }

    private static string FullKey(string key) => key switch
    {
        "BPC" => "BitsPerComponent",
        "CS" => "ColorSpace",
        "D" => "Decode",
        "DP" => "DecodeParms",
        "F" => "Filter",
        "H" => "Height",
        "IM" => "ImageMask",
        "I" => "Interpolate",
        "W" => "Width",
        _ => key,
    };

    private static string FullValue(string? key, string value) => (key, value) switch
    {
        ("ColorSpace", "G") => "DeviceGray",
        ("ColorSpace", "RGB") => "DeviceRGB",
        ("ColorSpace", "CMYK") => "DeviceCMYK",
        ("ColorSpace", "I") => "Indexed",
        _ => value,
    };
}
