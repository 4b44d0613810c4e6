using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.GrantNotice;

/// <summary>The rows of a notice that gives many grants: the recipient as the line's name, its project as the specification, and the amount.</summary>
internal static class GrantList
{
    public static List<LineItem> Rows(IReadOnlyList<FormPage> forms, LabelBook book, string recipient, string project, string amount)
    {
        var lines = new List<LineItem>();
        foreach (var table in forms.Select(form => FormTable.Find(form.Text, book)).OfType<FormTable>())
        {
            if (!table.Columns.Exists(column => column.Key == recipient))
            {
                continue;
            }

            var unit = StatedUnit(table);
            lines.AddRange(table.Rows.Where(row => row.Cell(recipient).Count > 0).Select(row => Line(row, recipient, project, amount, unit)));
        }

        return lines;
    }

    private static LineItem Line(FormTableRow row, string recipient, string project, string amount, int unit)
    {
        var figures = row.Cell(amount) is [var cell, ..] && row.Header(amount) is { } header
            ? FormAmount.Read(cell, header.Text.Contains("(元)", StringComparison.Ordinal) ? 1 : Math.Max(unit, FormAmount.UnitOf(header.Text))) : null;
        var named = row.Cell(project);
        return new LineItem(
            FormValue.Solid(row.Cell(recipient)).Value, named.Count > 0 ? FormValue.Solid(named).Value : null, null, null, null,
            Money.TryParse(figures?.Value, out var money) ? money : null, null, null, null, null, null, [], row.Row.Page.Source, row.Row.Page.Number, row.Row.All.Box,
            figures is null ? null : PrintedField.BoxOf(figures.Ink));
    }

    // 单位：万元 above the table.
    private static int StatedUnit(FormTable table)
    {
        foreach (var row in table.Header.Page.Rows)
        {
            if (row.CenterY <= table.Header.CenterY && row.Text.Contains("单位:万元", StringComparison.Ordinal))
            {
                return 10_000;
            }
        }

        return 1;
    }
}
