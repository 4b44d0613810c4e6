using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>Stretches that stand side by side in one line, from left to right, with no ruled line between them.</summary>
internal sealed class TextLine(IReadOnlyList<TextStretch> stretches)
{
    // In heights of the larger of two stretches.
    private const double LeastOverlap = 0.6;
    private const double MostHeight = 1.3;
    private const double LeastHeight = 0.62;
    private const double WidestGap = 14;

    public IReadOnlyList<TextStretch> Stretches { get; } = stretches;

    public PixelBox Box { get; } = stretches.Aggregate(stretches[0].Box, static (sum, next) => sum.Union(next.Box));

    /// <summary>Every stretch in exactly one line; lines in the order of their first stretch as given.</summary>
    /// <param name="map">Ink, with ruled lines marked.</param>
    public static List<TextLine> Of(GreyImage map, IReadOnlyList<TextStretch> stretches)
    {
        var lines = new List<List<TextStretch>>();
        foreach (var stretch in stretches.OrderBy(static stretch => stretch.Box.X0))
        {
            var line = lines.Where(line => Follows(map, line[^1].Box, stretch.Box) && FitsIn(line, stretch.Box)).MinBy(line => stretch.Box.X0 - line[^1].Box.X1);
            if (line is null)
            {
                lines.Add([stretch]);
            }
            else
            {
                line.Add(stretch);
            }
        }

        return [.. lines.Select(static line => new TextLine(line)).OrderBy(static line => line.Box.Y0).ThenBy(static line => line.Box.X0)];
    }

    private static bool Follows(GreyImage map, PixelBox left, PixelBox right)
    {
        var overlap = Math.Min(left.Y1, right.Y1) - Math.Max(left.Y0, right.Y0);
        int smaller = Math.Min(left.Height, right.Height), larger = Math.Max(left.Height, right.Height);
        var gap = right.X0 - left.X1;
        return gap >= 0 && gap <= WidestGap * larger
            && overlap >= LeastOverlap * smaller
            && (smaller >= LeastHeight * larger || (left.Height < right.Height ? left : right).Width <= larger)
            && left.Union(right).Height <= MostHeight * larger
            && !IsRuleBetween(map, left, right);
    }

    /// <summary>A line that climbs step by step is several lines.</summary>
    private static bool FitsIn(List<TextStretch> line, PixelBox box)
    {
        int top = box.Y0, bottom = box.Y1, tallest = box.Height;
        foreach (var stretch in line)
        {
            (top, bottom, tallest) = (Math.Min(top, stretch.Box.Y0), Math.Max(bottom, stretch.Box.Y1), Math.Max(tallest, stretch.Box.Height));
        }

        return bottom - top <= MostHeight * tallest;
    }

    private static bool IsRuleBetween(GreyImage map, PixelBox left, PixelBox right)
    {
        int top = Math.Max(left.Y0, right.Y0), bottom = Math.Min(left.Y1, right.Y1);
        for (var part = 1; part <= 3; part++)
        {
            var y = Math.Clamp(top + ((bottom - top) * part / 4), 0, map.Height - 1);
            if (map.Row(y)[left.X1..right.X0].IndexOf(InkMap.Rule) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
