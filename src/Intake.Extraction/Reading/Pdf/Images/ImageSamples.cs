using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Pdf.Content;
using Intake.Extraction.Reading.Pdf.Structure;
using SkiaSharp;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Images;

/// <summary>Turns the samples of a PDF image into grey pixels, whatever their depth, colour space and packing.</summary>
internal sealed class ImageSamples(PdfObjects objects)
{
    /// <summary>The picture in grey; null where its packing is not known here (JPEG 2000, JBIG2) or the data are too short.</summary>
    /// <param name="transparentIsWhite">Whether the soft mask is applied over white paper; otherwise it is left aside.</param>
    public GreyImage? ToGrey(PlacedImage image, bool transparentIsWhite)
    {
        var dictionary = image.Stream.StreamDictionary;
        int width = Size(dictionary, "Width"), height = Size(dictionary, "Height");
        if (width <= 0 || height <= 0)
        {
            return null;
        }

        var grey = LastFilter(dictionary) is "DCTDecode" or "DCT"
            ? FromJpeg(image.Stream, width, height)
            : FromSamples(image, dictionary, width, height);
        if (grey is not null && transparentIsWhite && objects.Get<StreamToken>(dictionary, "SMask") is { } mask)
        {
            Blend(grey, mask, image.Resources);
        }

        return grey;
    }

    public int Size(DictionaryToken dictionary, string key) => objects.GetNumber(dictionary, key) is { } value and > 0 and < 1_000_000 ? (int)value : 0;

    private string? LastFilter(DictionaryToken dictionary) => objects.Get(dictionary, "Filter") switch
    {
        NameToken name => name.Data,
        ArrayToken { Length: > 0 } names => (objects.Resolve(names.Data[^1]) as NameToken)?.Data,
        _ => null,
    };

    private GreyImage? FromSamples(PlacedImage image, DictionaryToken dictionary, int width, int height)
    {
        if (LastFilter(dictionary) is "JPXDecode" or "JBIG2Decode")
        {
            return null;
        }

        var isMask = objects.Get<BooleanToken>(dictionary, "ImageMask")?.Data == true;
        var bits = isMask ? 1 : Size(dictionary, "BitsPerComponent");
        var space = isMask ? GreySpace.StencilMask : GreySpace.Read(objects, dictionary.Data.GetValueOrDefault("ColorSpace"), image.Resources);
        if (space is null || bits is not (1 or 2 or 4 or 8 or 16))
        {
            return null;
        }

        var data = objects.Decode(image.Stream).Span;
        var stride = ((width * space.Components * bits) + 7) / 8;
        if ((long)stride * height > data.Length)
        {
            return null;
        }

        var reader = space.Reader(bits, objects.GetNumbers(dictionary, "Decode"));
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            reader.Convert(data.Slice(y * stride, stride), pixels.AsSpan(y * width, width));
        }

        return new GreyImage(width, height, pixels);
    }

    // The JPEG may stand inside other packing: PdfPig takes that off and leaves the JPEG itself.
    private GreyImage? FromJpeg(StreamToken stream, int width, int height)
    {
        var data = objects.Decode(stream);
        using var encoded = SKData.CreateCopy(data.Span);
        using var codec = SKCodec.Create(encoded);
        if (codec is null || codec.Info.Width != width || codec.Info.Height != height)
        {
            return null;
        }

        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput))
        {
            return null;
        }

        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, width).CopyTo(pixels.AsSpan(y * width));
        }

        return new GreyImage(width, height, pixels);
    }

    private void Blend(GreyImage grey, StreamToken mask, PdfResources resources)
    {
        if (Size(mask.StreamDictionary, "Width") != grey.Width || Size(mask.StreamDictionary, "Height") != grey.Height
            || ToGrey(new PlacedImage(mask, default, resources), transparentIsWhite: false) is not { } alpha)
        {
            return;
        }

        for (var i = 0; i < grey.Pixels.Length; i++)
        {
            grey.Pixels[i] = (byte)(((grey.Pixels[i] * alpha.Pixels[i]) + (255 * (255 - alpha.Pixels[i]))) / 255);
        }
    }
}
