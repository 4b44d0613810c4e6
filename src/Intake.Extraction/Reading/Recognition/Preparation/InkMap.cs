using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>Which pixels are ink. The map is a picture itself: <see cref="Ink"/>, <see cref="Paper"/>, and <see cref="Rule"/> for lines taken out.</summary>
internal static class InkMap
{
    public const byte Ink = 0;
    public const byte Rule = 128;
    public const byte Paper = 255;

    // Outside of these, one of the two heaps of greys that the threshold should part is not there.
    private const int LowestThreshold = 90;
    private const int HighestThreshold = 190;

    /// <summary>Dark pixels are ink; what is dark is told from the picture's own greys.</summary>
    public static GreyImage Of(GreyImage image)
    {
        var threshold = (byte)Threshold(image);
        var map = new GreyImage(image.Width, image.Height);
        Span<byte> source = image.Pixels, target = map.Pixels;
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = source[i] <= threshold ? Ink : Paper;
        }

        return map;
    }

    /// <summary>The grey that parts dark from light best (Otsu 1979), 90–190.</summary>
    public static int Threshold(GreyImage image)
    {
        Span<long> histogram = stackalloc long[256];
        histogram.Clear();
        foreach (var pixel in image.Pixels)
        {
            histogram[pixel]++;
        }

        double total = image.Pixels.Length, sum = 0;
        for (var grey = 0; grey < 256; grey++)
        {
            sum += grey * (double)histogram[grey];
        }

        double darkCount = 0, darkSum = 0, best = -1;
        var threshold = (LowestThreshold + HighestThreshold) / 2;
        for (var grey = 0; grey < 255; grey++)
        {
            darkCount += histogram[grey];
            darkSum += grey * (double)histogram[grey];
            if (darkCount == 0 || darkCount == total)
            {
                continue;
            }

            var difference = (darkSum / darkCount) - ((sum - darkSum) / (total - darkCount));
            var spread = darkCount * (total - darkCount) * difference * difference;
            if (spread > best)
            {
                (best, threshold) = (spread, grey);
            }
        }

        return Math.Clamp(threshold, LowestThreshold, HighestThreshold);
    }
}
