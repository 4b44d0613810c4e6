using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Joins the rows of one item into a line.</summary>
internal static class LineBuilder
{
    public static LineItem Build(List<TableRow> rows)
    {
        var figures = rows.Find(row => row.HasAmount)!;
        var amountInk = figures[ColumnKind.Amount];
        var rateInk = figures[ColumnKind.TaxRate];
        var taxInk = figures[ColumnKind.Tax];
        _ = AmountText.TryParse(amountInk.Text, out var amount);
        var (quantity, unitPrice) = LineNumbers.Of(rows, figures, amount);
        var hasRate = !rateInk.IsEmpty && PrintedRate.TryParse(rateInk.Text, out var rate) ? rate.Rate : null;
        return new LineItem(
            Joined(rows, ColumnKind.Name) ?? string.Empty,
            Joined(rows, ColumnKind.Specification),
            Joined(rows, ColumnKind.Unit) is { } unit && !unit.Contains(' ', StringComparison.Ordinal) ? unit : null, // two words are two cells
            quantity,
            unitPrice,
            amount,
            hasRate,
            rateInk.IsEmpty ? null : rateInk.Printed,
            !taxInk.IsEmpty && AmountText.TryParse(taxInk.Text, out var tax) ? tax : null,
            Date(rows, ColumnKind.PeriodStart),
            Date(rows, ColumnKind.PeriodEnd),
            Others(rows),
            figures.Row.Page.Source,
            figures.Row.Page.Number,
            BoxOf(rows),
            amountInk.Box)
        {
            TaxRecognised = figures.Row.Page.Source == FieldSource.Ocr && !taxInk.IsEmpty ? taxInk.Text : null,
        };
    }

    /// <summary>The parts of a wrapped cell, joined without a space: a line break is no character.</summary>
    private static string? Joined(List<TableRow> rows, ColumnKind kind)
    {
        string? joined = null;
        foreach (var row in rows)
        {
            if (!row[kind].IsEmpty)
            {
                joined += row[kind].Printed;
            }
        }

        return joined;
    }

    private static DateOnly? Date(List<TableRow> rows, ColumnKind kind)
    {
        var text = Joined(rows, kind);
        return text is not null && ChineseDate.TryParse(text, out var date) ? date : null;
    }

    private static ImmutableArray<LineColumn> Others(List<TableRow> rows)
    {
        var columns = new List<LineColumn>();
        foreach (var (column, ink) in rows.SelectMany(row => row.Others))
        {
            var at = columns.FindIndex(existing => existing.Header == column.Header);
            if (at < 0)
            {
                columns.Add(new LineColumn(column.Header, ink.Printed));
            }
            else
            {
                columns[at] = new LineColumn(column.Header, columns[at].Printed + ink.Printed);
            }
        }

        return [.. columns];
    }

    private static BoundingBox BoxOf(List<TableRow> rows)
    {
        var box = rows[0].Row.All.Box;
        foreach (var row in rows.Skip(1))
        {
            box = box.Union(row.Row.All.Box);
        }

        return box;
    }
}
