using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;
using L = Intake.Extraction.Fields.PaymentReceipt.PaymentLabels;
using N = Intake.Extraction.Fields.PaymentReceipt.PaymentReceiptFields;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>
/// A list of payments: one row each, with the payee's name and the amount. The rows become lines; the payee and the amount of one row are never
/// given as the document's.
/// </summary>
internal static class PaymentList
{
    private static readonly string[] Payees = ["Payee.name", "Payee", "Other.name", L.NamePart];

    /// <summary>Null where the page is no list.</summary>
    public static FieldSet? Find(FormPage form)
    {
        if (FormTable.Find(form.Text, L.Book) is not { Rows.Count: > 1 } table || !table.Columns.Exists(static column => column.Key == L.Amount))
        {
            return null;
        }

        var lines = new List<LineItem>();
        foreach (var row in table.Rows)
        {
            lines.Add(Line(row));
        }

        var above = FormPage.Of(form.Text, form.Text.Rows.Where(row => row.CenterY < table.Header.CenterY - 0.001f), L.Book);
        var fields = PaymentReceiptExtractor.ReadOne(above);
        fields.RemoveAll(static field => field.Name == N.PayeeName || field.Name == N.PayeeAccount || field.Name == N.Amount || field.Name == N.AmountInWords);
        if (table.Total is { } total && Amount(total) is { } sum)
        {
            fields.Add(PrintedField.From(N.Amount, sum.Value, sum.Ink, ""));
        }

        return new FieldSet(fields, lines);
    }

    private static LineItem Line(FormTableRow row)
    {
        var name = Payees.Select(row.Cell).FirstOrDefault(static cell => cell.Count > 0) ?? [];
        var amount = Amount(row);
        var date = row.Cell(L.TradeDate) is [var day, ..] && FormDate.TryRead(day, out var on, out _) ? on : (DateOnly?)null;
        return new LineItem(
            name.Count > 0 ? FormValue.Solid(name).Value : "", null, null, null, null,
            Money.TryParse(amount?.Value, out var money) ? money : null, null, null, null, date, date, [], row.Row.Page.Source, row.Row.Page.Number, row.Row.All.Box,
            amount is null ? null : PrintedField.BoxOf(amount.Ink));
    }

    private static FormReading? Amount(FormTableRow row) =>
        row.Cell(L.Amount) is [var cell, ..] && row.Header(L.Amount) is { } header ? FormAmount.Read(cell, FormAmount.UnitOf(header.Text)) : null;
}
