using System.IO.Compression;

namespace Intake.Worker.Storage.Record;

/// <summary>How results and examinations lie in the record: their JSON, Brotli-compressed (RFC 7932).</summary>
internal static class StoredResult
{
    public static byte[] Compress(ReadOnlySpan<byte> json)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(json);
        }

        return compressed.ToArray();
    }

    /// <exception cref="InvalidDataException">These bytes were not made by <see cref="Compress"/>.</exception>
    public static byte[] Decompress(byte[] stored)
    {
        using var brotli = new BrotliStream(new MemoryStream(stored), CompressionMode.Decompress);
        using var json = new MemoryStream();
        brotli.CopyTo(json);
        return json.ToArray();
    }
}
