using Intake.Extraction.Reading.Jbig2;
using SkiaSharp;

namespace Intake.Extraction.Reading.Ofd.Images;

/// <summary>Decodes image files into grey pixels for the reader of matrix codes.</summary>
internal static class GreyPicture
{
    private const int MaxPixels = 16_000_000;

    /// <summary>One byte a pixel, 0 black and 255 white, transparent parts white; null if the image cannot be decoded or is too large.</summary>
    public static (int Width, int Height, byte[] Grey)? Decode(ReadOnlyMemory<byte> bytes)
    {
        if (ImageHeader.Read(bytes.Span).Format == ImageFormat.Jbig2)
        {
            return Jbig2File.Decode(bytes.Span);
        }

        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0 || (long)codec.Info.Width * codec.Info.Height > MaxPixels)
        {
            return null;
        }

        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        using var bitmap = new SKBitmap(info);
        return codec.GetPixels(info, bitmap.GetPixels()) is SKCodecResult.Success ? (info.Width, info.Height, Grey(bitmap.GetPixelSpan(), info.Width * info.Height)) : null;
    }

    private static byte[] Grey(ReadOnlySpan<byte> rgba, int count)
    {
        var grey = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var (r, g, b, a) = (rgba[i * 4], rgba[(i * 4) + 1], rgba[(i * 4) + 2], rgba[(i * 4) + 3]);
            var shade = ((r * 77) + (g * 150) + (b * 29)) >> 8;
            grey[i] = (byte)(((shade * a) + (255 * (255 - a))) / 255);
        }

        return grey;
    }
}
