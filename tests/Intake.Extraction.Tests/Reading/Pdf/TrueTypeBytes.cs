using System.Buffers.Binary;

namespace Intake.Extraction.Tests.Reading.Pdf;

/// <summary>Makes a TrueType program that has nothing but a character table, in format 12.</summary>
internal static class TrueTypeBytes
{
    public static byte[] WithCharacters(params (string Character, int Glyph)[] characters)
    {
        var table = new byte[12 + 16 + (12 * characters.Length)];
        Write16(table, 2, 1);
        Write16(table, 4, 3);
        Write16(table, 6, 10);
        Write32(table, 8, 12);
        Write16(table, 12, 12);
        Write32(table, 16, table.Length - 12);
        Write32(table, 24, characters.Length);
        for (var i = 0; i < characters.Length; i++)
        {
            var code = char.ConvertToUtf32(characters[i].Character, 0);
            Write32(table, 28 + (12 * i), code);
            Write32(table, 32 + (12 * i), code);
            Write32(table, 36 + (12 * i), characters[i].Glyph);
        }

        var header = new byte[28];
        Write32(header, 0, 0x00010000);
        Write16(header, 4, 1);
        "cmap"u8.CopyTo(header.AsSpan(12));
        Write32(header, 20, header.Length);
        Write32(header, 24, table.Length);
        return [.. header, .. table];
    }

    private static void Write16(byte[] target, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(target.AsSpan(at), (ushort)value);

    private static void Write32(byte[] target, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(target.AsSpan(at), value);
}
