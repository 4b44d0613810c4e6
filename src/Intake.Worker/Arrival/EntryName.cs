using System.Text;

namespace Intake.Worker.Arrival;

/// <summary>
/// Names of archive entries. Chinese Windows writes them in GBK without saying so, other programs in UTF-8 without saying so; only some set
/// the flag that says UTF-8.
/// </summary>
internal static class EntryName
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What to open archives with: every byte of an unflagged name becomes one character, so that no byte is lost.</summary>
    public static Encoding Raw => Encoding.Latin1;

    /// <param name="raw">The name as read with <see cref="Raw"/>.</param>
    public static string Decode(string raw)
    {
        var name = raw.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') < 0 || raw.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') >= 0
            ? raw
            : DecodeBytes(Encoding.Latin1.GetBytes(raw)) ?? raw;
        return name.Replace('\\', '/');
    }

    /// <summary>Whether an archiver or a system left it there for itself: hidden, or the Mac's shadow folder.</summary>
    public static bool IsHidden(string name) =>
        name.Split('/').Any(part => part is "__MACOSX" || (part.StartsWith('.') && part is not ("." or "..")));

    /// <returns>The text in UTF-8, else in GB 18030; null where it is neither.</returns>
    public static string? DecodeBytes(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            try
            {
                return Gbk().GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }

    private static Encoding Gbk() =>
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("this runtime does not know GB 18030");
}
