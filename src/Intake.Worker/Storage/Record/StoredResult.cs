using System.IO.Compression;

namespace Intake.Worker.Storage.Record;

/// <summary>How a result.json is kept with its proposal: as a Brotli stream (RFC 7932).</summary>
internal static class StoredResult
{
    /// <summary>Results repeat themselves much: this level makes a tenth of one at little cost.</summary>
    private const int Level = 4;

    /// <param name="json">UTF-8.</param>
    public static byte[] Compress(ReadOnlySpan<byte> json)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        return BrotliEncoder.TryCompress(json, compressed, out var length, Level, window: 22)
            ? compressed.AsSpan(0, length).ToArray()
            : throw new InvalidOperationException("the largest length is not enough");
    }

    /// <returns>UTF-8.</returns>
    /// <exception cref="InvalidDataException">It is no such stream.</exception>
    public static byte[] Decompress(byte[] compressed)
    {
        try
        {
            using var reader = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
            using var json = new MemoryStream(compressed.Length * 8);
            reader.CopyTo(json);
            return json.ToArray();
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException($"a kept result cannot be read: {e.Message}", e);
        }
    }
}
