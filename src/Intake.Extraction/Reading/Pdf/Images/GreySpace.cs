using Intake.Extraction.Reading.Pdf.Content;
using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Images;

/// <summary>What matters of a colour space when only light and dark count.</summary>
internal sealed class GreySpace
{
    private const int DeepestNesting = 4;

    private readonly bool _isInk;
    private readonly byte[]? _palette;

    private GreySpace(int components, bool isInk, byte[]? palette = null) => (Components, _isInk, _palette) = (components, isInk, palette);

    /// <summary>A mask paints where samples are 0.</summary>
    public static GreySpace StencilMask { get; } = new(1, false);

    /// <summary>Samples a pixel, 1–32.</summary>
    public int Components { get; }

    /// <summary>The colour space; null if it is unknown or makes no sense.</summary>
    public static GreySpace? Read(PdfObjects objects, IToken? token, PdfResources resources, int depth = 0)
    {
        token = objects.Resolve(token);
        if (depth > DeepestNesting)
        {
            return null;
        }

        if (token is NameToken name)
        {
            return name.Data switch
            {
                "DeviceGray" or "CalGray" => new GreySpace(1, false),
                "DeviceRGB" or "CalRGB" => new GreySpace(3, false),
                "DeviceCMYK" => new GreySpace(4, true),
                _ => resources.ColorSpace(name.Data) is { } own ? Read(objects, own, resources, depth + 1) : null,
            };
        }

        if (token is not ArrayToken { Length: > 0 } array || objects.Resolve(array.Data[0]) is not NameToken family)
        {
            return null;
        }

        switch (family.Data)
        {
            case "ICCBased" when array.Length > 1 && objects.Resolve(array.Data[1]) is StreamToken profile:
                return objects.GetNumber(profile.StreamDictionary, "N") switch
                {
                    1 => new GreySpace(1, false),
                    3 => new GreySpace(3, false),
                    4 => new GreySpace(4, true),
                    _ => null,
                };
            case "Indexed" or "I" when array.Length > 3 && Read(objects, array.Data[1], resources, depth + 1) is { _palette: null } basis:
                var lookup = objects.Resolve(array.Data[3]) is StreamToken stream ? objects.Decode(stream).Span : PdfObjects.StringBytes(objects.Resolve(array.Data[3]));
                return new GreySpace(1, false, basis.Palette(lookup));
            case "Separation":
                return new GreySpace(1, true);
            case "DeviceN" when array.Length > 1 && objects.Resolve(array.Data[1]) is ArrayToken { Length: > 0 and <= 32 } names:
                return new GreySpace(names.Length, true);
            default:
                return array.Length == 1 || family.Data.StartsWith("Cal", StringComparison.Ordinal) ? Read(objects, family, resources, depth + 1) : null;
        }
    }

    /// <summary>A converter for samples of the given depth and Decode array.</summary>
    public SampleReader Reader(int bits, double[]? decode) =>
        new(Components, bits, _isInk, _palette, decode is [var low, var high, ..] && low > high);

    private byte[] Palette(ReadOnlySpan<byte> lookup)
    {
        var palette = new byte[256];
        var reader = Reader(8, null);
        var known = Math.Min(256, lookup.Length / Components);
        reader.Convert(lookup, palette.AsSpan(0, known));
        return palette;
    }
}
