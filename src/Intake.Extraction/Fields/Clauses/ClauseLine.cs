using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>
/// What stands on one line of a paper, cell by cell. A row of a table whose cells have one and two lines is printed on three levels that
/// overlap: they are one line, the two levels of a cell belonging together.
/// </summary>
internal static class ClauseLine
{
    // Lines of running text never come closer than their height.
    private const float Overlap = 0.85f;

    /// <summary>The rows [start, …) that make one line; at least one.</summary>
    public static int EndOf(List<TextRow> rows, int start, int end)
    {
        var next = start + 1;
        while (next < end && rows[next].Page == rows[start].Page && rows[next].CenterY - rows[next - 1].CenterY < Overlap * HeightOf(rows[next]))
        {
            next++;
        }

        return next;
    }

    /// <summary>The stretches of several rows in the order they are read: cells from left to right, within a cell from top to bottom. Each says whether it begins a cell.</summary>
    public static List<(TextSpan Span, bool IsNewCell)> Cells(List<TextRow> rows, int start, int end)
    {
        var spans = new List<TextSpan>();
        for (var i = start; i < end; i++)
        {
            spans.AddRange(rows[i].Runs(0.85f * rows[i].Page.Em));
        }

        var cells = new List<List<TextSpan>>();
        foreach (var span in spans.OrderBy(span => span.X0))
        {
            var cell = cells.Find(one => one.Exists(other => other.Row != span.Row && span.X0 < other.X1 && span.X1 > other.X0));
            if (cell is null)
            {
                cells.Add([span]);
            }
            else
            {
                cell.Add(span);
            }
        }

        var ordered = new List<(TextSpan, bool)>();
        foreach (var cell in cells)
        {
            cell.Sort(static (a, b) => a.Row.CenterY.CompareTo(b.Row.CenterY));
            ordered.AddRange(cell.Select((span, i) => (span, i == 0)));
        }

        return ordered;
    }

    private static float HeightOf(TextRow row)
    {
        var middle = row.Glyphs[row.Glyphs.Length / 2];
        return middle.Y1 - middle.Y0;
    }
}
