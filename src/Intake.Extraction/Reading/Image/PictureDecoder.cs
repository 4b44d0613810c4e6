using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Recognition.Preparation;
using SkiaSharp;

namespace Intake.Extraction.Reading.Image;

/// <summary>Decodes JPEG, PNG, WebP, BMP and GIF into grey for reading. Sizes are looked at before any pixel is decoded.</summary>
internal static class PictureDecoder
{
    /// <summary>Pixels that are decoded: an A3 sheet at 600 dots per inch. JPEGs are reduced while they are decoded, so they may be larger.</summary>
    public const long MostPixels = 70_000_000;

    /// <summary>Pixels of a JPEG as stored.</summary>
    public const long MostStoredPixels = 200_000_000;

    /// <summary>More pixels than this make a page no more readable: A4 at 400 dots per inch.</summary>
    private const long ComfortablePixels = 20_000_000;

    public static DecodedPicture Decode(ReadOnlySpan<byte> bytes)
    {
        using var encoded = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(encoded);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0)
        {
            return new DecodedPicture(null, PictureFault.Damaged, 0, 0);
        }

        int width = codec.Info.Width, height = codec.Info.Height;
        var frames = Math.Max(1, codec.FrameCount);
        var size = Reduced(codec, (long)width * height);
        if ((long)width * height > MostStoredPixels || (long)size.Width * size.Height > MostPixels)
        {
            return new DecodedPicture(null, PictureFault.TooLarge, width, height, frames);
        }

        var grey = Pixels(codec, size, out var isTruncated);
        return new DecodedPicture(grey, grey is null ? PictureFault.Damaged : isTruncated ? PictureFault.Truncated : PictureFault.None, width, height, frames);
    }

    private static SKSizeI Reduced(SKCodec codec, long pixels)
    {
        var whole = new SKSizeI(codec.Info.Width, codec.Info.Height);
        if (codec.EncodedFormat != SKEncodedImageFormat.Jpeg || pixels <= ComfortablePixels)
        {
            return whole;
        }

        // JPEG is decoded in eighths; the smallest size that keeps comfort.
        return codec.GetScaledDimensions((float)Math.Sqrt(ComfortablePixels / (double)pixels));
    }

    private static GreyImage? Pixels(SKCodec codec, SKSizeI size, out bool isTruncated)
    {
        // White beneath what is transparent, and beneath what is missing.
        using var bitmap = new SKBitmap();
        isTruncated = false;
        if (!bitmap.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul)))
        {
            return null;
        }

        bitmap.Erase(SKColors.Transparent);
        var result = codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        if (result is not (SKCodecResult.Success or SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput))
        {
            return null;
        }

        isTruncated = result != SKCodecResult.Success;
        var grey = new GreyImage(size.Width, size.Height);
        for (var y = 0; y < size.Height; y++)
        {
            var row = bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, size.Width * 4);
            if (codec.Info.AlphaType == SKAlphaType.Opaque && !isTruncated)
            {
                ReadingGrey.Convert(row, grey.Row(y));
            }
            else
            {
                OverWhite(row, grey.Row(y));
            }
        }

        return Upright(grey, codec.EncodedOrigin);
    }

    private static void OverWhite(ReadOnlySpan<byte> row, Span<byte> grey)
    {
        for (int x = 0, at = 0; x < grey.Length; x++, at += 4)
        {
            var paper = 255 - row[at + 3];
            grey[x] = ReadingGrey.Of(row[at] + paper, row[at + 1] + paper, row[at + 2] + paper);
        }
    }

    /// <summary>Turns the picture as its camera says (EXIF). Mirrored ones are turned back too.</summary>
    private static GreyImage Upright(GreyImage grey, SKEncodedOrigin origin)
    {
        var quarters = origin switch
        {
            SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom => 1,
            SKEncodedOrigin.BottomRight or SKEncodedOrigin.BottomLeft => 2,
            SKEncodedOrigin.LeftBottom or SKEncodedOrigin.LeftTop => 3,
            _ => 0,
        };
        var isMirrored = origin is SKEncodedOrigin.TopRight or SKEncodedOrigin.BottomLeft or SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightBottom;
        if (quarters == 0 && !isMirrored)
        {
            return grey;
        }

        var upright = Turning.Quarters(grey, quarters);
        grey.Dispose();
        for (var y = 0; isMirrored && y < upright.Height; y++)
        {
            upright.Row(y).Reverse();
        }

        return upright;
    }
}
