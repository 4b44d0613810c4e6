using Intake.Extraction.Values;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// Settles each field of an invoice among its witnesses by precedence (structured data, tagged page, printed page, QR code). The value of the
/// highest witness stands; where another agrees it is proven and points at the printed ink, where one disagrees it is doubtful.
/// </summary>
public static class InvoiceSettlement
{
    public static FieldSet Settle(IReadOnlyList<Witness> witnesses)
    {
        var ordered = witnesses.OrderBy(witness => witness.Kind).ToList();
        var fields = new List<ExtractedField>();
        foreach (var name in VatInvoiceFields.All)
        {
            var stated = ordered.Select(witness => witness.Fields[name]).OfType<ExtractedField>().ToList();
            if (stated.Count > 0)
            {
                fields.Add(Settled(stated));
            }
        }

        return new FieldSet(fields, Lines(ordered));
    }

    /// <summary>Whether two readings say the same: width of characters, spaces and letter case are not part of a value.</summary>
    public static bool Same(string? one, string? other) => Key(one) == Key(other);

    private static ExtractedField Settled(List<ExtractedField> stated)
    {
        var first = stated[0];
        var agreeing = stated.FindAll(field => Same(field.Value, first.Value) || FieldAgreement.Compare(field, first) == true);
        var ink = agreeing.Find(field => field.Box is not null);
        var settled = ink is null ? first : first with { Value = ink.Value is null ? null : first.Value, Printed = ink.Printed, Page = ink.Page, Box = ink.Box };
        return agreeing.Count < stated.Count ? settled with { Confidence = Confidence.Doubtful }
            : stated.Count > 1 ? settled with { Confidence = Confidence.Proven }
            : settled;
    }

    /// <summary>The lines of the highest witness that has any; they point at the printed ink where the page has the same amounts in the same order.</summary>
    private static IEnumerable<LineItem> Lines(List<Witness> ordered)
    {
        var withLines = ordered.FindAll(witness => !witness.Fields.Lines.IsEmpty);
        if (withLines.Count == 0)
        {
            return [];
        }

        var lines = withLines[0].Fields.Lines;
        var printed = withLines.Find(witness => witness.Kind == WitnessKind.PrintedPage)?.Fields.Lines ?? [];
        return lines.Length == printed.Length && lines.Zip(printed).All(pair => pair.First.Amount == pair.Second.Amount)
            ? lines.Zip(printed, WithInk)
            : lines;
    }

    private static LineItem WithInk(LineItem line, LineItem ink)
    {
        // Data of toll invoices carry plate, kind and days under the names of the columns they took the place of.
        var isRenamed = ink.Columns.Any(column => Same(column.Printed, line.Specification));
        var cells = isRenamed ? ink : line;
        return line with
        {
            Specification = cells.Specification,
            Unit = cells.Unit,
            Quantity = cells.Quantity,
            UnitPrice = cells.UnitPrice,
            Page = line.Page ?? ink.Page,
            Box = line.Box ?? ink.Box,
            AmountBox = line.AmountBox ?? ink.AmountBox,
            TaxRatePrinted = line.TaxRatePrinted ?? ink.TaxRatePrinted,

            // Where the paper prints ***, zero in the data says no more than that.
            Tax = ink.Tax is null && line.Tax == Money.Zero ? null : line.Tax,
            PeriodStart = line.PeriodStart ?? ink.PeriodStart,
            PeriodEnd = line.PeriodEnd ?? ink.PeriodEnd,
            Columns = line.Columns.IsDefaultOrEmpty ? ink.Columns : line.Columns,
        };
    }

    private static string? Key(string? value) =>
        value is null ? null : string.Concat(PrintedText.ToHalfWidth(value).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
