using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace Intake.Samples.Scans;

/// <summary>A little-endian TIFF of grey pages, one deflated strip each (compression 8).</summary>
internal sealed class TiffFile
{
    private readonly MemoryStream _file = new();
    private long _link = 4;

    public TiffFile() => _file.Write([(byte)'I', (byte)'I', 42, 0, 0, 0, 0, 0]);

    public void Add(SKBitmap picture, int dpi)
    {
        var strip = Pack(picture);
        Align();
        var stripAt = (uint)_file.Position;
        _file.Write(strip);
        Align();
        var resolutionAt = (uint)_file.Position;
        Put32((uint)dpi);
        Put32(1);
        var directoryAt = (uint)_file.Position;
        (ushort Tag, ushort Type, uint Value)[] entries =
        [
            (256, 4, (uint)picture.Width), (257, 4, (uint)picture.Height), (258, 3, 8), (259, 3, 8), (262, 3, 1), (273, 4, stripAt), (277, 3, 1),
            (278, 4, (uint)picture.Height), (279, 4, (uint)strip.Length), (282, 5, resolutionAt), (283, 5, resolutionAt), (296, 3, 2),
        ];
        Put16((ushort)entries.Length);
        foreach (var (tag, type, value) in entries)
        {
            Put16(tag);
            Put16(type);
            Put32(1);
            Put32(value);
        }

        var end = _file.Position;
        Put32(0);
        _file.Position = _link;
        Put32(directoryAt);
        _file.Position = _file.Length;
        _link = end;
    }

    public byte[] ToArray() => _file.ToArray();

    private static byte[] Pack(SKBitmap picture)
    {
        var pixels = picture.GetPixelSpan();
        var grey = new byte[picture.Width * picture.Height];
        for (var i = 0; i < grey.Length; i++)
        {
            grey[i] = (byte)((pixels[i * 4] * 77 + pixels[i * 4 + 1] * 151 + pixels[i * 4 + 2] * 28) / 256);
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(grey);
        }

        return packed.ToArray();
    }

    private void Align()
    {
        if (_file.Position % 2 == 1)
        {
            _file.WriteByte(0);
        }
    }

    private void Put16(ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        _file.Write(bytes);
    }

    private void Put32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        _file.Write(bytes);
    }
}
