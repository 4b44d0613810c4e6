using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Cells with a small label above its value, as forms made on screens have them.</summary>
internal static class LabelledCells
{
    private const double Padding = 1.4;

    /// <param name="shares">Of the text's width; a row with fewer cells lets its last one span the rest.</param>
    /// <param name="label">Size of the labels, millimetres.</param>
    public static void Draw(Flow flow, ReadOnlySpan<double> shares, IEnumerable<(string Label, string Value)[]> rows, double label = 2.8, PaperInk ruling = PaperInk.Grey)
    {
        var total = 0.0;
        foreach (var share in shares)
        {
            total += share;
        }

        var edges = new double[shares.Length + 1];
        edges[0] = flow.Left;
        for (var i = 0; i < shares.Length; i++)
        {
            edges[i + 1] = edges[i] + shares[i] / total * (flow.Right - flow.Left);
        }

        foreach (var row in rows)
        {
            Row(flow, row, edges, label, ruling);
        }

        flow.Space(2);
    }

    private static void Row(Flow flow, (string Label, string Value)[] row, double[] edges, double label, PaperInk ruling)
    {
        var step = flow.Size * 1.3;
        var cells = new List<List<string>>();
        for (var i = 0; i < row.Length; i++)
        {
            var room = Edge(i + 1) - edges[i] - 2 * Padding;
            cells.Add(LineBreaker.Break(row[i].Value, room, room, flow.Size, flow.Font));
        }

        var height = 2 * Padding + label * 1.4 + cells.Max(cell => cell.Count) * step;
        flow.Need(height);
        for (var i = 0; i < row.Length; i++)
        {
            flow.At(row[i].Label, edges[i] + Padding, flow.Y + Padding, label, PaperFont.Hei, ink: PaperInk.Grey);
            for (var line = 0; line < cells[i].Count; line++)
            {
                flow.At(cells[i][line], edges[i] + Padding, flow.Y + Padding + label * 1.4 + line * step);
            }

            flow.Box(edges[i], flow.Y, Edge(i + 1), flow.Y + height, 0.2, ruling);
        }

        flow.Y += height;

        double Edge(int index) => index == row.Length ? edges[^1] : edges[index];
    }
}
