using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>
/// Takes the lines of tables and forms out, for reading only: long thin straight ink. Strokes of letters that cross a line stay. Upright lines
/// are marked in the map, because text on both sides of one does not belong together.
/// </summary>
internal static class RuledLines
{
    // In letters' heights: no stroke of a letter is as long.
    private const int ShortestLine = 3;

    /// <param name="image">The greys, whitened where a line was.</param>
    /// <param name="map">The ink, without the lines afterwards.</param>
    public static void TakeOut(GreyImage image, GreyImage map, int letterHeight)
    {
        var shortest = Math.Max(30, ShortestLine * letterHeight);
        var thickest = Math.Max(3, letterHeight / 4);
        var level = new List<(int X, int Y0, int Y1)>();
        var upright = new List<(int Y, int X0, int X1)>();
        FindLevel(map, shortest, thickest, level);
        FindUpright(map, shortest, thickest, upright);
        foreach (var (x, y0, y1) in level)
        {
            // A pixel more on both sides: the edge of a line is grey, not black.
            for (var y = Math.Max(0, y0 - 1); y < Math.Min(map.Height, y1 + 1); y++)
            {
                image.Row(y)[x] = InkMap.Paper;
                map.Row(y)[x] = InkMap.Paper;
            }
        }

        foreach (var (y, x0, x1) in upright)
        {
            int from = Math.Max(0, x0 - 1), to = Math.Min(map.Width, x1 + 1);
            image.Row(y)[from..to].Fill(InkMap.Paper);
            map.Row(y)[from..to].Fill(InkMap.Rule);
        }
    }

    private static void FindLevel(GreyImage map, int shortest, int thickest, List<(int X, int Y0, int Y1)> found)
    {
        var joined = new byte[map.Width];
        for (var y = 0; y < map.Height; y++)
        {
            // Two rows as one: a line a little aslant steps from row to row.
            var row = map.Row(y);
            var next = map.Row(Math.Min(y + 1, map.Height - 1));
            if (row.IndexOf(InkMap.Ink) < 0)
            {
                continue;
            }

            for (var x = 0; x < joined.Length; x++)
            {
                joined[x] = (byte)(row[x] & next[x]);
            }

            for (var start = joined.AsSpan().IndexOf(InkMap.Ink); start >= 0;)
            {
                var length = joined.AsSpan(start).IndexOfAnyExcept(InkMap.Ink);
                var end = length < 0 ? joined.Length : start + length;
                if (end - start >= shortest)
                {
                    var from = found.Count;
                    AddThin(map, start, end, y, thickest, found);
                    DropThick(found, from, end - start, static part => part.Y1 - part.Y0);
                }

                var following = joined.AsSpan(end).IndexOf(InkMap.Ink);
                start = following < 0 ? -1 : end + following;
            }
        }
    }

    private static void AddThin(GreyImage map, int start, int end, int y, int thickest, List<(int X, int Y0, int Y1)> found)
    {
        for (var x = start; x < end; x++)
        {
            if (map.Row(y)[x] != InkMap.Ink)
            {
                continue;
            }

            int top = y, bottom = y + 1;
            while (top > 0 && bottom - top <= thickest && map.Row(top - 1)[x] == InkMap.Ink)
            {
                top--;
            }

            while (bottom < map.Height && bottom - top <= thickest && map.Row(bottom)[x] == InkMap.Ink)
            {
                bottom++;
            }

            if (bottom - top <= thickest)
            {
                found.Add((x, top, bottom));
            }
        }
    }

    /// <summary>Where a line is thicker than mostly, a letter touches it: the letter stays whole, and a piece of the line with it.</summary>
    /// <param name="length">Of the line in pixels: where hardly any of it is thin, it is no line but letters and stamps over each other.</param>
    private static void DropThick<T>(List<T> parts, int from, int length, Func<T, int> thickness)
    {
        if ((parts.Count - from) * 4 < length)
        {
            parts.RemoveRange(from, parts.Count - from);
            return;
        }

        if (parts.Count == from)
        {
            return;
        }

        var sorted = parts.Skip(from).Select(thickness).Order().ToList();
        var usual = sorted[sorted.Count / 2] + 1;
        var kept = from;
        for (var i = from; i < parts.Count; i++)
        {
            if (thickness(parts[i]) <= usual)
            {
                parts[kept++] = parts[i];
            }
        }

        parts.RemoveRange(kept, parts.Count - kept);
    }

    private static void FindUpright(GreyImage map, int shortest, int thickest, List<(int Y, int X0, int X1)> found)
    {
        // How long the ink of each column goes on down to the row at hand, one pixel aside allowed.
        var longest = new int[map.Width + 2];
        var before = new int[map.Width + 2];
        var ends = new List<(int X, int Y, int Length)>();
        for (var y = 0; y <= map.Height; y++)
        {
            (longest, before) = (before, longest);
            for (var x = 1; x <= map.Width; x++)
            {
                var isInk = y < map.Height && map.Row(y)[x - 1] == InkMap.Ink;
                longest[x] = isInk ? Math.Max(before[x], Math.Max(before[x - 1], before[x + 1]) - 1) + 1 : 0;
                if (!isInk && before[x] >= shortest)
                {
                    ends.Add((x - 1, y, before[x]));
                }
            }
        }

        foreach (var (x, end, length) in ends)
        {
            var column = x;
            var from = found.Count;
            for (var y = end - 1; y >= Math.Max(0, end - length); y--)
            {
                var row = map.Row(y);
                if (row[column] != InkMap.Ink)
                {
                    column = column > 0 && row[column - 1] == InkMap.Ink ? column - 1
                        : column + 1 < row.Length && row[column + 1] == InkMap.Ink ? column + 1
                        : column;
                }

                AddThin(row, y, column, thickest, found);
            }

            DropThick(found, from, length, static part => part.X1 - part.X0);
        }
    }

    private static void AddThin(ReadOnlySpan<byte> row, int y, int x, int thickest, List<(int Y, int X0, int X1)> found)
    {
        if (row[x] != InkMap.Ink)
        {
            return;
        }

        int left = x, right = x + 1;
        while (left > 0 && right - left <= thickest && row[left - 1] == InkMap.Ink)
        {
            left--;
        }

        while (right < row.Length && right - left <= thickest && row[right] == InkMap.Ink)
        {
            right++;
        }

        if (right - left <= thickest)
        {
            found.Add((y, left, right));
        }
    }
}
