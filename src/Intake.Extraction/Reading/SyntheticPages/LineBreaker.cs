namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>
/// Breaks a paragraph into lines of runs. A stretch that may not be parted and is wider than its line is printed narrower, and so is
/// the text of a cell that nearly fits: a value or label parted over two lines would be hard to find again.
/// </summary>
internal sealed class LineBreaker(LayoutParagraph paragraph, double x0, double width, bool mayNarrow)
{
    /// <summary>Text of a cell up to this much wider than its cell is printed narrower, not broken.</summary>
    private const double MostNarrowing = 1.4;

    /// <summary>A line may end early at a stop, if it is filled as far as this.</summary>
    private const double FilledEnough = 0.6;

    private const double DefaultTab = 2 * PrintedCharacters.Em;

    private readonly string _text = paragraph.Text;
    private readonly List<PrintedRun> _runs = [];
    private int _lines;

    /// <summary>The lines as strips of one line each; an empty paragraph is one empty line.</summary>
    public List<Strip> Break()
    {
        var strips = new List<Strip>();
        for (var start = 0; start <= _text.Length;)
        {
            var end = _text.IndexOf('\n', start);
            end = end < 0 ? _text.Length : end;
            BreakLine(start, end, strips);
            start = end + 1;
        }

        return strips;
    }

    private void BreakLine(int start, int end, List<Strip> strips)
    {
        do
        {
            var indent = paragraph.Left + (_lines == 0 ? paragraph.FirstLine : 0);
            var left = x0 + Math.Clamp(indent, 0, width * 0.5);
            var room = Math.Max(PrintedCharacters.Em, width - (left - x0) - Math.Clamp(paragraph.Right, 0, width * 0.4));
            var edges = Advance(start, end, left);
            var stop = Stop(start, end, edges, left, room);
            Print(start, stop, edges, left, room);
            strips.Add(new Strip(1, [.. _runs], paragraph.StartsPage && strips.Count == 0));
            _runs.Clear();
            _lines++;
            start = stop;
            while (start < end && start > 0 && _text[start] == ' ')
            {
                start++;
            }
        }
        while (start < end);
    }

    /// <summary>Left edge of every character as if the line had no end, and the right edge of the last.</summary>
    private double[] Advance(int start, int end, double left)
    {
        // A line holds no more than this; what follows is looked at with the next one.
        var count = Math.Min(end - start, 64 + (int)(MostNarrowing * 2 * width / PrintedCharacters.Em * 2));
        var edges = new double[count + 1];
        var x = left;
        for (var i = 0; i < count; i++)
        {
            edges[i] = x;
            x = _text[start + i] == '\t' ? NextTab(x) : x + PrintedCharacters.Width(_text[start + i]);
        }

        edges[count] = x;
        return edges;
    }

    private double NextTab(double x)
    {
        foreach (var stop in paragraph.TabStops)
        {
            if (x0 + stop > x + (PrintedCharacters.Em / 2) && stop < width)
            {
                return x0 + stop;
            }
        }

        return x0 + ((Math.Floor((x - x0 + (PrintedCharacters.Em / 2)) / DefaultTab) + 1) * DefaultTab);
    }

    private int Stop(int start, int end, double[] edges, double left, double room)
    {
        var count = edges.Length - 1;
        var reach = count == end - start ? edges[count] - left : double.PositiveInfinity;
        if (reach <= room + 0.01 || (mayNarrow && reach <= room * MostNarrowing))
        {
            return end;
        }

        int last = 0, atStop = 0;
        for (var i = 1; i < count; i++)
        {
            if (PrintedCharacters.MayBreak(_text[start + i - 1], _text[start + i]))
            {
                if (edges[i] - left > room + 0.01)
                {
                    return start + (last > 0 ? Better(last, atStop, edges, left, room) : i);
                }

                last = i;
                atStop = PrintedCharacters.IsStop(_text[start + i - 1]) ? i : atStop;
            }
        }

        return last > 0 ? start + Better(last, atStop, edges, left, room) : start + count;
    }

    private static int Better(int last, int atStop, double[] edges, double left, double room) =>
        edges[atStop] - left >= FilledEnough * room ? atStop : last;

    private void Print(int start, int stop, double[] edges, double left, double room)
    {
        var length = stop - start;
        while (length > 0 && char.IsWhiteSpace(_text[start + length - 1]))
        {
            length--;
        }

        var reach = edges[length] - left;
        var scale = reach > room ? room / reach : 1;
        var shift = paragraph.Alignment switch
        {
            LayoutAlignment.Center => Math.Max(0, room - reach) / 2,
            LayoutAlignment.Right => Math.Max(0, room - reach),
            _ => 0,
        };
        for (var i = 0; i < length;)
        {
            if (char.IsWhiteSpace(_text[start + i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < length && !char.IsWhiteSpace(_text[start + i]))
            {
                i++;
            }

            var places = new double[i - from + 1];
            for (var k = from; k <= i; k++)
            {
                places[k - from] = left + shift + ((edges[k] - left) * scale);
            }

            _runs.Add(new PrintedRun(_text.Substring(start + from, i - from), places, 0));
        }
    }
}
