using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The header row of an invoice's table and the columns it announces, left to right.</summary>
internal sealed class TableHeader
{
    // Longest first where one label contains another.
    private static readonly (string Label, ColumnKind Kind)[] Labels =
    [
        ("货物或应税劳务、服务名称", ColumnKind.Name),
        ("货物或应税劳务名称", ColumnKind.Name),
        ("货物(劳务)名称", ColumnKind.Name),
        ("货物、劳务及服务名称", ColumnKind.Name),
        ("建筑项目名称", ColumnKind.Other),
        ("运输货物名称", ColumnKind.Other),
        ("项目名称", ColumnKind.Name),
        ("规格型号", ColumnKind.Specification),
        ("税率/征收率", ColumnKind.TaxRate),
        ("征收率", ColumnKind.TaxRate),
        ("税率", ColumnKind.TaxRate),
        ("面积单位", ColumnKind.Unit),
        ("单位", ColumnKind.Unit),
        ("数量", ColumnKind.Quantity),
        ("单价", ColumnKind.UnitPrice),
        ("金额", ColumnKind.Amount),
        ("税额", ColumnKind.Tax),
        ("通行日期起", ColumnKind.PeriodStart),
        ("通行日期止", ColumnKind.PeriodEnd),
        ("序号", ColumnKind.Sequence),
        ("车牌号", ColumnKind.Other),
        ("类型", ColumnKind.Other),
    ];

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

    /// <summary>The first row that announces a name, an amount and a rate or tax; null where the page has no table (or its labels do not decode).</summary>
    public static TableHeader? Find(PageText page)
    {
        foreach (var row in page.Rows)
        {
            if (row.Text.Contains("金额", StringComparison.Ordinal) && row.Text.Contains('税', StringComparison.Ordinal))
            {
                var header = new TableHeader(row.CenterY + (0.3f * (row.Glyphs[0].Y1 - row.Glyphs[0].Y0)), Parse(row));
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
        if (InvoiceTotals.SumRow(page, 2) is not { } sums || PrintedAmount.In(sums).ToList() is not [var amount, var tax])
        {
            return null;
        }

        var first = page.Rows.Find(row => row.CenterY < sums.CenterY && row.Runs(0.35f * page.Em).Any(run => run.X0 > amount.Ink.X0 && PrintedRate.TryParse(run.Text, out _)));
        return first is null ? null : new TableHeader(
            first.CenterY - 0.001f,
            [
                new TableColumn(ColumnKind.Name, string.Empty, 0, 0.2f),
                new TableColumn(ColumnKind.Other, string.Empty, 0.24f, amount.Ink.X0 - page.Em),
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

    private static TableColumn[] Parse(TextRow row)
    {
        var columns = new List<TableColumn>();
        var unknown = -1;
        for (var i = 0; i <= row.Text.Length;)
        {
            var (label, kind) = i < row.Text.Length ? At(row, i) : (null, default);
            if (label is null && i < row.Text.Length)
            {
                unknown = unknown < 0 ? i : unknown;
                // Two unknown labels stand apart by more than the characters of one.
                if (unknown < i && row.GapBefore(i) > 2.5f * row.Page.Em)
                {
                    AddUnknown(columns, row, unknown, i);
                    unknown = i;
                }

                i++;
                continue;
            }

            if (unknown >= 0)
            {
                AddUnknown(columns, row, unknown, i);
                unknown = -1;
            }

            if (label is null)
            {
                break;
            }

            columns.Add(new TableColumn(kind, label, row.Glyphs[i].X0, row.Glyphs[i + label.Length - 1].X1));
            i += label.Length;
        }

        return [.. columns];
    }

    private static void AddUnknown(List<TableColumn> columns, TextRow row, int start, int end) =>
        columns.Add(new TableColumn(ColumnKind.Other, row.Text[start..end], row.Glyphs[start].X0, row.Glyphs[end - 1].X1));

    private static (string? Label, ColumnKind Kind) At(TextRow row, int i)
    {
        var rest = row.Text.AsSpan(i);
        foreach (var (label, kind) in Labels)
        {
            if (rest.StartsWith(label, StringComparison.Ordinal))
            {
                return (label, kind);
            }
        }

        return (null, default);
    }
}
