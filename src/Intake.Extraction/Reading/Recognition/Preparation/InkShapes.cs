using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>Finds what ink hangs together: runs of each row joined with those they touch in the row above, also at corners.</summary>
internal sealed class InkShapes
{
    private readonly List<int> _parents = [];
    private readonly List<InkShape> _shapes = [];

    /// <summary>All shapes, in the order of their first pixel.</summary>
    public static List<InkShape> Find(GreyImage map)
    {
        var finder = new InkShapes();
        var above = new List<(int Start, int End, int Shape)>();
        var current = new List<(int Start, int End, int Shape)>();
        for (var y = 0; y < map.Height; y++)
        {
            finder.AddRow(map.Row(y), y, above, current);
            (above, current) = (current, above);
        }

        return finder.Roots();
    }

    private void AddRow(ReadOnlySpan<byte> row, int y, List<(int Start, int End, int Shape)> above, List<(int Start, int End, int Shape)> current)
    {
        current.Clear();
        var at = 0;
        var start = row.IndexOf(InkMap.Ink);
        while (start >= 0)
        {
            var length = row[start..].IndexOfAnyExcept(InkMap.Ink);
            var end = length < 0 ? row.Length : start + length;
            while (at < above.Count && above[at].End < start)
            {
                at++;
            }

            var shape = -1;
            for (var i = at; i < above.Count && above[i].Start <= end; i++)
            {
                shape = shape < 0 ? Root(above[i].Shape) : Join(shape, above[i].Shape);
            }

            var run = new InkShape(new PixelBox(start, y, end, y + 1), end - start);
            if (shape < 0)
            {
                shape = _shapes.Count;
                _parents.Add(shape);
                _shapes.Add(run);
            }
            else
            {
                _shapes[shape] = Sum(_shapes[shape], run);
            }

            current.Add((start, end, shape));
            var next = row[end..].IndexOf(InkMap.Ink);
            start = next < 0 ? -1 : end + next;
        }
    }

    private int Root(int shape)
    {
        while (_parents[shape] != shape)
        {
            _parents[shape] = _parents[_parents[shape]];
            shape = _parents[shape];
        }

        return shape;
    }

    private int Join(int one, int other)
    {
        (one, other) = (Root(one), Root(other));
        if (one == other)
        {
            return one;
        }

        var (first, second) = one < other ? (one, other) : (other, one);
        _parents[second] = first;
        _shapes[first] = Sum(_shapes[first], _shapes[second]);
        return first;
    }

    private static InkShape Sum(InkShape one, InkShape other) => new(one.Box.Union(other.Box), one.Pixels + other.Pixels);

    private List<InkShape> Roots()
    {
        var roots = new List<InkShape>();
        for (var i = 0; i < _shapes.Count; i++)
        {
            if (_parents[i] == i)
            {
                roots.Add(_shapes[i]);
            }
        }

        return roots;
    }
}
