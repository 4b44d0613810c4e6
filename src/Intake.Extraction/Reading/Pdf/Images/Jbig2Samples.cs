using Intake.Extraction.Reading.Jbig2;
using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Images;

/// <summary>Unpacks JBIG2 images into the samples that the PDF's colour space speaks of: one bit a pixel, 0 where JBIG2 says black.</summary>
internal static class Jbig2Samples
{
    /// <returns>Rows of whole bytes; empty if the picture is damaged, of another size or uses what is not known here.</returns>
    public static byte[] Unpack(PdfObjects objects, StreamToken image, int width, int height)
    {
        byte[] segments = [.. Globals(objects, image.StreamDictionary).Span, .. objects.Decode(image).Span];
        if (Jbig2File.DecodeSegments(segments) is not var (ownWidth, ownHeight, grey) || ownWidth != width || ownHeight != height)
        {
            return [];
        }

        var stride = (width + 7) / 8;
        var samples = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (grey[(y * width) + x] != 0)
                {
                    samples[(y * stride) + (x >> 3)] |= (byte)(0x80 >> (x & 7));
                }
            }
        }

        return samples;
    }

    // JBIG2 is the last filter, so its parameters are the last.
    private static ReadOnlyMemory<byte> Globals(PdfObjects objects, DictionaryToken image)
    {
        var parameters = objects.Get(image, "DecodeParms");
        if (parameters is ArrayToken { Length: > 0 } several)
        {
            parameters = objects.Resolve(several.Data[^1]);
        }

        return parameters is DictionaryToken own && objects.Get<StreamToken>(own, "JBIG2Globals") is { } globals ? objects.Decode(globals) : default;
    }
}
