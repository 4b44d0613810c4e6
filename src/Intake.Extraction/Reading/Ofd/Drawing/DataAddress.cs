using System.Runtime.InteropServices;
using Intake.Extraction.Reading.Ofd.Images;
using Intake.Extraction.Reading.Jbig2;
using SkiaSharp;

namespace Intake.Extraction.Reading.Ofd.Drawing;

/// <summary>Puts an image into a drawing as a <c>data:</c> address, so that nothing outside the drawing is needed.</summary>
internal static class DataAddress
{
    /// <summary>Bytes of one image; larger ones are left out of the drawing.</summary>
    private const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>The address, or null if browsers do not show the format or the image is too large.</summary>
    public static string? Of(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return null;
        }

        return ImageHeader.Read(bytes.Span).Format switch
        {
            ImageFormat.Png => Make("image/png", bytes.Span),
            ImageFormat.Jpeg => Make("image/jpeg", bytes.Span),
            ImageFormat.Gif => Make("image/gif", bytes.Span),
            ImageFormat.Bmp => Make("image/bmp", bytes.Span),
            ImageFormat.Jbig2 => Jbig2File.Decode(bytes.Span) is var (width, height, grey) ? Png(width, height, grey) : null,
            _ => null,
        };
    }

    private static string Make(string type, ReadOnlySpan<byte> bytes) => $"data:{type};base64,{Convert.ToBase64String(bytes)}";

    private static string? Png(int width, int height, byte[] grey)
    {
        var handle = GCHandle.Alloc(grey, GCHandleType.Pinned);
        try
        {
            using var image = SKImage.FromPixelCopy(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque), handle.AddrOfPinnedObject(), width);
            using var data = image?.Encode(SKEncodedImageFormat.Png, 100);
            return data is null ? null : Make("image/png", data.AsSpan());
        }
        finally
        {
            handle.Free();
        }
    }
}
