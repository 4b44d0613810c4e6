using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>Takes ink that hangs together off a map, and nothing else that lies within its box.</summary>
internal static class InkRemoval
{
    private const byte Kept = 1;

    /// <param name="map">Changed in place.</param>
    /// <param name="box">Of a shape found by <see cref="InkShapes"/> on this map; where there is none with this box nothing happens.</param>
    public static void TakeOut(GreyImage map, PixelBox box)
    {
        for (var x = box.X0; x < box.X1; x++)
        {
            if (map.Row(box.Y0)[x] != InkMap.Ink)
            {
                continue;
            }

            var pixels = Fill(map, x, box.Y0);
            if (BoxOf(pixels, map.Width) == box)
            {
                break;
            }

            // Another shape that reaches into this row.
            foreach (var at in pixels)
            {
                map.Pixels[at] = Kept;
            }
        }

        map.Pixels.Replace(Kept, InkMap.Ink);
    }

    private static List<int> Fill(GreyImage map, int x, int y)
    {
        var pixels = map.Pixels;
        int width = map.Width, height = map.Height;
        var found = new List<int> { (y * width) + x };
        pixels[found[0]] = InkMap.Paper;
        for (var next = 0; next < found.Count; next++)
        {
            int column = found[next] % width, row = found[next] / width;
            for (var r = Math.Max(0, row - 1); r <= Math.Min(height - 1, row + 1); r++)
            {
                for (var c = Math.Max(0, column - 1); c <= Math.Min(width - 1, column + 1); c++)
                {
                    if (pixels[(r * width) + c] == InkMap.Ink)
                    {
                        pixels[(r * width) + c] = InkMap.Paper;
                        found.Add((r * width) + c);
                    }
                }
            }
        }

        return found;
    }

    private static PixelBox BoxOf(List<int> pixels, int width)
    {
        int left = int.MaxValue, top = int.MaxValue, right = 0, bottom = 0;
        foreach (var at in pixels)
        {
            int x = at % width, y = at / width;
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
        }

        return new PixelBox(left, top, right, bottom);
    }
}
