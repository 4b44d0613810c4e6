namespace Intake.Extraction.Reading.Pdf.Images;

/// <summary>Converts one row of packed samples to grey.</summary>
/// <param name="components">Samples a pixel.</param>
/// <param name="bits">Bits a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="isInk">High values are dark.</param>
/// <param name="palette">Grey of each index; null if samples are no indices.</param>
/// <param name="isInverted">The Decode array turns light and dark around.</param>
internal readonly struct SampleReader(int components, int bits, bool isInk, byte[]? palette, bool isInverted)
{
    public void Convert(ReadOnlySpan<byte> row, Span<byte> grey)
    {
        var flip = isInk != isInverted && palette is null ? (byte)0xFF : (byte)0;
        if (bits == 8 && components == 3 && palette is null)
        {
            for (int x = 0, at = 0; x < grey.Length; x++, at += 3)
            {
                // Rec. 601 weights in 1/256.
                grey[x] = (byte)((((row[at] * 77) + (row[at + 1] * 150) + (row[at + 2] * 29)) >> 8) ^ flip);
            }

            return;
        }

        if (bits == 8 && components == 1 && palette is null)
        {
            for (var x = 0; x < grey.Length; x++)
            {
                grey[x] = (byte)(row[x] ^ flip);
            }

            return;
        }

        for (var x = 0; x < grey.Length; x++)
        {
            grey[x] = (byte)(Pixel(row, x) ^ flip);
        }
    }

    private int Pixel(ReadOnlySpan<byte> row, int x)
    {
        if (palette is not null)
        {
            var index = Sample(row, x, out var highest);
            return palette[Math.Clamp(isInverted ? highest - index : index, 0, 255)];
        }

        var sum = 0;
        for (var c = 0; c < components; c++)
        {
            sum += Sample(row, (x * components) + c, out var highest) * 255 / highest;
        }

        // Inks add up: two half-dark ones make a dark pixel.
        return isInk ? Math.Min(sum, 255) : sum / components;
    }

    private int Sample(ReadOnlySpan<byte> row, int index, out int highest)
    {
        switch (bits)
        {
            case 8:
                highest = 255;
                return row[index];
            case 16:
                highest = 255;
                return row[2 * index];
            default:
                highest = (1 << bits) - 1;
                var bit = index * bits;
                return (row[bit >> 3] >> (8 - bits - (bit & 7))) & highest;
        }
    }
}
