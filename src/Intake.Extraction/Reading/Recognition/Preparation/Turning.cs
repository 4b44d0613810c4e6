using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>Turns pictures.</summary>
internal static class Turning
{
    /// <summary>The picture turned clockwise by so many quarters, 0–3; always a new one.</summary>
    public static GreyImage Quarters(GreyImage image, int quarters)
    {
        int width = image.Width, height = image.Height;
        var turned = quarters % 2 == 0 ? new GreyImage(width, height) : new GreyImage(height, width);
        Span<byte> source = image.Pixels, target = turned.Pixels;
        switch (quarters & 3)
        {
            case 1:
                for (var y = 0; y < height; y++)
                {
                    for (int x = 0, at = height - 1 - y; x < width; x++, at += height)
                    {
                        target[at] = source[(y * width) + x];
                    }
                }

                break;
            case 2:
                source.CopyTo(target);
                target.Reverse();
                break;
            case 3:
                for (var y = 0; y < height; y++)
                {
                    for (int x = 0, at = ((width - 1) * height) + y; x < width; x++, at -= height)
                    {
                        target[at] = source[(y * width) + x];
                    }
                }

                break;
            default:
                source.CopyTo(target);
                break;
        }

        return turned;
    }

    /// <summary>The picture turned about its middle so that lines that fell by so many degrees become level; the size stays.</summary>
    public static GreyImage Level(GreyImage image, double degrees)
    {
        int width = image.Width, height = image.Height;
        var level = new GreyImage(width, height);
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        long stepX = (long)(cosine * 65536), stepY = (long)(sine * 65536);
        double middleX = (width - 1) / 2.0, middleY = (height - 1) / 2.0;
        for (var y = 0; y < height; y++)
        {
            var target = level.Row(y);
            var atX = (long)((middleX - (middleX * cosine) - ((y - middleY) * sine)) * 65536);
            var atY = (long)((middleY - (middleX * sine) + ((y - middleY) * cosine)) * 65536);
            for (var x = 0; x < width; x++, atX += stepX, atY += stepY)
            {
                int left = (int)(atX >> 16), top = (int)(atY >> 16);
                if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1)
                {
                    continue;
                }

                var upper = image.Row(top).Slice(left, 2);
                var lower = image.Row(top + 1).Slice(left, 2);
                int partX = (int)(atX & 0xFFFF) >> 8, partY = (int)(atY & 0xFFFF) >> 8;
                var above = (upper[0] * (256 - partX)) + (upper[1] * partX);
                var below = (lower[0] * (256 - partX)) + (lower[1] * partX);
                target[x] = (byte)(((above * (256 - partY)) + (below * partY)) >> 16);
            }
        }

        return level;
    }

    /// <summary>
    /// The picture with lines level that fall by an angle that changes from the top to the bottom of the page, as on a photo taken aslant: every column is
    /// moved up or down; the size stays.
    /// </summary>
    /// <param name="upper">Degrees by which lines at the height <paramref name="upperY"/> fall to the right.</param>
    /// <param name="lower">The same at <paramref name="lowerY"/>, which lies further down.</param>
    public static GreyImage Fan(GreyImage image, double upper, double upperY, double lower, double lowerY)
    {
        int width = image.Width, height = image.Height;
        var level = new GreyImage(width, height);
        for (var y = 0; y < height; y++)
        {
            var degrees = upper + ((lower - upper) * (y - upperY) / (lowerY - upperY));
            var slope = (long)(Math.Tan(degrees * Math.PI / 180) * 65536);
            var at = ((long)y << 16) - (slope * (width / 2));
            var target = level.Row(y);
            for (var x = 0; x < width; x++, at += slope)
            {
                var row = (int)(at >> 16);
                if (row < 0 || row >= height - 1)
                {
                    continue;
                }

                var part = (int)(at & 0xFFFF) >> 8;
                target[x] = (byte)(((image.Row(row)[x] * (256 - part)) + (image.Row(row + 1)[x] * part)) >> 8);
            }
        }

        return level;
    }
}
