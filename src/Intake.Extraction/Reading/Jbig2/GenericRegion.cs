namespace Intake.Extraction.Reading.Jbig2;

/// <summary>Decodes a generic region with arithmetic coding (ITU-T T.88, 6.2).</summary>
internal static class GenericRegion
{
    // Neighbours that make up the context, most significant first; a template's adaptive pixels stand at the places marked by y > 0.
    private static readonly (sbyte X, sbyte Y)[][] Templates =
    [
        [(3, 1), (-1, -2), (0, -2), (1, -2), (2, 1), (1, 1), (-2, -1), (-1, -1), (0, -1), (1, -1), (2, -1), (0, 1), (-4, 0), (-3, 0), (-2, 0), (-1, 0)],
        [(-1, -2), (0, -2), (1, -2), (2, -2), (-2, -1), (-1, -1), (0, -1), (1, -1), (2, -1), (0, 1), (-3, 0), (-2, 0), (-1, 0)],
        [(-1, -2), (0, -2), (1, -2), (-2, -1), (-1, -1), (0, -1), (1, -1), (0, 1), (-2, 0), (-1, 0)],
        [(-3, -1), (-2, -1), (-1, -1), (0, -1), (1, -1), (0, 1), (-4, 0), (-3, 0), (-2, 0), (-1, 0)],
    ];

    // The context that says whether a row repeats the one above (T.88, 6.2.5.7).
    private static readonly int[] Repeats = [0x9B25, 0x0795, 0x00E5, 0x0195];

    /// <summary>How many adaptive pixels the template has.</summary>
    public static int AdaptivePixels(int template) => template == 0 ? 4 : 1;

    /// <summary>One byte a pixel, 1 black, row by row.</summary>
    /// <param name="adaptive">Places of the adaptive pixels relative to the one decoded.</param>
    public static byte[] Decode(ReadOnlySpan<byte> data, int width, int height, int template, bool mayRepeat, ReadOnlySpan<(sbyte X, sbyte Y)> adaptive)
    {
        var places = Templates[template].ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i].Y > 0)
            {
                places[i] = adaptive[places[i].X];
            }
        }

        var pixels = new byte[checked(width * height)];
        var contexts = new byte[1 << places.Length];
        var decoder = new ArithmeticDecoder(data);
        var repeats = 0;
        for (var y = 0; y < height; y++)
        {
            if (mayRepeat && (repeats ^= decoder.Bit(ref contexts[Repeats[template]])) != 0)
            {
                if (y > 0)
                {
                    pixels.AsSpan((y - 1) * width, width).CopyTo(pixels.AsSpan(y * width));
                }

                continue;
            }

            for (var x = 0; x < width; x++)
            {
                var context = 0;
                foreach (var (dx, dy) in places)
                {
                    var (px, py) = (x + dx, y + dy);
                    context = (context << 1) | (px >= 0 && px < width && py >= 0 ? pixels[(py * width) + px] : 0);
                }

                pixels[(y * width) + x] = (byte)decoder.Bit(ref contexts[context]);
            }
        }

        return pixels;
    }
}
