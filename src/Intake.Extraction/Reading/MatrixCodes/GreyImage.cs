using System.Buffers;

namespace Intake.Extraction.Reading.MatrixCodes;

/// <summary>
/// An image of one byte a pixel, 0 black to 255 white, rows from the top without padding. Its memory is lent: dispose it when done, and
/// do not look at it afterwards.
/// </summary>
public sealed class GreyImage : IDisposable
{
    private byte[] _pixels;

    /// <summary>A white image.</summary>
    /// <param name="width">In pixels, above 0.</param>
    /// <param name="height">In pixels, above 0.</param>
    public GreyImage(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        (Width, Height) = (width, height);
        _pixels = ArrayPool<byte>.Shared.Rent(checked(width * height));
        Pixels.Fill(255);
    }

    public int Width { get; }

    public int Height { get; }

    public Span<byte> Pixels => _pixels.AsSpan(0, Width * Height);

    public Span<byte> Row(int y) => _pixels.AsSpan(y * Width, Width);

    /// <summary>The same picture in another size by nearest samples, with a white border around it.</summary>
    public GreyImage Resample(int width, int height, int border)
    {
        var result = new GreyImage(width + (2 * border), height + (2 * border));
        for (var y = 0; y < height; y++)
        {
            var source = Row((int)((((2L * y) + 1) * Height) / (2L * height)));
            var target = result.Row(y + border).Slice(border, width);
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

        return result;
    }

    public void Dispose()
    {
        if (_pixels.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_pixels);
            _pixels = [];
        }
    }
}
