using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>
/// Takes the round or oval rims of seals and the stars in their middle off, for reading only, where their tone does not tell them from text: black and white scans, copies. Strokes of
/// letters that cross a rim stay, with the piece of the rim that they cover.
/// </summary>
internal static class SealShapes
{
    // In letters' heights.
    private const double Smallest = 4;
    private const double Largest = 16;

    // Of its height: wider or narrower ones are no seals.
    private const double MostOval = 1.6;

    private const int Directions = 240;
    private const double LeastCovered = 0.75;
    private const int Depth = 3;

    // Of the seal: how far from its centre its middle reaches.
    private const double Middle = 0.5;

    /// <param name="image">The greys, whitened where a rim was.</param>
    /// <param name="map">The ink, without the rims afterwards.</param>
    public static void TakeOut(GreyImage image, GreyImage map, List<InkShape> shapes, int letterHeight)
    {
        foreach (var shape in shapes)
        {
            var box = shape.Box;
            int width = box.Width, height = box.Height;
            if (Math.Min(width, height) < Smallest * letterHeight || Math.Max(width, height) > Largest * letterHeight || Math.Max(width, height) > MostOval * Math.Min(width, height))
            {
                continue;
            }

            if (Find(map, box) is { } rim)
            {
                TakeOut(image, map, rim, letterHeight);
            }
        }
    }

    /// <summary>The oval that fills the box, or the circle somewhere in it to which text hangs on.</summary>
    private static Rim? Find(GreyImage map, PixelBox box)
    {
        var whole = new Rim((box.X0 + box.X1 - 1) / 2.0, (box.Y0 + box.Y1 - 1) / 2.0, (box.Width - 1) / 2.0, (box.Height - 1) / 2.0);
        var (best, covered) = (whole, Covered(map, whole));
        var radius = (Math.Min(box.Width, box.Height) - 1) / 2.0;
        for (var x = box.X0 + radius; x <= box.X1 - 1 - radius; x++)
        {
            for (var y = box.Y0 + radius; y <= box.Y1 - 1 - radius; y++)
            {
                var circle = new Rim(x, y, radius, radius);
                if (Covered(map, circle) is var share && share > covered)
                {
                    (best, covered) = (circle, share);
                }
            }
        }

        return covered >= LeastCovered ? best : null;
    }

    /// <summary>The share of directions in which ink lies just inside the rim.</summary>
    private static double Covered(GreyImage map, Rim rim)
    {
        var covered = 0;
        for (var i = 0; i < Directions; i++)
        {
            covered += Outermost(map, rim, 2 * Math.PI * i / Directions) >= 0 ? 1 : 0;
        }

        return covered / (double)Directions;
    }

    private static void TakeOut(GreyImage image, GreyImage map, Rim rim, int letterHeight)
    {
        var steps = (int)(2 * Math.PI * Math.Max(rim.Across, rim.Down) * 1.5);
        var runs = new List<(double Angle, int From, int Length)>(steps);
        for (var i = 0; i < steps; i++)
        {
            var angle = 2 * Math.PI * i / steps;
            if (Outermost(map, rim, angle) is >= 0 and var from)
            {
                runs.Add((angle, from, Thickness(map, rim, angle, from, letterHeight)));
            }
        }

        var sorted = runs.Select(static run => run.Length).Order().ToList();
        var usual = sorted[sorted.Count / 2] + 1;
        if (usual > letterHeight / 2)
        {
            return;
        }

        var rimPixels = new List<(int X, int Y)>();
        foreach (var (angle, from, length) in runs)
        {
            // One pixel more on both sides: edges are grey.
            for (var depth = from - 1; length <= usual && depth <= from + length; depth++)
            {
                rimPixels.Add(rim.At(angle, depth));
            }
        }

        foreach (var (x, y) in rimPixels)
        {
            Whiten(image, map, x, y);
        }

        TakeOutMiddle(image, map, rim, Math.Max(3, usual));
    }

    /// <summary>The star, or whatever is solid in the middle: ink with nothing but ink around it for so many pixels, and its edge.</summary>
    private static void TakeOutMiddle(GreyImage image, GreyImage map, Rim rim, int around)
    {
        int across = (int)(rim.Across * Middle), down = (int)(rim.Down * Middle), left = (int)rim.X - across, top = (int)rim.Y - down;
        var solid = new List<(int X, int Y)>();
        for (var y = top; y <= top + (2 * down); y++)
        {
            for (var x = left; x <= left + (2 * across); x++)
            {
                if (IsInk(map, (x, y)) && IsSolid(map, x, y, around))
                {
                    solid.Add((x, y));
                }
            }
        }

        foreach (var (x, y) in solid)
        {
            for (var dy = -around - 1; dy <= around + 1; dy++)
            {
                for (var dx = -around - 1; dx <= around + 1; dx++)
                {
                    Whiten(image, map, x + dx, y + dy);
                }
            }
        }
    }

    private static bool IsSolid(GreyImage map, int x, int y, int around)
    {
        if (x < around || y < around || x + around >= map.Width || y + around >= map.Height)
        {
            return false;
        }

        for (var dy = -around; dy <= around; dy++)
        {
            if (map.Row(y + dy).Slice(x - around, (2 * around) + 1).IndexOfAnyExcept(InkMap.Ink) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void Whiten(GreyImage image, GreyImage map, int x, int y)
    {
        if (x >= 0 && y >= 0 && x < map.Width && y < map.Height)
        {
            image.Row(y)[x] = InkMap.Paper;
            map.Row(y)[x] = InkMap.Paper;
        }
    }

    /// <summary>How many pixels inside the oval the first ink lies in a direction, a little outside it too; below 0 where there is none.</summary>
    private static int Outermost(GreyImage map, Rim rim, double angle)
    {
        for (var depth = 0; depth <= Depth; depth++)
        {
            if (IsInk(map, rim.At(angle, depth)))
            {
                return depth;
            }
        }

        return -1;
    }

    private static int Thickness(GreyImage map, Rim rim, double angle, int from, int most)
    {
        var length = 0;
        while (length <= most && IsInk(map, rim.At(angle, from + length)))
        {
            length++;
        }

        return length;
    }

    private static bool IsInk(GreyImage map, (int X, int Y) at) =>
        at.X >= 0 && at.Y >= 0 && at.X < map.Width && at.Y < map.Height && map.Row(at.Y)[at.X] == InkMap.Ink;

    private readonly record struct Rim(double X, double Y, double Across, double Down)
    {
        public (int X, int Y) At(double angle, int depth)
        {
            var (sine, cosine) = Math.SinCos(angle);
            return ((int)Math.Round(X + ((Across - depth) * cosine)), (int)Math.Round(Y + ((Down - depth) * sine)));
        }
    }
}
