namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>How many bytes a code takes, for the encodings that are told by name.</summary>
internal enum CodeForm
{
    /// <summary>Always two bytes: Identity, UCS-2.</summary>
    TwoBytes,

    /// <summary>UTF-16: two bytes, or four where the first are a high surrogate.</summary>
    Utf16,

    /// <summary>One byte below 0x81 and for 0xFF, two otherwise: GBK, EUC-CN, Big5.</summary>
    DoubleByte,

    /// <summary>As <see cref="DoubleByte"/>, and four bytes where the second is a digit: GB 18030.</summary>
    Gb18030,
}

internal static class CodeForms
{
    /// <summary>Takes one code off the bytes; at the end of damaged text it may be short.</summary>
    public static int ReadCode(this CodeForm form, ReadOnlySpan<byte> bytes, ref int at)
    {
        var left = bytes.Length - at;
        var length = Math.Min(left, LengthOf(form, bytes[at..]));
        var code = 0;
        for (var i = 0; i < length; i++)
        {
            code = unchecked((code << 8) | bytes[at + i]);
        }

        at += length;
        return code;
    }

    private static int LengthOf(CodeForm form, ReadOnlySpan<byte> bytes) => form switch
    {
        CodeForm.TwoBytes => 2,
        CodeForm.Utf16 => bytes[0] is >= 0xD8 and <= 0xDB ? 4 : 2,
        _ when bytes[0] is < 0x81 or 0xFF => 1,
        CodeForm.Gb18030 when bytes.Length > 1 && bytes[1] is >= 0x30 and <= 0x39 => 4,
        _ => 2,
    };
}
