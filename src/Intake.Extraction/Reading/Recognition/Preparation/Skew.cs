using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>
/// By how much the lines of a page are out of level: the angle at which the ink, added up along the lines, alternates most strongly between lines
/// and the white between them.
/// </summary>
internal static class Skew
{
    /// <summary>Degrees to either side that are looked at.</summary>
    public const double Widest = 15;

    private const int MostPoints = 30_000;
    private const double CoarseStep = 0.5;
    private const double FineStep = 0.05;
    private const int BinsAcross = 1200;

    /// <summary>Degrees by which the lines fall to the right (positive) or rise (negative); 0 where no angle stands out.</summary>
    /// <param name="shapes">Those that can be letters.</param>
    public static double Measure(List<InkShape> shapes, int width, int height)
    {
        if (shapes.Count < 8)
        {
            return 0;
        }

        // The lower edge of letters is the sharpest thing about a line.
        var step = Math.Max(1, shapes.Count / MostPoints);
        var points = new List<(double X, double Y)>(Math.Min(shapes.Count, MostPoints));
        for (var i = 0; i < shapes.Count; i += step)
        {
            points.Add(((shapes[i].Box.X0 + shapes[i].Box.X1) / 2.0, shapes[i].Box.Y1));
        }

        var bin = Math.Max(1.0, Math.Max(width, height) / (double)BinsAcross);
        var best = Best(points, -Widest, Widest, CoarseStep, bin, width + height);
        best = Best(points, best - CoarseStep, best + CoarseStep, FineStep, bin, width + height);
        return Math.Abs(best) >= Widest ? 0 : best;
    }

    private static double Best(List<(double X, double Y)> points, double from, double to, double step, double bin, int extent)
    {
        var bins = new int[(int)(2 * extent / bin) + 4];
        double best = 0, bestScore = -1;
        for (var i = 0; from + (i * step) <= to + (step / 2); i++)
        {
            var degrees = from + (i * step);
            var score = Score(points, degrees, bin, extent, bins);

            // Of two angles that do as well, the smaller turn.
            if (score > bestScore * 1.0001 || (score > bestScore * 0.9999 && Math.Abs(degrees) < Math.Abs(best)))
            {
                (best, bestScore) = (degrees, Math.Max(score, bestScore));
            }
        }

        return best;
    }

    private static double Score(List<(double X, double Y)> points, double degrees, double bin, int extent, int[] bins)
    {
        bins.AsSpan().Clear();
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        foreach (var (x, y) in points)
        {
            bins[(int)(((y * cosine) - (x * sine) + extent) / bin)]++;
        }

        double score = 0;
        for (var i = 1; i < bins.Length; i++)
        {
            // Points of one line may fall on either side of a boundary between two bins.
            double pair = bins[i] + bins[i - 1];
            score += pair * pair;
        }

        return score;
    }
}
