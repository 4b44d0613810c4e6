using System.Buffers.Binary;
using System.IO.Compression;
using Intake.Samples.Codes;

namespace Intake.Samples.Hostile;

/// <summary>ZIP files written field by field, so that names, flags and sizes can lie.</summary>
internal sealed class HandZip
{
    private readonly MemoryStream _file = new();
    private readonly MemoryStream _directory = new();
    private int _count;

    /// <param name="name">Raw bytes of the name, in whatever encoding.</param>
    /// <param name="packed">The bytes as they stand in the file.</param>
    /// <param name="size">Size the headers declare.</param>
    /// <param name="method">0 stored, 8 deflated.</param>
    /// <param name="flags">1 encrypted, 0x800 name is UTF-8.</param>
    /// <param name="attributes">Unix mode in the upper 16 bits.</param>
    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> packed, uint crc, uint size, ushort method, ushort flags = 0, uint attributes = 0)
    {
        var offset = (uint)_file.Position;
        Span<byte> common = stackalloc byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(common, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(common[2..], flags);
        BinaryPrimitives.WriteUInt16LittleEndian(common[4..], method);
        // 2025-01-01 08:00:00 in DOS form.
        BinaryPrimitives.WriteUInt32LittleEndian(common[6..], 0x5A214000);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(common[14..], (uint)packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(common[22..], (ushort)name.Length);
        _file.Write("PK\u0003\u0004"u8);
        _file.Write(common);
        _file.Write(name);
        _file.Write(packed);
        Span<byte> rest = stackalloc byte[14];
        BinaryPrimitives.WriteUInt32LittleEndian(rest[6..], attributes);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[10..], offset);
        _directory.Write("PK\u0001\u0002\u0014\u0003"u8);
        _directory.Write(common);
        _directory.Write(rest);
        _directory.Write(name);
        _count++;
    }

    /// <summary>An honest deflated entry.</summary>
    public void AddDeflated(ReadOnlySpan<byte> name, byte[] content, ushort flags = 0x800) =>
        Add(name, Deflate(content), PngImage.Crc32(content), (uint)content.Length, 8, flags);

    public byte[] Write()
    {
        Span<byte> end = stackalloc byte[18];
        BinaryPrimitives.WriteUInt16LittleEndian(end[4..], (ushort)_count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[6..], (ushort)_count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[8..], (uint)_directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)_file.Length);
        return [.. _file.ToArray(), .. _directory.ToArray(), .. "PK\u0005\u0006"u8, .. end];
    }

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }
}
