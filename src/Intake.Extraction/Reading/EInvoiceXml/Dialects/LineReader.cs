using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.EInvoiceXml.Dialects;

/// <summary>Makes a line from the texts of its columns; a text that is not of its column's kind is reported and left out.</summary>
internal sealed class LineReader(FieldClaims claims, string origin)
{
    public LineItem? Read(
        string? name, string? specification, string? unit, string? quantity, string? unitPrice, string? amount, string? taxRate, string? tax,
        string? periodStart = null, string? periodEnd = null, ImmutableArray<LineColumn> columns = default)
    {
        if (string.IsNullOrWhiteSpace(name) && string.IsNullOrWhiteSpace(amount))
        {
            return null;
        }

        return new LineItem(
            PrintedValue.Name(name ?? ""),
            Text(specification),
            Text(unit),
            Figure("quantity", quantity),
            Figure("unit_price", unitPrice),
            Money("amount", amount),
            RateOf(taxRate),
            Text(taxRate),
            Money("tax", tax),
            Date("period_start", periodStart),
            Date("period_end", periodEnd),
            columns.IsDefault ? [] : columns,
            FieldSource.Structured);
    }

    private static string? Text(string? text) => text is null ? null : PrintedValue.Name(text) is { Length: > 0 } plain ? plain : null;

    private decimal? Figure(string column, string? text) =>
        string.IsNullOrWhiteSpace(text) || PrintedValue.SaysNone(text) ? null : PrintedValue.Figure(text) ?? Unreadable<decimal>(column, text);

    private Money? Money(string column, string? text) =>
        string.IsNullOrWhiteSpace(text) || PrintedValue.SaysNone(text) ? null : PrintedValue.Amount(text) ?? Unreadable<Money>(column, text);

    private Rate? RateOf(string? text) =>
        string.IsNullOrWhiteSpace(text) || PrintedValue.SaysNone(text) ? null : PrintedValue.TaxRate(text) ?? Unreadable<Rate>("tax_rate", text);

    private DateOnly? Date(string column, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return PrintedValue.Date(text) is { } iso
            ? DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : Unreadable<DateOnly>(column, text);
    }

    private T? Unreadable<T>(string column, string text)
        where T : struct
    {
        claims.Report("structured_value_unreadable", Message.Of("xml.value_unreadable", origin, $"lines.{column}", text.Trim()));
        return null;
    }
}
