using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>
/// Takes stamps off text that is printed darker than they are, for reading only: on grey scans a red seal is an even middle grey. Told by its size and
/// by its tone; where the text is as pale as the stamp, nothing is changed.
/// </summary>
internal static class FaintStamps
{
    // In letters' heights.
    private const double SmallestStamp = 2.5;
    private const double LargestStamp = 16;

    private const int LeastDifference = 30;
    private const double PartOfDifference = 0.3;
    private const double GrainMargin = 2.2;
    private const int LeastMargin = 10;
    private const int FewestLetters = 8;
    private const int FewestPixels = 50;

    /// <param name="image">The greys, whitened where a stamp was.</param>
    /// <param name="map">Its ink, as it was before.</param>
    /// <param name="shapes">Of the map.</param>
    /// <returns>Whether anything was taken out: then the map holds no longer.</returns>
    public static bool TakeOut(GreyImage image, GreyImage map, List<InkShape> shapes, int letterHeight)
    {
        if (Tone(image, map, shapes, letterHeight) is not { } text)
        {
            return false;
        }

        var isChanged = false;
        foreach (var shape in shapes)
        {
            var box = shape.Box;
            if (Math.Min(box.Width, box.Height) < SmallestStamp * letterHeight || Math.Max(box.Width, box.Height) > LargestStamp * letterHeight)
            {
                continue;
            }

            var (stamp, grain) = InnerTone(image, map, box);
            var margin = Math.Max(LeastMargin, Math.Max(GrainMargin * grain, PartOfDifference * (stamp - text)));
            if (stamp - text >= LeastDifference && margin < stamp - text)
            {
                Whiten(image, box.Grown(2, image.Width, image.Height), (int)(stamp - margin));
                isChanged = true;
            }
        }

        return isChanged;
    }

    /// <summary>How dark the letters of the page are; null where there are too few to tell.</summary>
    private static int? Tone(GreyImage image, GreyImage map, List<InkShape> shapes, int letterHeight)
    {
        var tones = new List<int>();
        foreach (var shape in shapes)
        {
            var box = shape.Box;
            if (box.Height * 2 < letterHeight || box.Height > 2 * letterHeight || box.Width > 2 * letterHeight)
            {
                continue;
            }

            var histogram = new int[256];
            var count = 0;
            for (var y = box.Y0; y < box.Y1; y++)
            {
                for (var x = box.X0; x < box.X1; x++)
                {
                    if (map.Row(y)[x] == InkMap.Ink)
                    {
                        histogram[image.Row(y)[x]]++;
                        count++;
                    }
                }
            }

            tones.Add(Percentile(histogram, count / 8));
        }

        tones.Sort();
        return tones.Count < FewestLetters ? null : tones[tones.Count / 2];
    }

    /// <summary>The usual grey, and how far it strays, of ink that has ink on all four sides: edges are lighter than what they bound.</summary>
    private static (int Tone, double Grain) InnerTone(GreyImage image, GreyImage map, PixelBox box)
    {
        var histogram = new int[256];
        var count = 0;
        for (var y = Math.Max(1, box.Y0); y < Math.Min(map.Height - 1, box.Y1); y++)
        {
            var row = map.Row(y);
            for (var x = Math.Max(1, box.X0); x < Math.Min(map.Width - 1, box.X1); x++)
            {
                if ((row[x] | row[x - 1] | row[x + 1] | map.Row(y - 1)[x] | map.Row(y + 1)[x]) == InkMap.Ink)
                {
                    histogram[image.Row(y)[x]]++;
                    count++;
                }
            }
        }

        // The sixth part below and above the middle: the usual deviation of even grain.
        return count < FewestPixels ? (0, 0) : (Percentile(histogram, count / 2), (Percentile(histogram, count * 5 / 6) - Percentile(histogram, count / 2)));
    }

    private static int Percentile(int[] histogram, int rank)
    {
        var grey = 0;
        while (grey < 255 && (rank -= histogram[grey]) >= 0)
        {
            grey++;
        }

        return grey;
    }

    /// <summary>Everything but dark ink and the pixels beside it.</summary>
    private static void Whiten(GreyImage image, PixelBox box, int darkest)
    {
        var isDark = new bool[(box.Width + 2) * (box.Height + 2)];
        int Index(int x, int y) => ((y - box.Y0 + 1) * (box.Width + 2)) + x - box.X0 + 1;
        for (var y = box.Y0; y < box.Y1; y++)
        {
            for (var x = box.X0; x < box.X1; x++)
            {
                isDark[Index(x, y)] = image.Row(y)[x] < darkest;
            }
        }

        for (var y = box.Y0; y < box.Y1; y++)
        {
            var row = image.Row(y);
            for (var x = box.X0; x < box.X1; x++)
            {
                var at = Index(x, y);
                var dark = 0;
                for (var dy = -(box.Width + 2); dy <= box.Width + 2; dy += box.Width + 2)
                {
                    dark += (isDark[at + dy - 1] ? 1 : 0) + (isDark[at + dy] ? 1 : 0) + (isDark[at + dy + 1] ? 1 : 0);
                }

                // One dark pixel among pale ones is grain.
                if (dark < 2)
                {
                    row[x] = InkMap.Paper;
                }
            }
        }
    }
}
