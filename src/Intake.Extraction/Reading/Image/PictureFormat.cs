namespace Intake.Extraction.Reading.Image;

/// <summary>Tells pictures by their first bytes, whatever their name.</summary>
internal static class PictureFormat
{
    public static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF8"u8)
        || (bytes.Length > 14 && bytes.StartsWith("BM"u8) && bytes[6..10].IndexOfAnyExcept((byte)0) < 0)
        || (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        || IsTiff(bytes);

    public static bool IsTiff(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'I', 0x2A, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'M', (byte)'M', 0, 0x2A]);
}
