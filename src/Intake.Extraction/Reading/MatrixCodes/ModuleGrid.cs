namespace Intake.Extraction.Reading.MatrixCodes;

/// <summary>
/// A QR code that a program drew: upright, sharp, alone in its picture. Its modules can be told by measuring, and a picture of a few
/// pixels a module is read in a fraction of the time. Anything else (photo, scan, logo over the border) is left to the full scan.
/// </summary>
internal readonly record struct ModuleGrid(int Left, int Top, int Width, int Height, int Modules, byte Threshold)
{
    private const int LeastContrast = 64;
    private const int FinderModules = 7;

    /// <summary>Light modules around the code, as the standard asks.</summary>
    private const int QuietModules = 4;

    /// <summary>The grid of the picture; null if it is no such code.</summary>
    public static ModuleGrid? Find(GreyImage image)
    {
        if (Contrast(image) is not { } threshold || Bounds(image, threshold) is not var (left, top, width, height) || width <= 0)
        {
            return null;
        }

        if (Math.Abs(width - height) > Math.Max(2, width / 32))
        {
            return null;
        }

        // The upper left finder pattern begins with an edge of seven dark modules in both directions.
        int across = DarkRun(image, threshold, left, top, 1, 0), down = DarkRun(image, threshold, left, top, 0, 1);
        if (across < FinderModules || Math.Abs(across - down) > Math.Max(1, across / 10))
        {
            return null;
        }

        var version = Math.Round(((double)width * FinderModules / across / 4) - (17 / 4.0));
        if (version is < 1 or > 40)
        {
            return null;
        }

        var grid = new ModuleGrid(left, top, width, height, 17 + (4 * (int)version), threshold);
        return grid.HasTiming(image) ? grid : null;
    }

    /// <summary>The code alone, redrawn with so many pixels a module and a quiet zone.</summary>
    public GreyImage Redraw(GreyImage image, int pixels)
    {
        var side = (Modules + (2 * QuietModules)) * pixels;
        var redrawn = new GreyImage(side, side);
        for (var y = 0; y < Modules; y++)
        {
            var top = (y + QuietModules) * pixels;
            var first = redrawn.Row(top);
            for (var x = 0; x < Modules; x++)
            {
                if (IsDark(image, x, y))
                {
                    first.Slice((x + QuietModules) * pixels, pixels).Clear();
                }
            }

            for (var copy = 1; copy < pixels; copy++)
            {
                first.CopyTo(redrawn.Row(top + copy));
            }
        }

        return redrawn;
    }

    private static byte? Contrast(GreyImage image)
    {
        byte darkest = 255, lightest = 0;
        foreach (var pixel in image.Pixels)
        {
            darkest = Math.Min(darkest, pixel);
            lightest = Math.Max(lightest, pixel);
        }

        return lightest - darkest < LeastContrast ? null : (byte)((darkest + lightest) / 2);
    }

    private static (int Left, int Top, int Width, int Height)? Bounds(GreyImage image, byte threshold)
    {
        int left = image.Width, right = -1, top = -1, bottom = -1;
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            var first = row.IndexOfAnyInRange((byte)0, threshold);
            if (first < 0)
            {
                continue;
            }

            top = top < 0 ? y : top;
            bottom = y;
            left = Math.Min(left, first);
            right = Math.Max(right, row.LastIndexOfAnyInRange((byte)0, threshold));
        }

        return right < 0 ? null : (left, top, right - left + 1, bottom - top + 1);
    }

    private static int DarkRun(GreyImage image, byte threshold, int x, int y, int stepX, int stepY)
    {
        var length = 0;
        while (x < image.Width && y < image.Height && image.Row(y)[x] <= threshold)
        {
            (x, y, length) = (x + stepX, y + stepY, length + 1);
        }

        return length;
    }

    // Between the finder patterns row and column 6 alternate dark and light: only the right grid meets every change.
    private bool HasTiming(GreyImage image)
    {
        for (var i = FinderModules + 1; i < Modules - FinderModules - 1; i++)
        {
            var dark = i % 2 == 0;
            if (IsDark(image, i, FinderModules - 1) != dark || IsDark(image, FinderModules - 1, i) != dark)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsDark(GreyImage image, int column, int row) =>
        image.Row(Top + (((2 * row) + 1) * Height / (2 * Modules)))[Left + (((2 * column) + 1) * Width / (2 * Modules))] <= Threshold;
}
