using SkiaSharp;

namespace Intake.Samples.Scans;

/// <summary>Noise of the sensor, and the loss of colour.</summary>
internal static class Grain
{
    /// <summary>Adds the same normal noise to the three channels of a pixel.</summary>
    /// <param name="deviation">Grey levels.</param>
    public static void Add(SKBitmap picture, double deviation, bool isGrey, SeededRandom random)
    {
        if (deviation <= 0 && !isGrey)
        {
            return;
        }

        var table = Table(deviation);
        var pixels = picture.GetPixelSpan();
        unsafe
        {
            fixed (byte* first = pixels)
            {
                var writable = new Span<byte>(first, pixels.Length);
                var state = ((ulong)(uint)random.Between(1, int.MaxValue - 1) << 32) | 1;
                for (var i = 0; i + 3 < writable.Length; i += 4)
                {
                    state = Step(state);
                    int noise = table[(int)(state >> 56)];
                    if (isGrey)
                    {
                        var level = Clamp((writable[i] * 77 + writable[i + 1] * 151 + writable[i + 2] * 28) / 256 + noise);
                        writable.Slice(i, 3).Fill(level);
                        continue;
                    }

                    writable[i] = Clamp(writable[i] + noise);
                    writable[i + 1] = Clamp(writable[i + 1] + noise);
                    writable[i + 2] = Clamp(writable[i + 2] + noise);
                }
            }
        }
    }

    /// <summary>256 equally likely values of the normal distribution, as sums of twelve uniform ones.</summary>
    private static int[] Table(double deviation)
    {
        var random = new SeededRandom(20);
        return [.. Enumerable.Range(0, 256).Select(_ => (int)Math.Round(deviation * (Enumerable.Range(0, 12).Sum(_ => random.Below(1000) / 1000.0) - 6)))];
    }

    /// <summary>Marsaglia's xorshift with 64 bits.</summary>
    private static ulong Step(ulong state)
    {
        unchecked
        {
            state ^= state << 13;
            state ^= state >> 7;
            return state ^ (state << 17);
        }
    }

    private static byte Clamp(int level) => (byte)Math.Clamp(level, 0, 255);
}
