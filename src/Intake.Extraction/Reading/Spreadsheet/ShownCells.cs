using Intake.Extraction.Reading.Spreadsheet.Formats;
using Intake.Extraction.Reading.SyntheticPages;

namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>Turns what a sheet stores into what a person sees of it, and notes where the two differ.</summary>
internal sealed class ShownCells(SheetContent sheet, CellStyles styles, bool isFrom1904, SheetRemarks remarks)
{
    /// <summary>Half a cent: less than that is lost by every format of two places. For rates, half of the sixth place.</summary>
    private const decimal MoneyLoss = 0.005m, RateLoss = 0.0000005m;

    /// <summary>Formulas whose saved result was taken.</summary>
    public int SavedResults { get; private set; }

    /// <summary>The visible cells by row and column, with the column after the last one each takes.</summary>
    public SortedDictionary<int, SortedDictionary<int, (string Text, int Until)>> Read()
    {
        var rows = new SortedDictionary<int, SortedDictionary<int, (string Text, int Until)>>();
        var covered = Covered(out var anchors);
        foreach (var cell in sheet.Cells)
        {
            var (row, column, until) = anchors.TryGetValue((cell.Row, cell.Column), out var anchor) ? anchor : (cell.Row, cell.Column, cell.Column + 1);
            if (IsHidden(row, column) || covered.Contains((cell.Row, cell.Column)))
            {
                if (cell.Kind != CellValueKind.Empty)
                {
                    remarks.Add("hidden_cells", cell.Address);
                }
            }
            else if (PrintedCharacters.Visible(Text(cell, until - column)).Replace('\f', '\n') is { } text && !string.IsNullOrWhiteSpace(text))
            {
                if (!rows.TryGetValue(row, out var cells))
                {
                    rows[row] = cells = [];
                }

                cells[column] = (text, until);
            }
        }

        return rows;
    }

    private bool IsHidden(int row, int column) => sheet.HiddenRows.Contains(row) || sheet.HiddenColumns.Contains(column);

    /// <summary>Cells under a merged one, which nobody sees; and for the first cell of each area where its text is seen and how far.</summary>
    private HashSet<(int Row, int Column)> Covered(out Dictionary<(int Row, int Column), (int Row, int Column, int Until)> anchors)
    {
        anchors = [];
        var covered = new HashSet<(int, int)>();
        foreach (var area in sheet.Merged)
        {
            var (row, column) = (area.FirstRow, area.FirstColumn);
            while (row < area.LastRow && sheet.HiddenRows.Contains(row))
            {
                row++;
            }

            while (column < area.LastColumn && sheet.HiddenColumns.Contains(column))
            {
                column++;
            }

            anchors.TryAdd((area.FirstRow, area.FirstColumn), (row, column, area.LastColumn + 1));
        }

        // From top to bottom, with the areas that reach the row: a list may have very many cells and merged areas.
        var areas = new Queue<SheetArea>(sheet.Merged.OrderBy(area => area.FirstRow));
        var reaching = new List<SheetArea>();
        foreach (var cell in sheet.Cells.OrderBy(cell => cell.Row))
        {
            while (areas.TryPeek(out var next) && next.FirstRow <= cell.Row)
            {
                reaching.Add(areas.Dequeue());
            }

            reaching.RemoveAll(area => area.LastRow < cell.Row);
            if (reaching.Exists(area => area.Covers(cell.Row, cell.Column)))
            {
                covered.Add((cell.Row, cell.Column));
            }
        }

        return covered;
    }

    private string Text(SheetCell cell, int columns)
    {
        if (cell.Kind == CellValueKind.Empty)
        {
            remarks.Add("formula_without_value", cell.Address);
            return "";
        }

        if (styles.IsStruck(cell.Style))
        {
            remarks.Add("struck_cells", cell.Address);
            return "";
        }

        SavedResults += cell.IsFormula ? 1 : 0;
        if (cell.Kind == CellValueKind.Error)
        {
            remarks.Add("error_value", $"{cell.Address} {cell.Value}");
            return cell.Value;
        }

        var format = styles.Format(cell.Style);
        if (cell.Kind != CellValueKind.Number)
        {
            var text = cell.Kind == CellValueKind.Text ? format.Show(cell.Value) : cell.Value;
            if (text.Length == 0)
            {
                remarks.Add("hidden_cells", cell.Address);
            }

            return text;
        }

        if (StoredNumber.Parse(cell.Value) is { } number)
        {
            return Number(cell, number, format.Show(number, isFrom1904), columns);
        }

        // Beyond what money can be; nothing is made of it but the text as stored.
        remarks.Add("rounded", $"{cell.Address} {cell.Value}");
        return cell.Value;
    }

    private string Number(SheetCell cell, decimal number, ShownValue shown, int columns)
    {
        var stored = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (shown.Text.Length == 0)
        {
            // A format that shows nothing; a zero shown as nothing is a blank to everybody.
            if (number != 0)
            {
                remarks.Add("hidden_cells", cell.Address);
            }
        }
        else if (shown.IsUnshowable)
        {
            remarks.Add("error_value", $"{cell.Address} ####");
        }
        else if (shown.Loss >= (shown.IsPercent ? RateLoss : MoneyLoss))
        {
            remarks.Add("rounded", $"{cell.Address} {shown.Text} ← {stored}");
        }
        else if (shown.LacksYear)
        {
            remarks.Add("date_incomplete", $"{cell.Address} {shown.Text}");
        }

        if (shown.NeedsWidth && Room(cell.Column, columns) is var room && shown.Text.Sum(Width) > room + 0.5)
        {
            remarks.Add("too_narrow", $"{cell.Address} {shown.Text}");
        }

        return shown.Text;
    }

    private double Room(int column, int columns) =>
        Enumerable.Range(column, Math.Min(columns, 100)).Where(one => !sheet.HiddenColumns.Contains(one)).Sum(one => sheet.Widths.GetValueOrDefault(one, sheet.UsualWidth));

    /// <summary>Rough width in characters of the usual type.</summary>
    private static double Width(char c) => c is '.' or ',' or ' ' or ':' or '/' ? 0.5 : PrintedCharacters.IsWide(c) ? 2 : 1;
}
