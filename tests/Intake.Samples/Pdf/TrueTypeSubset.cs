using System.Buffers.Binary;

namespace Intake.Samples.Pdf;

/// <summary>A minimal TrueType file holding the given characters as glyphs 1, 2, 3 …, as PDF embeds it (no cmap needed).</summary>
internal static class TrueTypeSubset
{
    private const int UnitsPerEm = 1000;

    public static byte[] Build(GlyphSource source, List<char> characters)
    {
        var count = characters.Count + 1;
        using var glyf = new MemoryStream();
        var loca = new byte[(count + 1) * 4];
        var hmtx = new byte[count * 4];
        for (var i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(i * 4), (uint)glyf.Length);
            var advance = i == 0 || !Paper.GlyphWidths.IsNarrow(characters[i - 1]) ? UnitsPerEm : UnitsPerEm / 2;
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(i * 4), (ushort)advance);
            if (i > 0)
            {
                var outline = GlyphRecord.Of(source.Outline(characters[i - 1]));
                if (outline.Length > 0)
                {
                    BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(i * 4 + 2), BinaryPrimitives.ReadInt16BigEndian(outline.AsSpan(2)));
                }

                glyf.Write(outline);
                glyf.Write(new byte[(4 - outline.Length % 4) % 4]);
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(count * 4), (uint)glyf.Length);
        return Assemble(
        [
            ("glyf", glyf.ToArray()), ("head", Head()), ("hhea", HorizontalHeader(count)),
            ("hmtx", hmtx), ("loca", loca), ("maxp", Maximums(count)),
        ]);
    }

    private static byte[] Head()
    {
        var table = new byte[54];
        var span = table.AsSpan();
        BinaryPrimitives.WriteUInt32BigEndian(span, 0x00010000);
        BinaryPrimitives.WriteUInt32BigEndian(span[12..], 0x5F0F3CF5);
        BinaryPrimitives.WriteUInt16BigEndian(span[18..], (ushort)UnitsPerEm);
        BinaryPrimitives.WriteInt16BigEndian(span[38..], (short)(-UnitsPerEm / 5));
        BinaryPrimitives.WriteInt16BigEndian(span[40..], (short)UnitsPerEm);
        BinaryPrimitives.WriteInt16BigEndian(span[42..], (short)UnitsPerEm);
        BinaryPrimitives.WriteInt16BigEndian(span[50..], 1);
        return table;
    }

    private static byte[] HorizontalHeader(int count)
    {
        var table = new byte[36];
        var span = table.AsSpan();
        BinaryPrimitives.WriteUInt32BigEndian(span, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(span[4..], (short)(UnitsPerEm * 43 / 50));
        BinaryPrimitives.WriteInt16BigEndian(span[6..], (short)(-UnitsPerEm * 7 / 50));
        BinaryPrimitives.WriteUInt16BigEndian(span[10..], (ushort)UnitsPerEm);
        BinaryPrimitives.WriteUInt16BigEndian(span[34..], (ushort)count);
        return table;
    }

    private static byte[] Maximums(int count)
    {
        var table = new byte[32];
        var span = table.AsSpan();
        BinaryPrimitives.WriteUInt32BigEndian(span, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(span[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(span[6..], 2000);
        BinaryPrimitives.WriteUInt16BigEndian(span[8..], 200);
        BinaryPrimitives.WriteUInt16BigEndian(span[14..], 2);
        return table;
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        using var file = new MemoryStream();
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, 0x00010000);
        file.Write(four);
        file.Write([0, (byte)tables.Length, 0, 64, 0, 2, 0, (byte)(tables.Length * 16 - 64)]);
        var offset = 12 + tables.Length * 16;
        foreach (var (tag, data) in tables)
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(tag));
            foreach (var number in (ReadOnlySpan<uint>)[Sum(data), (uint)offset, (uint)data.Length])
            {
                BinaryPrimitives.WriteUInt32BigEndian(four, number);
                file.Write(four);
            }

            offset += (data.Length + 3) / 4 * 4;
        }

        foreach (var (_, data) in tables)
        {
            file.Write(data);
            file.Write(new byte[(4 - data.Length % 4) % 4]);
        }

        return file.ToArray();
    }

    private static uint Sum(byte[] data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i++)
        {
            sum = unchecked(sum + ((uint)data[i] << (24 - 8 * (i % 4))));
        }

        return sum;
    }
}
