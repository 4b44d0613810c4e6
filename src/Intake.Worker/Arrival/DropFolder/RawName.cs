using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Intake.Worker.Arrival.DropFolder;

/// <summary>Names as bytes: how they are compared, shown, and which are nobody's paper.</summary>
internal static class RawName
{
    private static readonly string[] SystemNames = ["thumbs.db", "desktop.ini", "__macosx"];

    private static readonly string[] UnfinishedEndings = [".part", ".crdownload", ".tmp"];

    /// <summary>The name for showing: UTF-8, else GB 18030, else the bytes that are neither as <c>\xE9</c>. Never empty or blank.</summary>
    public static string Show(ReadOnlySpan<byte> name)
    {
        var text = Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : EntryName.DecodeBytes(name.ToArray()) ?? Escaped(name);
        return string.IsNullOrWhiteSpace(text) ? Escaped(name) : text;
    }

    /// <summary>Whether a system or a program left it there for itself, or is still writing it: hidden, of the desktop, half downloaded.</summary>
    public static bool IsHidden(ReadOnlySpan<byte> name)
    {
        if (name[0] == '.' || name.StartsWith("~$"u8))
        {
            return true;
        }

        foreach (var known in SystemNames)
        {
            if (Ascii.EqualsIgnoreCase(name, known))
            {
                return true;
            }
        }

        foreach (var ending in UnfinishedEndings)
        {
            if (name.Length > ending.Length && Ascii.EqualsIgnoreCase(name[^ending.Length..], ending))
            {
                return true;
            }
        }

        return false;
    }

    private static string Escaped(ReadOnlySpan<byte> name)
    {
        var text = new StringBuilder();
        foreach (var b in name)
        {
            _ = b is > (byte)' ' and < 0x7F ? text.Append((char)b) : text.Append(CultureInfo.InvariantCulture, $"\\x{b:X2}");
        }

        return text.ToString();
    }
}
