using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Takes a row of column headers apart. What no invoice is known to print becomes a column of its own name.</summary>
internal static class HeaderLabels
{
    /// <summary>Every character of the known headers: a neighbouring row of nothing else is part of a header of two rows.</summary>
    private const string Characters = "货物或应税劳务、服务名称()及项目商品费用建筑运输规格型号/征收率面积单位数量价金额含元通行日期起止序车牌类";

    // Longest first where one label contains another.
    private static readonly (string Label, ColumnKind Kind)[] Known =
    [
        ("货物或应税劳务、服务名称", ColumnKind.Name),
        ("货物或应税劳务名称", ColumnKind.Name),
        ("货物(劳务)名称", ColumnKind.Name),
        ("货物、劳务及服务名称", ColumnKind.Name),
        ("建筑项目名称", ColumnKind.Other),
        ("运输货物名称", ColumnKind.Other),
        ("项目名称", ColumnKind.Name),
        ("服务名称", ColumnKind.Name),
        ("货物名称", ColumnKind.Name),
        ("商品名称", ColumnKind.Name),
        ("规格型号", ColumnKind.Specification),
        ("税率/征收率", ColumnKind.TaxRate),
        ("税率(征收率)", ColumnKind.TaxRate),
        ("税率(%)", ColumnKind.TaxRate),
        ("征收率", ColumnKind.TaxRate),
        ("税率", ColumnKind.TaxRate),
        ("面积单位", ColumnKind.Unit),
        ("计量单位", ColumnKind.Unit),
        ("单位", ColumnKind.Unit),
        ("数量", ColumnKind.Quantity),
        ("单价(不含税)", ColumnKind.UnitPrice),
        ("单价(含税)", ColumnKind.UnitPrice),
        ("单价(元)", ColumnKind.UnitPrice),
        ("单价", ColumnKind.UnitPrice),
        ("金额(不含税)", ColumnKind.Amount),
        ("金额(含税)", ColumnKind.Amount),
        ("金额(元)", ColumnKind.Amount),
        ("金额", ColumnKind.Amount),
        ("税额(元)", ColumnKind.Tax),
        ("税额", ColumnKind.Tax),
        ("通行日期起", ColumnKind.PeriodStart),
        ("通行日期止", ColumnKind.PeriodEnd),
        ("序号", ColumnKind.Sequence),
        ("车牌号", ColumnKind.Other),
        ("类型", ColumnKind.Other),
    ];

    /// <summary>Whether the row says nothing but (parts of) headers.</summary>
    public static bool IsHeaderOnly(TextRow row) => !row.Text.AsSpan().ContainsAnyExcept(Characters);

    public static List<TableColumn> Parse(TextRow row)
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

        return columns;
    }

    private static void AddUnknown(List<TableColumn> columns, TextRow row, int start, int end)
    {
        // A stray sign is no header.
        if (end - start > 1 || row.Glyphs[start].IsWide)
        {
            columns.Add(new TableColumn(ColumnKind.Other, row.Text[start..end], row.Glyphs[start].X0, row.Glyphs[end - 1].X1));
        }
    }

    private static (string? Label, ColumnKind Kind) At(TextRow row, int i)
    {
        var rest = row.Text.AsSpan(i);
        foreach (var (label, kind) in Known)
        {
            if (rest.StartsWith(label, StringComparison.Ordinal))
            {
                return (label, kind);
            }
        }

        return (null, default);
    }
}
