using System.Text;

namespace Intake.Extraction.Reading.OfficeOpen;

/// <summary>
/// The container of Office 97–2003, which also wraps encrypted newer documents and Outlook messages. It is only told apart, never read:
/// its directory entries begin with the name of what they hold, in UTF-16, on a boundary of 128 bytes.
/// </summary>
internal static class CompoundFile
{
    private const int EntryLength = 128;

    private static readonly (byte[] Name, CompoundContent Content)[] Known =
    [
        (Encoding.Unicode.GetBytes("EncryptedPackage\0"), CompoundContent.Encrypted),
        (Encoding.Unicode.GetBytes("WordDocument\0"), CompoundContent.WordDocument),
        (Encoding.Unicode.GetBytes("Workbook\0"), CompoundContent.Workbook),
        (Encoding.Unicode.GetBytes("Book\0"), CompoundContent.Workbook),
        (Encoding.Unicode.GetBytes("__properties_version1.0\0"), CompoundContent.OutlookMessage),
    ];

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>What the container holds, in the order of <see cref="Known"/>: an encrypted document is that whatever else lies beside it.</summary>
    public static CompoundContent ContentOf(ReadOnlySpan<byte> bytes)
    {
        if (!Is(bytes))
        {
            return CompoundContent.None;
        }

        foreach (var (name, content) in Known)
        {
            for (var at = 0; bytes[at..].IndexOf(name) is var found and >= 0; at += found + 1)
            {
                if ((at + found) % EntryLength == 0)
                {
                    return content;
                }
            }
        }

        return CompoundContent.Other;
    }
}
