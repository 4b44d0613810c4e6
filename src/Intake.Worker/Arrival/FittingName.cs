using System.Security.Cryptography;
using System.Text;

namespace Intake.Worker.Arrival;

/// <summary>Names out of archives, which may be of any length and hold any bytes, as the record takes them.</summary>
internal static class FittingName
{
    private const int DigestDigits = 16;

    /// <summary>
    /// The name without what no text holds (a zero, half a character), each replaced by U+FFFD; one that is too long keeps its beginning and ends in a
    /// digest of the whole, so that two long names that begin alike stay two.
    /// </summary>
    /// <param name="most">UTF-16 units.</param>
    public static string Of(string name, int most)
    {
        var clean = name.AsSpan().ContainsAny('\0', '\uFFFD') || !IsWellFormed(name) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)).Replace('\0', '\uFFFD') : name;
        if (clean.Length <= most)
        {
            return clean;
        }

        var kept = most - DigestDigits - 1;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clean)))[..DigestDigits];
        return $"{clean.AsSpan(0, char.IsHighSurrogate(clean[kept - 1]) ? kept - 1 : kept)}…{digest}";
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}
