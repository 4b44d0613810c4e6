using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>Finds the stretches of text of a level page: letters that stand side by side with gaps narrower than a letter.</summary>
internal sealed class TextStretches
{
    // In letters' heights.
    private const double WidestGap = 0.9;
    private const double TallestLine = 1.8;
    private const double TallestBlock = 6;
    private const double LargestBlock = 40;
    private const double LowestLine = 0.45;
    private const double TallestLetter = 4;
    private const double HalfCharacter = 0.8;

    private readonly GreyImage _map;
    private readonly int _letterHeight;
    private readonly List<PixelBox> _boxes = [];

    private TextStretches(GreyImage map, int letterHeight) => (_map, _letterHeight) = (map, letterHeight);

    /// <param name="map">Ink without ruled lines.</param>
    /// <returns>From top to bottom, then from left to right.</returns>
    public static List<TextStretch> Find(GreyImage map, int letterHeight)
    {
        if (letterHeight <= 0)
        {
            return [];
        }

        var finder = new TextStretches(map, letterHeight);
        finder.FindBoxes();
        HeadlineCharacters.Join(finder._boxes, letterHeight);
        finder.JoinFragments();
        return [.. finder._boxes.Where(finder.CanBeText).OrderBy(static box => box.Y0).ThenBy(static box => box.X0).Select(static box => new TextStretch(box))];
    }

    private void FindBoxes()
    {
        using var smeared = new GreyImage(_map.Width, _map.Height);
        var gap = Math.Max(3, (int)(WidestGap * _letterHeight));
        for (var y = 0; y < _map.Height; y++)
        {
            Smear(_map.Row(y), smeared.Row(y), gap);
        }

        var shapes = InkShapes.Find(smeared);
        var blocks = new List<PixelBox>();
        foreach (var shape in shapes)
        {
            if (shape.Box.Height > TallestBlock * _letterHeight)
            {
                // A frame, a shadow, a picture: what text it surrounds hangs together by itself. Text beside a code or across a seal hangs on to these.
                if (Math.Max(shape.Box.Width, shape.Box.Height) <= LargestBlock * _letterHeight)
                {
                    blocks.Add(shape.Box);
                }

                continue;
            }

            if (shape.Box.Height > TallestLine * _letterHeight && !IsLargeCharacter(shape.Box, shapes))
            {
                Divide(shape.Box);
            }
            else
            {
                _boxes.Add(shape.Box);
            }
        }

        foreach (var block in blocks)
        {
            _boxes.AddRange(TextInBlock.Find(_map, block, _letterHeight, _boxes));
        }
    }

    /// <summary>A character of a headline whose characters stand apart: others as tall stand in its line.</summary>
    private bool IsLargeCharacter(PixelBox box, List<InkShape> shapes)
    {
        if (box.Height > TallestLetter * _letterHeight || box.Width > 2 * box.Height)
        {
            return false;
        }

        var alike = 0;
        foreach (var shape in shapes)
        {
            var other = shape.Box;
            var overlap = Math.Min(box.Y1, other.Y1) - Math.Max(box.Y0, other.Y0);
            alike += overlap * 10 >= 8 * Math.Max(box.Height, other.Height) && other.Width <= 2 * other.Height ? 1 : 0;
        }

        // Itself among them.
        return alike >= 2;
    }

    /// <summary>Fills gaps up to so many pixels that no ruled line stands in.</summary>
    internal static void Smear(ReadOnlySpan<byte> row, Span<byte> smeared, int gap)
    {
        var start = row.IndexOf(InkMap.Ink);
        while (start >= 0)
        {
            var length = row[start..].IndexOfAnyExcept(InkMap.Ink);
            var end = length < 0 ? row.Length : start + length;
            var next = row[end..].IndexOf(InkMap.Ink);
            var isJoined = next >= 0 && next <= gap && row.Slice(end, next).IndexOf(InkMap.Rule) < 0;
            smeared[start..(isJoined ? end + next : end)].Clear();
            start = next < 0 ? -1 : end + next;
        }
    }

    /// <summary>Lines that touch each other are parted where there is least ink between them.</summary>
    private void Divide(PixelBox box)
    {
        var ink = new int[box.Height];
        for (var y = 0; y < box.Height; y++)
        {
            ink[y] = _map.Row(box.Y0 + y).Slice(box.X0, box.Width).Count(InkMap.Ink);
        }

        var most = ink.Max();
        var start = 0;
        for (var y = 0; y <= box.Height; y++)
        {
            var isWhite = y == box.Height || ink[y] * 16 <= most;
            if (isWhite && y > start)
            {
                _boxes.Add(box with { Y0 = box.Y0 + start, Y1 = box.Y0 + y });
            }

            start = isWhite ? y + 1 : start;
        }
    }

    /// <summary>Dots, dashes and parts of letters go to the stretch beside or over them.</summary>
    private void JoinFragments()
    {
        var isJoined = true;
        for (var round = 0; isJoined && round < 4; round++)
        {
            isJoined = false;
            _boxes.Sort(static (a, b) => a.Y0 != b.Y0 ? a.Y0.CompareTo(b.Y0) : a.X0.CompareTo(b.X0));
            for (var i = 0; i < _boxes.Count; i++)
            {
                if (!IsFragment(_boxes[i]) || Partner(i) is not { } partner)
                {
                    continue;
                }

                _boxes[partner] = _boxes[partner].Union(_boxes[i]);
                _boxes.RemoveAt(i);
                isJoined = true;
                i--;
            }
        }
    }

    /// <summary>Lower than a line of text, or the upper or lower half of a character that stands alone.</summary>
    private bool IsFragment(PixelBox box) =>
        box.Height < LowestLine * _letterHeight || (box.Height < HalfCharacter * _letterHeight && box.Width < 2 * HalfCharacter * _letterHeight);

    private int? Partner(int fragment)
    {
        var box = _boxes[fragment];
        int? best = null;
        var least = int.MaxValue;

        // Sorted by upper edge: only those that begin within a line's height can be near.
        for (var i = fragment; i >= 0 && _boxes[i].Y0 >= box.Y0 - (2 * TallestLine * _letterHeight); i--)
        {
            Consider(i);
        }

        for (var i = fragment + 1; i < _boxes.Count && _boxes[i].Y0 <= box.Y1 + _letterHeight; i++)
        {
            Consider(i);
        }

        return best;

        void Consider(int i)
        {
            if (i == fragment)
            {
                return;
            }

            var other = _boxes[i];
            int gapX = Math.Max(other.X0, box.X0) - Math.Min(other.X1, box.X1), gapY = Math.Max(other.Y0, box.Y0) - Math.Min(other.Y1, box.Y1);
            var isBeside = gapY < 0 && box.Height < LowestLine * _letterHeight && gapX <= WidestGap * _letterHeight;
            var isOver = gapX < 0 && -gapX * 10 >= Math.Min(box.Width, other.Width) * 8 && (gapY <= _letterHeight / 3 || other.Union(box).Height <= _letterHeight)
                && (box.Height < LowestLine * _letterHeight || Math.Max(box.Width, other.Width) < 2 * HalfCharacter * _letterHeight);
            var distance = Math.Max(gapX, 0) + Math.Max(gapY, 0);
            if ((isBeside || isOver) && other.Union(box).Height <= 1.4 * _letterHeight && distance < least && !IsRuleBetween(box, other))
            {
                (best, least) = (i, distance);
            }
        }
    }

    private bool IsRuleBetween(PixelBox one, PixelBox other)
    {
        int from = Math.Min(one.X1, other.X1), to = Math.Max(one.X0, other.X0);
        var y = Math.Clamp((one.Y0 + one.Y1) / 2, 0, _map.Height - 1);
        return to > from && _map.Row(y)[from..to].IndexOf(InkMap.Rule) >= 0;
    }

    private bool CanBeText(PixelBox box) =>
        box.Height >= LowestLine * _letterHeight && box.Height <= TallestLetter * _letterHeight && box.Width * 4 >= box.Height;
}
