using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>Cuts a part out of a picture, in another size if asked, on white paper.</summary>
internal static class RegionPicture
{
    /// <param name="border">White pixels around the part, in the size of the result.</param>
    /// <param name="threshold">Pixels up to this grey become black, others white; null keeps the greys.</param>
    public static GreyImage Cut(GreyImage image, PixelBox region, double scale, byte? threshold, int border)
    {
        int width = Math.Max(1, (int)Math.Round(region.Width * scale)), height = Math.Max(1, (int)Math.Round(region.Height * scale));
        var result = new GreyImage(width + (2 * border), height + (2 * border));
        if (width == region.Width && height == region.Height)
        {
            for (var y = 0; y < height; y++)
            {
                image.Row(region.Y0 + y).Slice(region.X0, width).CopyTo(result.Row(y + border)[border..]);
            }
        }
        else
        {
            Interpolate(image, region, result, width, height, border);
        }

        if (threshold is { } level)
        {
            foreach (ref var pixel in result.Pixels)
            {
                pixel = pixel <= level ? (byte)0 : (byte)255;
            }
        }

        return result;
    }

    private static void Interpolate(GreyImage image, PixelBox region, GreyImage result, int width, int height, int border)
    {
        // 16.16 fixed point: the middle of a target pixel in source pixels.
        const int One = 1 << 16;
        long stepX = ((long)region.Width << 16) / width, stepY = ((long)region.Height << 16) / height;
        for (var y = 0; y < height; y++)
        {
            var atY = Math.Clamp((stepY * y) + (stepY / 2) - (One / 2), 0, ((long)region.Height - 1) << 16);
            var upper = image.Row(region.Y0 + (int)(atY >> 16));
            var lower = image.Row(region.Y0 + Math.Min((int)(atY >> 16) + 1, region.Height - 1));
            var partY = (int)(atY & (One - 1)) >> 8;
            var target = result.Row(y + border)[border..];
            for (var x = 0; x < width; x++)
            {
                var atX = Math.Clamp((stepX * x) + (stepX / 2) - (One / 2), 0, ((long)region.Width - 1) << 16);
                int left = region.X0 + (int)(atX >> 16), right = Math.Min(left + 1, region.X1 - 1), partX = (int)(atX & (One - 1)) >> 8;
                var above = (upper[left] * (256 - partX)) + (upper[right] * partX);
                var below = (lower[left] * (256 - partX)) + (lower[right] * partX);
                target[x] = (byte)(((above * (256 - partY)) + (below * partY)) >> 16);
            }
        }
    }
}
