using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Reads the foot of the table: 合计 (amount and tax) and 价税合计 (in words and in figures).</summary>
internal static class InvoiceTotals
{
    /// <summary>Reads the totals from the last page that carries a 价税合计; earlier pages carry only 小计.</summary>
    public static void Read(IReadOnlyList<PageText> pages, List<ExtractedField> fields)
    {
        for (var i = pages.Count - 1; i >= 0; i--)
        {
            var words = pages[i].Source == FieldSource.Ocr ? TotalWords.FindRecognised(pages[i]) ?? TotalWords.Find(pages[i]) : TotalWords.Find(pages[i]);
            var total = TotalFigures.Find(pages[i], words);
            if (words is null && total is null)
            {
                continue;
            }

            var level = (words ?? total)!.Value.Row.CenterY;
            if (SumRow.Find(pages[i], level) is { } sums)
            {
                AddSums(sums, fields);
            }

            if (total is { } figures && AmountText.TryParse(figures.Text, out var money))
            {
                fields.Add(PrintedField.From(VatInvoiceFields.TotalIncludingTax, money.ToString(), figures));
            }

            if (words is { } ink)
            {
                fields.Add(PrintedField.From(VatInvoiceFields.TotalInWords, TotalWords.Cleaned(ink), ink));
            }

            return;
        }
    }

    private static void AddSums(TextRow row, List<ExtractedField> fields)
    {
        var amounts = PrintedAmount.In(row).ToList();
        if (amounts.Count is 1 or 2 && amounts[0].Value is { } amount)
        {
            fields.Add(PrintedField.From(VatInvoiceFields.AmountExcludingTax, amount.ToString(), amounts[0].Ink));
            if (amounts.Count == 2)
            {
                fields.Add(PrintedField.From(VatInvoiceFields.Tax, amounts[1].Value?.ToString(), amounts[1].Ink));
            }
        }
    }
}
