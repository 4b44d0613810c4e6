using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Fields.VatInvoice.Recognised;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// Reads the printed page of a VAT invoice by its layout: tax-control e-invoices (general, special, toll), fully digitalized ones (general, special,
/// their special tables), sales lists and invoices of several pages. A field that is not found is left out, never guessed.
/// </summary>
public static class VatInvoiceExtractor
{
    /// <summary>What the printed pages state; <see cref="FieldSet.Empty"/> where there are none.</summary>
    public static FieldSet Read(ImmutableArray<Page> pages)
    {
        if (pages.IsEmpty)
        {
            return FieldSet.Empty;
        }

        var texts = pages.Select(RecognisedRows.Of).ToList();
        var fields = new List<ExtractedField>();

        // A list may lie on top of the invoice it belongs to.
        var face = texts.Count == 1 ? texts[0] : texts.Find(text => InvoiceHeading.LabelledNumber(text) is not null) ?? texts[0];
        InvoiceHeading.Read(face, fields);
        InvoiceParties.Read(face, fields);
        InvoiceTotals.Read(texts, fields);
        foreach (var page in texts)
        {
            InvoiceRemarks.Read(page, fields);
            if (fields.Exists(field => field.Name == VatInvoiceFields.Remarks))
            {
                break;
            }
        }

        var lines = InvoiceLines.Read(texts);
        return new FieldSet(fields.OrderBy(field => VatInvoiceFields.All.IndexOf(field.Name)), WithRentPeriod(lines, fields));
    }

    /// <summary>The pages of the first invoice where several were put into one file, the very same array where there is one.</summary>
    public static ImmutableArray<Page> FirstInvoice(ImmutableArray<Page> pages) => InvoicePages.First(pages);

    private static List<LineItem> WithRentPeriod(List<LineItem> lines, List<ExtractedField> fields)
    {
        var remarks = fields.Find(field => field.Name == VatInvoiceFields.Remarks)?.Value;
        return remarks is not null && InvoiceRemarks.RentPeriod(remarks) is { } period
            ? lines.ConvertAll(line => line.PeriodStart is null && line.Name.Contains("租赁", StringComparison.Ordinal)
                ? line with { PeriodStart = period.First, PeriodEnd = period.Last }
                : line)
            : lines;
    }
}
