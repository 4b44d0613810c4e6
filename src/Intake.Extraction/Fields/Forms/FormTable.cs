using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>A table with its labels in one row and two or more rows of values under them. Headers that the book does not know are columns without a key.</summary>
internal sealed class FormTable
{
    /// <summary>A row of headers has at least so many known ones.</summary>
    private const int MinLabels = 3;

    /// <summary>White space that parts two cells of a row, in ems.</summary>
    private const float CellGap = 0.8f;

    /// <summary>A further row of the table lies no further below, in lines of text.</summary>
    private const float MaxLines = 5f;

    private const int LongestTotal = 14;

    private FormTable(List<FormColumn> columns, TextRow header) => (Columns, Header) = (columns, header);

    public List<FormColumn> Columns { get; }

    public TextRow Header { get; }

    /// <summary>Without the total.</summary>
    public List<FormTableRow> Rows { get; } = [];

    /// <summary>The row named 合计; null where none is.</summary>
    public FormTableRow? Total { get; private set; }

    /// <summary>The first table of the page; null where there is none with values in it.</summary>
    /// <param name="fewest">Labels that the book has to know of a row of headers.</param>
    public static FormTable? Find(PageText page, LabelBook book, int fewest = MinLabels)
    {
        for (var i = 0; i < page.Rows.Count; i++)
        {
            var labels = LabelScanner.Scan(page.Rows[i], book);
            if (labels.Count >= fewest && !labels.Exists(static label => label.HasColon) && HeaderOf(page.Rows[i], labels) is { } columns)
            {
                var table = new FormTable(columns, page.Rows[i]);
                table.AddRows(page, i + 1, book);
                if (table.Rows.Count > 0)
                {
                    return table;
                }
            }
        }

        return null;
    }

    // A row with figures in it is one of values.
    private static List<FormColumn>? HeaderOf(TextRow row, List<FormLabel> labels)
    {
        var columns = new List<FormColumn>();
        var next = 0;
        for (var at = 0; at < row.Glyphs.Length;)
        {
            if (next < labels.Count && labels[next].Ink.Start == at)
            {
                var label = labels[next++];
                columns.Add(new FormColumn(label.Key, new TextSpan(row, at, label.ValueStart)));
                at = label.ValueStart;
                continue;
            }

            var run = row.RunFrom(at, CellGap * row.Page.Em);
            var end = next < labels.Count ? Math.Min(run.End, labels[next].Ink.Start) : run.End;
            var ink = new TextSpan(row, at, end);
            if (ink.Text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                return null;
            }

            columns.Add(new FormColumn("", ink));
            at = end;
        }

        return columns;
    }

    private void AddRows(PageText page, int first, LabelBook book)
    {
        var (last, loose) = (Header, new List<TextRow>());
        for (var i = first; i < page.Rows.Count; i++)
        {
            var row = page.Rows[i];
            if ((row.CenterY - last.CenterY) / page.Line > MaxLines)
            {
                break;
            }

            var isTotal = IsTotal(row);
            if (!isTotal && LabelScanner.Scan(row, book).Exists(static label => label.HasColon))
            {
                break;
            }

            var cells = FormTableRow.Of(this, row, CellGap);
            if (isTotal)
            {
                Total = cells;
                break;
            }

            if (cells.Filled >= 2 && row.Text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                Rows.Add(cells);
                last = row;
            }
            else
            {
                loose.Add(row);
            }
        }

        Wrap(loose, page);
    }

    /// <summary>What stands before the first figure says that the row sums: 合计, 利息合计, 合计金额:.</summary>
    private static bool IsTotal(TextRow row)
    {
        var end = row.Text.AsSpan().IndexOfAny("0123456789\u00A5");
        var text = row.Text.AsSpan(0, end < 0 ? row.Text.Length : end);
        return text.Length <= LongestTotal && (text.IndexOf("合计") >= 0 || text.IndexOf("总计") >= 0 || text.IndexOf("小计") >= 0 || text.IndexOf("共计") >= 0);
    }

    /// <summary>Lines with too little to be a row of their own belong to the row they stand nearest to.</summary>
    private void Wrap(List<TextRow> loose, PageText page)
    {
        foreach (var line in loose)
        {
            var nearest = Rows.MinBy(row => Math.Abs(row.CenterY - line.CenterY));
            if (nearest is not null && Math.Abs(nearest.CenterY - line.CenterY) < 1.6f * page.Line)
            {
                nearest.Take(FormTableRow.Of(this, line, CellGap));
            }
        }
    }
}
