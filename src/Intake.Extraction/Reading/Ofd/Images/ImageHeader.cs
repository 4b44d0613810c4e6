using System.Buffers.Binary;

namespace Intake.Extraction.Reading.Ofd.Images;

/// <summary>What the first bytes of an image file say: format and size, without decoding it.</summary>
internal readonly record struct ImageHeader(ImageFormat Format, int Width, int Height)
{
    public static ImageHeader Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when bytes.Length >= 24 =>
            new(ImageFormat.Png, Size(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..])), Size(BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))),
        [(byte)'G', (byte)'I', (byte)'F', ..] when bytes.Length >= 10 =>
            new(ImageFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
        [(byte)'B', (byte)'M', ..] when bytes.Length >= 26 =>
            new(ImageFormat.Bmp, Size(BinaryPrimitives.ReadUInt32LittleEndian(bytes[18..])), BitmapHeight(BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]))),
        [0xFF, 0xD8, ..] => Jpeg(bytes),
        [0x97, (byte)'J', (byte)'B', (byte)'2', ..] => new(ImageFormat.Jbig2, 0, 0),
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => new(ImageFormat.Tiff, 0, 0),
        _ => default,
    };

    private static ImageHeader Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            // Start of frame, but not the three markers of that range that mean something else.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new(ImageFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + (marker is 0x01 or (>= 0xD0 and <= 0xD9) ? 0 : BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]));
        }

        return new(ImageFormat.Jpeg, 0, 0);
    }

    private static int Size(uint value) => value <= int.MaxValue ? (int)value : 0;

    // A negative height means rows run from the top.
    private static int BitmapHeight(int value) => value == int.MinValue ? 0 : Math.Abs(value);
}
