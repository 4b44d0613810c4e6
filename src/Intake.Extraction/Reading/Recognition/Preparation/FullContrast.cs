using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>Spreads the greys of one line of text from black ink to white paper: dot-matrix print and pale copies are grey on grey.</summary>
internal static class FullContrast
{
    // Shares of the pixels: as much is ink of the darkest kind, and as much is paper, in any line of text.
    private const double InkShare = 0.02;
    private const double PaperShare = 0.5;

    private const int LeastSpread = 40;

    public static void Apply(GreyImage image)
    {
        Span<int> histogram = stackalloc int[256];
        histogram.Clear();
        foreach (var pixel in image.Pixels)
        {
            histogram[pixel]++;
        }

        // White that was put around the line says nothing about its paper.
        var count = image.Pixels.Length - histogram[255];
        if (count == 0)
        {
            return;
        }

        histogram[255] = 0;
        int black = Percentile(histogram, (int)(count * InkShare)), white = Percentile(histogram, (int)(count * PaperShare));
        if (white - black < LeastSpread || (black == 0 && white == 255))
        {
            return;
        }

        Span<byte> spread = stackalloc byte[256];
        for (var grey = 0; grey < 256; grey++)
        {
            spread[grey] = (byte)Math.Clamp((grey - black) * 255 / (white - black), 0, 255);
        }

        foreach (ref var pixel in image.Pixels)
        {
            pixel = spread[pixel];
        }
    }

    private static int Percentile(Span<int> histogram, int rank)
    {
        var grey = 0;
        while (grey < 255 && (rank -= histogram[grey]) >= 0)
        {
            grey++;
        }

        return grey;
    }
}
