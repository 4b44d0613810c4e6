using Intake.Samples.Paper;

namespace Intake.Samples.Papers.Drawing;

/// <summary>Tables in the flow.</summary>
internal sealed partial class Flow
{
    /// <summary>A table with as many columns as there are widths; cells wrap, rows never break across pages.</summary>
    /// <param name="widths">Shares of the text's width.</param>
    /// <param name="rows">A row with fewer cells than columns lets its last cell span the rest.</param>
    public void Table(ReadOnlySpan<double> widths, IEnumerable<string[]> rows, bool isRuled = true, PaperInk ruling = PaperInk.Black, double padding = 1.2, bool boldFirst = false, double? left = null, double? right = null)
    {
        var (from, to) = (left ?? Left, right ?? Right);
        var total = 0.0;
        foreach (var share in widths)
        {
            total += share;
        }

        var edges = new double[widths.Length + 1];
        edges[0] = from;
        for (var i = 0; i < widths.Length; i++)
        {
            edges[i + 1] = edges[i] + widths[i] / total * (to - from);
        }

        var isFirst = true;
        foreach (var row in rows)
        {
            Row(row, edges, isRuled, ruling, padding, boldFirst && isFirst ? PaperFont.Hei : Font);
            isFirst = false;
        }

        Y += 1.5;
    }

    private void Row(string[] row, double[] edges, bool isRuled, PaperInk ruling, double padding, PaperFont font)
    {
        var step = Size * 1.3;
        var cells = row.Select((text, i) =>
        {
            var room = Edge(i + 1) - edges[i] - 2 * padding;
            return LineBreaker.Break(text, room, room, Size, font);
        }).ToList();
        var height = cells.Max(cell => cell.Count) * step + 2 * padding;
        Need(height);
        var top = Y;
        for (var i = 0; i < cells.Count; i++)
        {
            Y = top + (height - cells[i].Count * step) / 2 + Size * 0.1;
            foreach (var line in cells[i])
            {
                if (line.Length > 0)
                {
                    Put(line, edges[i] + padding, Size, font);
                }

                Y += step;
            }

            if (isRuled)
            {
                Box(edges[i], top, Edge(i + 1), top + height, 0.25, ruling);
            }
        }

        Y = top + height;

        double Edge(int index) => index == row.Length ? edges[^1] : edges[index];
    }
}
