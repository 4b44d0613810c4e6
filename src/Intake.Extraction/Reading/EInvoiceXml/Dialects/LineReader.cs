using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.EInvoiceXml.Dialects;

/// <summary>
/// Makes a line from the columns of an element. A text that is not of its column's kind, and a column stated twice with different
/// texts, are reported and left out.
/// </summary>
internal sealed class LineReader(FieldClaims claims, string origin)
{
    /// <summary>The line, or null if it has neither name nor amount.</summary>
    /// <param name="name">The dialect's name of the element that holds the column, and so on.</param>
    public LineItem? Read(
        MarkupElement line, string name, string specification, string unit, string quantity, string unitPrice, string amount, string taxRate, string tax)
    {
        var title = Column(line, name);
        var sum = Column(line, amount);
        if (title is null && sum is null)
        {
            return null;
        }

        var rate = Column(line, taxRate);
        return new LineItem(
            PrintedValue.Name(title ?? ""),
            Text(Column(line, specification)),
            Text(Column(line, unit)),
            Figure("quantity", Column(line, quantity)),
            Figure("unit_price", Column(line, unitPrice)),
            Money("amount", sum),
            rate is null || PrintedValue.SaysNone(rate) ? null : PrintedValue.TaxRate(rate) ?? Unreadable<Rate>("tax_rate", rate),
            Text(rate),
            Money("tax", Column(line, tax)),
            null,
            null,
            [],
            FieldSource.Structured);
    }

    private string? Column(MarkupElement line, string name)
    {
        string? first = null;
        foreach (var value in MarkupPath.Values(line, name))
        {
            if (first is not null && first != value)
            {
                claims.Report("structured_claims_differ", Message.Of("xml.claims_differ", origin, $"lines.{name}", first, value));
                return null;
            }

            first = value;
        }

        return first;
    }

    private static string? Text(string? text) => text is null ? null : PrintedValue.Name(text) is { Length: > 0 } plain ? plain : null;

    private decimal? Figure(string column, string? text) =>
        text is null || PrintedValue.SaysNone(text) ? null : PrintedValue.Figure(text) ?? Unreadable<decimal>(column, text);

    private Money? Money(string column, string? text) =>
        text is null || PrintedValue.SaysNone(text) ? null : PrintedValue.Amount(text) ?? Unreadable<Money>(column, text);

    private T? Unreadable<T>(string column, string text)
        where T : struct
    {
        claims.Report("structured_value_unreadable", Message.Of("xml.value_unreadable", origin, $"lines.{column}", text.Trim()));
        return null;
    }
}
