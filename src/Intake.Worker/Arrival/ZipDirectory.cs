using System.Buffers.Binary;

namespace Intake.Worker.Arrival;

/// <summary>Reads how many entries a zip says it has, without reading them: a table of a million entries is itself a bomb.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22, MaxComment = 65_535, LocatorLength = 20, Zip64CountOffset = 32;

    /// <returns>The number of entries, or null where the file has no end of directory (truncated, not a zip).</returns>
    public static ulong? CountEntries(Stream zip)
    {
        var length = (int)Math.Min(zip.Length, EndLength + MaxComment + LocatorLength);
        var tail = new byte[length];
        zip.Seek(-length, SeekOrigin.End);
        zip.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndLength > length)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        if (count != ushort.MaxValue || end < LocatorLength || !tail.AsSpan(end - LocatorLength).StartsWith("PK\x06\x07"u8))
        {
            return count;
        }

        var at = BinaryPrimitives.ReadUInt64LittleEndian(tail.AsSpan(end - LocatorLength + 8));
        if (at > (ulong)zip.Length - Zip64CountOffset - sizeof(ulong))
        {
            return null;
        }

        Span<byte> field = stackalloc byte[sizeof(ulong)];
        zip.Seek((long)at + Zip64CountOffset, SeekOrigin.Begin);
        zip.ReadExactly(field);
        return BinaryPrimitives.ReadUInt64LittleEndian(field);
    }
}
