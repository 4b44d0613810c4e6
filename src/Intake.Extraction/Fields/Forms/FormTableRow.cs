using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>A row of a table: for each column the stretches of text that stand in it, from top to bottom.</summary>
internal sealed class FormTableRow
{
    private readonly FormTable _table;
    private readonly List<TextSpan>[] _cells;

    private FormTableRow(FormTable table, TextRow row)
    {
        _table = table;
        Row = row;
        _cells = [.. table.Columns.Select(static _ => new List<TextSpan>())];
    }

    public TextRow Row { get; }

    public float CenterY => Row.CenterY;

    /// <summary>How many cells have text.</summary>
    public int Filled => _cells.Count(static cell => cell.Count > 0);

    public static FormTableRow Of(FormTable table, TextRow row, float cellGap)
    {
        var cells = new FormTableRow(table, row);
        foreach (var run in row.Runs(cellGap * row.Page.Em))
        {
            cells._cells[ColumnOf(table, run)].Add(run);
        }

        return cells;
    }

    /// <summary>What stands in the first column of the key; empty for nothing.</summary>
    public IReadOnlyList<TextSpan> Cell(string key)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_table.Columns[i].Key == key && _cells[i].Count > 0)
            {
                return _cells[i];
            }
        }

        return [];
    }

    /// <summary>The header of the first column of the key.</summary>
    public TextSpan? Header(string key) => _table.Columns.Find(column => column.Key == key)?.Ink;

    public void Take(FormTableRow wrapped)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            if (wrapped.CenterY < CenterY)
            {
                _cells[i].InsertRange(0, wrapped._cells[i]);
            }
            else
            {
                _cells[i].AddRange(wrapped._cells[i]);
            }
        }
    }

    // The header it overlaps most, else the one whose middle is nearest.
    private static int ColumnOf(FormTable table, TextSpan run)
    {
        var (best, overlap, distance) = (0, 0f, float.MaxValue);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var ink = table.Columns[i].Ink;
            var shared = Math.Min(ink.X1, run.X1) - Math.Max(ink.X0, run.X0);
            var apart = Math.Abs(((ink.X0 + ink.X1) / 2) - ((run.X0 + run.X1) / 2));
            if (shared > 0 ? shared > overlap : overlap == 0 && apart < distance)
            {
                (best, overlap) = (i, Math.Max(shared, 0));
            }

            distance = Math.Min(distance, apart);
        }

        return best;
    }
}
