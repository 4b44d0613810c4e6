namespace Intake.Extraction.Fields.Clauses;

/// <summary>A column of a table below its header.</summary>
internal static class TableColumn
{
    private const int MostRows = 12;

    /// <summary>The cells below a header cell [start, end) that stand within its reach, row by row, until a row has none.</summary>
    public static List<Mention> Below(ClauseText clauses, Mention header)
    {
        var text = clauses.Text;
        var cells = new List<Mention>();
        var (left, right) = Edges(clauses, header);
        var line = text.IndexOf('\n', header.End);
        for (var row = 0; row < MostRows && line >= 0; row++)
        {
            var next = text.IndexOf('\n', line + 1);
            var end = next < 0 ? text.Length : next;
            if (CellIn(clauses, line + 1, end, left, right) is not { } cell)
            {
                break;
            }

            cells.Add(cell);
            line = next;
        }

        return cells;
    }

    private static Mention? CellIn(ClauseText clauses, int start, int end, float left, float right)
    {
        while (start < end)
        {
            var tab = clauses.Text.IndexOf('\t', start, end - start);
            var cell = new Mention(start, tab < 0 ? end : tab);
            if (cell.Length > 0)
            {
                var (x0, x1) = Edges(clauses, cell);
                // A whole sentence below a table is no cell of it.
                if (x0 < right && x1 > left && x1 - x0 < 3 * (right - left))
                {
                    return cell;
                }
            }

            start = cell.End + 1;
        }

        return null;
    }

    private static (float Left, float Right) Edges(ClauseText clauses, Mention cell)
    {
        var ink = clauses.Ink(cell.Start, cell.End);
        return ink.Count == 0 ? (0, 0) : (ink[0].X0, ink[0].X1);
    }
}
