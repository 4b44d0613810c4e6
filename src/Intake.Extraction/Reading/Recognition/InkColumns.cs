using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Recognition.Preparation;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>In which columns of a stretch there is ink: where letters really end, which engines know only roughly.</summary>
internal sealed class InkColumns
{
    private readonly bool[] _hasInk;
    private readonly int _left;

    public InkColumns(GreyImage map, PixelBox box)
    {
        _left = box.X0;
        _hasInk = new bool[box.Width];
        for (var y = box.Y0; y < box.Y1; y++)
        {
            var row = map.Row(y).Slice(box.X0, box.Width);
            for (var x = 0; x < row.Length; x++)
            {
                _hasInk[x] |= row[x] == InkMap.Ink;
            }
        }
    }

    /// <summary>Every stretch of white at least so wide, inner ones only.</summary>
    public List<(int Start, int End)> Gaps(double narrowest)
    {
        var gaps = new List<(int Start, int End)>();
        var start = 0;
        for (var x = 0; x < _hasInk.Length; x++)
        {
            if (_hasInk[x])
            {
                if (x > start && start > 0 && x - start >= narrowest)
                {
                    gaps.Add((_left + start, _left + x));
                }

                start = x + 1;
            }
        }

        return gaps;
    }

    /// <summary>Whether one of the gaps lies between two neighbouring characters.</summary>
    public static bool IsParted(PixelBox left, PixelBox right, List<(int Start, int End)> gaps)
    {
        int from = (left.X0 + left.X1) / 2, to = (right.X0 + right.X1) / 2;
        return gaps.Exists(gap => (gap.Start + gap.End) / 2 >= from && (gap.Start + gap.End) / 2 <= to);
    }

    /// <summary>The middle of the widest white between the middles of two neighbouring characters.</summary>
    public int Between(PixelBox left, PixelBox right)
    {
        int from = Math.Clamp(((left.X0 + left.X1) / 2) - _left, 0, _hasInk.Length), to = Math.Clamp(((right.X0 + right.X1) / 2) - _left, from, _hasInk.Length);
        int best = 0, middle = (left.X1 + right.X0) / 2, start = from;
        for (var x = from; x <= to; x++)
        {
            if (x == to || _hasInk[x])
            {
                if (x - start > best)
                {
                    (best, middle) = (x - start, _left + ((start + x) / 2));
                }

                start = x + 1;
            }
        }

        return middle;
    }
}
