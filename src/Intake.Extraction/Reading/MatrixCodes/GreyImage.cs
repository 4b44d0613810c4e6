namespace Intake.Extraction.Reading.MatrixCodes;

/// <summary>An image of one byte a pixel, 0 black to 255 white, rows from the top without padding.</summary>
public sealed class GreyImage
{
    /// <exception cref="ArgumentException">The pixels do not fill the size.</exception>
    public GreyImage(int width, int height, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        if (width <= 0 || height <= 0 || pixels.LongLength != (long)width * height)
        {
            throw new ArgumentException($"{pixels.Length} pixels for {width} × {height}", nameof(pixels));
        }

        (Width, Height, Pixels) = (width, height, pixels);
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Pixels { get; }

    public ReadOnlySpan<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>The same picture in another size by nearest samples, with a white border around it.</summary>
    public GreyImage Resample(int width, int height, int border)
    {
        var result = new byte[checked((width + (2 * border)) * (height + (2 * border)))];
        result.AsSpan().Fill(255);
        var stride = width + (2 * border);
        for (var y = 0; y < height; y++)
        {
            var source = Row((int)((((2L * y) + 1) * Height) / (2L * height)));
            var target = result.AsSpan(((y + border) * stride) + border, width);
            if (width == Width)
            {
                source.CopyTo(target);
                continue;
            }

            for (var x = 0; x < width; x++)
            {
                target[x] = source[(int)((((2L * x) + 1) * Width) / (2L * width))];
            }
        }

        return new GreyImage(stride, height + (2 * border), result);
    }
}
