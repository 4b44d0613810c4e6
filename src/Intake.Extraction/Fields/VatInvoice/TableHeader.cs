using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The header of an invoice's table and the columns it announces, left to right.</summary>
internal sealed class TableHeader
{
    private TableHeader(float bottom, TableColumn[] columns)
    {
        Bottom = bottom;
        Columns = columns;
    }

    /// <summary>Rows whose middle lies below this level are the table's body.</summary>
    public float Bottom { get; }

    public TableColumn[] Columns { get; }

    public TableColumn? this[ColumnKind kind]
    {
        get
        {
            foreach (var column in Columns)
            {
                if (column.Kind == kind)
                {
                    return column;
                }
            }

            return null;
        }
    }

    /// <summary>The first header that announces a name, an amount and a rate or tax; null where the page has no table (or its labels do not decode).</summary>
    public static TableHeader? Find(PageText page)
    {
        for (var i = 0; i < page.Rows.Count; i++)
        {
            var row = page.Rows[i];
            if (row.Text.Contains("金额", StringComparison.Ordinal) && row.Text.Contains('税', StringComparison.Ordinal))
            {
                var columns = HeaderLabels.Parse(row);
                var last = WithNeighbours(page, i, columns);
                var header = new TableHeader(last.CenterY + (0.3f * (last.Glyphs[0].Y1 - last.Glyphs[0].Y0)), [.. columns]);
                if (header[ColumnKind.Amount] is not null && header[ColumnKind.Name] is not null && (header[ColumnKind.Tax] is not null || header[ColumnKind.TaxRate] is not null))
                {
                    return header;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Stands in for a header whose labels do not decode: name, amount and tax, placed by the sums below them. The other columns cannot be told
    /// apart and stay unread. Null without two sums, or without a row above them that ends like an item (amount, rate, tax).
    /// </summary>
    public static TableHeader? FromSums(PageText page)
    {
        if (SumRow.Find(page, 2) is not { } sums || PrintedAmount.In(sums).ToList() is not [var amount, var tax])
        {
            return null;
        }

        // The form of fully digitalized invoices has its amounts, and so the end of the names, further left.
        var others = amount.Ink.X1 < 0.755f ? 0.212f : 0.286f;
        var first = page.Rows.Find(row => row.CenterY < sums.CenterY && row.Runs(0.35f * page.Em).Any(run => run.X0 > amount.Ink.X0 && PrintedRate.TryParse(run.Text, out _)));
        return first is null ? null : new TableHeader(
            first.CenterY - 0.001f,
            [
                new TableColumn(ColumnKind.Name, string.Empty, 0, 0.2f),
                new TableColumn(ColumnKind.Other, string.Empty, others, amount.Ink.X0 - page.Em),
                new TableColumn(ColumnKind.Amount, string.Empty, amount.Ink.X0, amount.Ink.X1),
                new TableColumn(ColumnKind.Tax, string.Empty, tax.Ink.X0, tax.Ink.X1),
            ]);
    }

    /// <summary>Where the text of each column begins at the latest: a little before its header, which is centred over the cell.</summary>
    public float[] TextEdges(float em) => Array.ConvertAll(Columns, column => column.X0 - (1.2f * em));

    /// <summary>The same, moved left to where text of the column was seen to begin.</summary>
    public float[] LearnEdges(IEnumerable<TableRow> rows, ReadOnlySpan<float> edges, float em)
    {
        var learned = edges.ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                var cell = Columns[i].IsText && Columns[i].Kind != ColumnKind.Other ? row[Columns[i].Kind] : default;
                if (!cell.IsEmpty)
                {
                    learned[i] = Math.Min(learned[i], cell.X0 - (0.5f * em));
                }
            }
        }

        return learned;
    }

    /// <summary>Adds what a header broken over several rows says above and below its main row; gives its lowest row.</summary>
    private static TextRow WithNeighbours(PageText page, int main, List<TableColumn> columns)
    {
        var last = page.Rows[main];
        foreach (var i in (ReadOnlySpan<int>)[main - 1, main + 1])
        {
            if (i >= 0 && i < page.Rows.Count && Math.Abs(page.Rows[i].CenterY - page.Rows[main].CenterY) < 1.6f * page.Line && HeaderLabels.IsHeaderOnly(page.Rows[i]))
            {
                foreach (var column in HeaderLabels.Parse(page.Rows[i]))
                {
                    Merge(columns, column);
                }

                last = i > main ? page.Rows[i] : last;
            }
        }

        columns.Sort((a, b) => a.X0.CompareTo(b.X0));
        return last;
    }

    /// <summary>A part that stands over or under a known header goes with it; a known header takes in unknown parts.</summary>
    private static void Merge(List<TableColumn> columns, TableColumn part)
    {
        var at = columns.FindIndex(column => column.X0 < part.X1 && column.X1 > part.X0);
        if (at < 0)
        {
            columns.Add(part);
        }
        else if (columns[at].Kind == ColumnKind.Other && part.Kind != ColumnKind.Other)
        {
            columns[at] = part with { X0 = Math.Min(part.X0, columns[at].X0), X1 = Math.Max(part.X1, columns[at].X1) };
        }
    }
}
