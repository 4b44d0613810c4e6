using System.Buffers.Binary;

namespace Intake.Extraction.Tests.Reading.Ofd;

/// <summary>Writes a JBIG2 file of one generic region (ITU-T T.88, 6.2 and annex D.1), without typical prediction.</summary>
internal static class Jbig2Picture
{
    // Places that make up the context in the order of the standard's figures 3–6; A1–A4 are the adaptive pixels.
    private static readonly string[] Templates =
    [
        "A4 -1,-2 0,-2 1,-2 A3 A2 -2,-1 -1,-1 0,-1 1,-1 2,-1 A1 -4,0 -3,0 -2,0 -1,0",
        "-1,-2 0,-2 1,-2 2,-2 -2,-1 -1,-1 0,-1 1,-1 2,-1 A1 -3,0 -2,0 -1,0",
        "-1,-2 0,-2 1,-2 -2,-1 -1,-1 0,-1 1,-1 A1 -2,0 -1,0",
        "-3,-1 -2,-1 -1,-1 0,-1 1,-1 A1 -4,0 -3,0 -2,0 -1,0",
    ];

    /// <param name="picture">One byte a pixel, 1 black.</param>
    /// <param name="adaptive">x and y of each adaptive pixel.</param>
    public static byte[] Encode(byte[] picture, int width, int height, int template, sbyte[] adaptive)
    {
        var places = Templates[template].Split(' ').Select(p => p[0] == 'A'
            ? (X: (int)adaptive[(p[1] - '1') * 2], Y: (int)adaptive[((p[1] - '1') * 2) + 1])
            : (X: int.Parse(p.Split(',')[0]), Y: int.Parse(p.Split(',')[1]))).ToArray();
        var encoder = new MqEncoder(1 << places.Length);
        for (var i = 0; i < picture.Length; i++)
        {
            var context = places.Aggregate(0, (bits, p) => (bits << 1) | At(picture, width, (i % width) + p.X, (i / width) + p.Y));
            encoder.Bit(context, picture[i]);
        }

        var size = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        byte[] region = [.. size, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(template << 1), .. adaptive.Select(a => unchecked((byte)a)), .. encoder.Flush()];
        return
        [
            0x97, 0x4A, 0x42, 0x32, 0x0D, 0x0A, 0x1A, 0x0A, 1, 0, 0, 0, 1,
            .. Segment(0, 48, [.. size, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Segment(1, 38, region), .. Segment(2, 49, []), .. Segment(3, 51, []),
        ];
    }

    private static int At(byte[] picture, int width, int x, int y) => x >= 0 && x < width && y >= 0 ? picture[(y * width) + x] : 0;

    private static byte[] Segment(byte number, byte type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [0, 0, 0, number, type, 0, 1, .. length, .. data];
    }
}
