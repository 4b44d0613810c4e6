using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Pdf.Content;
using Intake.Extraction.Reading.Pdf.Structure;
using SkiaSharp;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Images;

/// <summary>Turns the samples of a PDF image into grey pixels, whatever their depth, colour space and packing.</summary>
internal sealed class ImageSamples(PdfObjects objects)
{
    private const int ZlibHeader = 2;
    private const int MostPixels = 100_000_000;

    /// <summary>The picture in grey, its soft mask left aside; null where its packing is not known here (JPEG 2000) or the data are damaged.</summary>
    public GreyImage? ToGrey(PlacedImage image)
    {
        var dictionary = image.Stream.StreamDictionary;
        int width = Size(dictionary, "Width"), height = Size(dictionary, "Height");
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels)
        {
            return null;
        }

        return LastFilter(dictionary) switch
        {
            "DCTDecode" or "DCT" => FromJpeg(image.Stream, width, height),
            "JPXDecode" => null,
            _ => FromSamples(image, dictionary, width, height),
        };
    }

    /// <summary>Lays the picture over white paper through its soft mask; false if there is none or it changes nothing.</summary>
    public bool BlendMask(GreyImage grey, PlacedImage image)
    {
        if (objects.Get<StreamToken>(image.Stream.StreamDictionary, "SMask") is not { } mask
            || Size(mask.StreamDictionary, "Width") != grey.Width || Size(mask.StreamDictionary, "Height") != grey.Height)
        {
            return false;
        }

        using var alpha = ToGrey(image with { Stream = mask });
        if (alpha is null || alpha.Pixels.IndexOfAnyExcept((byte)255) < 0)
        {
            return false;
        }

        Span<byte> pixels = grey.Pixels, opacity = alpha.Pixels;
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(((pixels[i] * opacity[i]) + (255 * (255 - opacity[i]))) / 255);
        }

        return true;
    }

    /// <summary>Whether the image is a JPEG and nothing else: no mask, no Decode array, no other colours than its own.</summary>
    public bool IsPlainJpeg(PlacedImage image)
    {
        var dictionary = image.Stream.StreamDictionary;
        return LastFilter(dictionary) is "DCTDecode" or "DCT"
            && !dictionary.Data.ContainsKey("SMask") && !dictionary.Data.ContainsKey("Mask") && !dictionary.Data.ContainsKey("Decode")
            && GreySpace.Read(objects, dictionary.Data.GetValueOrDefault("ColorSpace"), image.Resources)?.Components is 1 or 3;
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
        var isMask = objects.Get<BooleanToken>(dictionary, "ImageMask")?.Data == true;
        var bits = isMask ? 1 : Size(dictionary, "BitsPerComponent");
        var space = isMask ? GreySpace.StencilMask : GreySpace.Read(objects, dictionary.Data.GetValueOrDefault("ColorSpace"), image.Resources);
        if (space is null || bits is not (1 or 2 or 4 or 8 or 16))
        {
            return null;
        }

        var reader = space.Reader(bits, objects.GetNumbers(dictionary, "Decode"));
        var stride = ((width * space.Components * bits) + 7) / 8;
        var grey = new GreyImage(width, height);
        var isComplete = IsPlainFlate(dictionary)
            ? Inflate(image.Stream.Data[Math.Min(ZlibHeader, image.Stream.Data.Length)..], stride, reader, grey)
            : Copy(LastFilter(dictionary) == "JBIG2Decode" ? Jbig2Samples.Unpack(objects, image.Stream, width, height) : objects.Decode(image.Stream).Span, stride, reader, grey);
        if (isComplete)
        {
            return grey;
        }

        grey.Dispose();
        return null;
    }

    private bool IsPlainFlate(DictionaryToken dictionary) =>
        LastFilter(dictionary) is "FlateDecode" or "Fl"
        && objects.Get(dictionary, "Filter") is NameToken or ArrayToken { Length: 1 }
        && !dictionary.Data.ContainsKey("DecodeParms");

    private static bool Copy(ReadOnlySpan<byte> data, int stride, SampleReader reader, GreyImage grey)
    {
        if ((long)stride * grey.Height > data.Length)
        {
            return false;
        }

        for (var y = 0; y < grey.Height; y++)
        {
            reader.Convert(data.Slice(y * stride, stride), grey.Row(y));
        }

        return true;
    }

    // Row by row: the colours of a large picture need never lie in memory together.
    private static bool Inflate(Memory<byte> packed, int stride, SampleReader reader, GreyImage grey)
    {
        using var input = MemoryMarshal.TryGetArray<byte>(packed, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(packed.ToArray(), writable: false);
        using var inflate = new DeflateStream(input, CompressionMode.Decompress);
        var row = ArrayPool<byte>.Shared.Rent(stride);
        try
        {
            for (var y = 0; y < grey.Height; y++)
            {
                if (inflate.ReadAtLeast(row.AsSpan(0, stride), stride, throwOnEndOfStream: false) < stride)
                {
                    return false;
                }

                reader.Convert(row.AsSpan(0, stride), grey.Row(y));
            }

            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(row);
        }
    }

    // The JPEG may stand inside other packing; our filters take that off and leave the JPEG itself.
    private GreyImage? FromJpeg(StreamToken stream, int width, int height)
    {
        using var encoded = SKData.CreateCopy(objects.Decode(stream).Span);
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

        var grey = new GreyImage(width, height);
        for (var y = 0; y < height; y++)
        {
            bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, width).CopyTo(grey.Row(y));
        }

        return grey;
    }
}
