using Intake.Extraction.Reading.SyntheticPages;

namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>
/// Lays the visible cells of a sheet out as one table: rows and columns as they are, without empty columns, every column as wide as its
/// content asks for within bounds. Text that is longer than its cell reaches over the empty cells right of it, as in Excel.
/// </summary>
internal static class SheetLayout
{
    private const double Padding = 16, Narrowest = 2 * PrintedCharacters.Em, Widest = 30 * PrintedCharacters.Em, Overflowing = 8 * PrintedCharacters.Em;

    /// <summary>Lines of the longest page; what is longer goes on on the next.</summary>
    private const int MostLines = 1_000;

    /// <summary>The table, and the paper that it fits on.</summary>
    /// <param name="name">Printed above where it says something.</param>
    public static (List<LayoutBlock> Blocks, PageFrame Frame) Of(string name, SortedDictionary<int, SortedDictionary<int, (string Text, int Until)>> rows)
    {
        var columns = rows.Values.SelectMany(row => row.Keys).Distinct().Order().ToList();
        var indexes = columns.Select((column, index) => (column, index)).ToDictionary(pair => pair.column, pair => pair.index);
        var widths = Widths(rows, columns, indexes);
        var table = new LayoutTable(widths);
        var last = 0;
        foreach (var (number, row) in rows)
        {
            if (last > 0 && number > last + 1)
            {
                table.Rows.Add([]);
            }

            table.Rows.Add(Row(row, columns, indexes, widths));
            last = number;
        }

        var blocks = new List<LayoutBlock> { table };
        if (IsTelling(name))
        {
            blocks.Insert(0, new LayoutParagraph(name));
        }

        var width = Math.Max(PageFrame.A4.Width, widths.Sum() + (2 * PageFrame.A4.Margin));
        var lines = blocks.SelectMany(block => BlockMeasure.Strips(block, PageFrame.A4.Margin, width - (2 * PageFrame.A4.Margin))).Sum(strip => strip.Lines);
        var height = (Math.Min(lines, MostLines) * PrintedCharacters.LinePitch) + (2 * PageFrame.A4.Margin) + 1;
        return (blocks, PageFrame.A4 with { Width = width, Height = Math.Max(PageFrame.A4.Height, height) });
    }

    private static double[] Widths(SortedDictionary<int, SortedDictionary<int, (string Text, int Until)>> rows, List<int> columns, Dictionary<int, int> indexes)
    {
        var widths = new double[columns.Count];
        Array.Fill(widths, Narrowest + Padding);
        foreach (var row in rows.Values)
        {
            foreach (var (column, (text, until)) in row)
            {
                if (until > column + 1)
                {
                    continue;
                }

                var index = indexes[column];
                var mayReach = index + 1 < columns.Count && !row.ContainsKey(columns[index + 1]) && !char.IsAsciiDigit(text[0]);
                var need = text.Split('\n').Max(line => line.Sum(PrintedCharacters.Width)) + 1;
                widths[index] = Math.Max(widths[index], Math.Min(need, mayReach ? Overflowing : Widest) + Padding);
            }
        }

        return widths;
    }

    private static List<LayoutCell> Row(SortedDictionary<int, (string Text, int Until)> row, List<int> columns, Dictionary<int, int> indexes, double[] widths)
    {
        var cells = new List<LayoutCell>();
        foreach (var (column, (text, until)) in row)
        {
            var index = indexes[column];
            var span = 1;
            var need = text.Split('\n').Max(line => line.Sum(PrintedCharacters.Width)) + Padding;
            var room = widths[index];
            while (index + span < columns.Count && !row.ContainsKey(columns[index + span]) && (columns[index + span] < until || room < need))
            {
                room += widths[index + span];
                span++;
            }

            cells.Add(new LayoutCell(index, span, [new LayoutParagraph(text)]));
        }

        return cells;
    }

    /// <summary>Whether somebody gave the sheet its name.</summary>
    private static bool IsTelling(string name) =>
        !string.IsNullOrWhiteSpace(name) && !(name.TrimEnd("0123456789".ToCharArray()) is var stem && stem.Equals("Sheet", StringComparison.OrdinalIgnoreCase) | stem is "工作表" or "");
}
