using System.Buffers.Binary;
using System.Text;

namespace Intake.Worker.Processing.Protocol;

/// <summary>What the child is asked to look at.</summary>
/// <param name="Name">The file as given by the user; for showing.</param>
/// <param name="Path">Where its bytes lie on this machine.</param>
/// <param name="Page">From 1, where one page is asked for; else 0.</param>
/// <param name="ProcessorSeconds">Processor time it may cost; at least 0.</param>
internal readonly record struct FileRequest(string Name, string Path, int Page, int ProcessorSeconds)
{
    private const int HeaderLength = 12;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public byte[] ToBytes()
    {
        var nameLength = Utf8.GetByteCount(Name);
        var bytes = new byte[HeaderLength + nameLength + Utf8.GetByteCount(Path)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Page);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), ProcessorSeconds);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), nameLength);
        Utf8.GetBytes(Name, bytes.AsSpan(HeaderLength));
        Utf8.GetBytes(Path, bytes.AsSpan(HeaderLength + nameLength));
        return bytes;
    }

    public static FileRequest From(ReadOnlySpan<byte> bytes)
    {
        var nameLength = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        return new FileRequest(
            Utf8.GetString(bytes.Slice(HeaderLength, nameLength)),
            Utf8.GetString(bytes[(HeaderLength + nameLength)..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]));
    }
}
