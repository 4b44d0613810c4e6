namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>Turns blocks into strips, tables by rows, in reading order and within the given width.</summary>
internal static class BlockMeasure
{
    /// <summary>White space of a cell left and right of its text, in points: together more than a character, so that cells stay apart.</summary>
    private const double CellLeft = 5, CellRight = 11;

    public static IEnumerable<Strip> Strips(LayoutBlock block, double x0, double width) => Strips(block, x0, width, isCell: false);

    private static IEnumerable<Strip> Strips(LayoutBlock block, double x0, double width, bool isCell)
    {
        if (block is LayoutParagraph paragraph)
        {
            foreach (var line in new LineBreaker(paragraph, x0, width, isCell).Break())
            {
                yield return line;
            }
        }
        else if (block is LayoutTable table)
        {
            var edges = Edges(table.Columns, x0, width);
            foreach (var row in table.Rows)
            {
                yield return Row(row, edges);
            }
        }
    }

    private static Strip Row(List<LayoutCell> row, double[] edges)
    {
        var runs = new List<PrintedRun>();
        var lines = 1;
        foreach (var cell in row.Where(cell => !cell.IsVertical))
        {
            var (left, right) = Sides(cell, edges);
            var used = 0;
            foreach (var strip in cell.Blocks.SelectMany(block => Strips(block, left, right - left, isCell: true)))
            {
                Move(strip.Runs, used, runs);
                used += strip.Lines;
            }

            lines = Math.Max(lines, used);
        }

        foreach (var cell in row.Where(cell => cell.IsVertical))
        {
            var (left, right) = Sides(cell, edges);
            var text = string.Concat(cell.Blocks.OfType<LayoutParagraph>().SelectMany(paragraph => paragraph.Text).Where(c => !char.IsWhiteSpace(c)));
            if (text.Length > 0)
            {
                lines = Math.Max(lines, (int)Math.Ceiling(text.Length * PrintedCharacters.Em / PrintedCharacters.LinePitch));
                runs.Add(new PrintedRun(text, [left, Math.Min(right, left + PrintedCharacters.Em)], 0, IsVertical: true));
            }
        }

        return new Strip(lines, runs);
    }

    private static void Move(List<PrintedRun> runs, int lines, List<PrintedRun> to)
    {
        foreach (var run in runs)
        {
            to.Add(run with { Y = run.Y + (lines * PrintedCharacters.LinePitch) });
        }
    }

    private static (double Left, double Right) Sides(LayoutCell cell, double[] edges)
    {
        var last = edges.Length - 1;
        var left = edges[Math.Clamp(cell.Column, 0, last)] + CellLeft;
        var right = edges[Math.Clamp(cell.Column + cell.Span, 0, last)] - CellRight;
        return (left, Math.Max(right, left + (PrintedCharacters.Em / 2)));
    }

    private static double[] Edges(IReadOnlyList<double> columns, double x0, double width)
    {
        var sum = columns.Sum();
        var scale = sum > width ? width / sum : 1;
        var edges = new double[columns.Count + 1];
        edges[0] = x0;
        for (var i = 0; i < columns.Count; i++)
        {
            edges[i + 1] = edges[i] + (columns[i] * scale);
        }

        return edges;
    }
}
