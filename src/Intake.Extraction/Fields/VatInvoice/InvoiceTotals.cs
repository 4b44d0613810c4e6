using System.Buffers;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Reads the foot of the table: 合计 (amount and tax) and 价税合计 (in words and in figures).</summary>
internal static class InvoiceTotals
{
    private static readonly SearchValues<char> CapitalNumerals = SearchValues.Create("零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正负貳參陸萬億圓⊗ⓧⓍ");

    /// <summary>Reads the totals from the last page that carries a 价税合计; earlier pages carry only 小计.</summary>
    public static void Read(IReadOnlyList<PageText> pages, List<ExtractedField> fields)
    {
        for (var i = pages.Count - 1; i >= 0; i--)
        {
            var words = TotalInWords(pages[i]);
            var total = TotalInFigures(pages[i], words);
            if (words is null && total is null)
            {
                continue;
            }

            var level = (words ?? total)!.Value.Row.CenterY;
            if (SumRow(pages[i], level) is { } sums)
            {
                AddSums(sums, fields);
            }

            if (total is { } figures && AmountText.TryParse(figures.Text, out var money))
            {
                fields.Add(PrintedField.From(VatInvoiceFields.TotalIncludingTax, money.ToString(), figures));
            }

            if (words is { } ink)
            {
                fields.Add(PrintedField.From(VatInvoiceFields.TotalInWords, Cleaned(ink), ink));
            }

            return;
        }
    }

    /// <summary>The row of sums: the last one above the given level that carries the label 合计, or two amounts marked with ¥.</summary>
    public static TextRow? SumRow(PageText page, float above)
    {
        TextRow? byMark = null;
        for (var i = page.Rows.Count - 1; i >= 0; i--)
        {
            var row = page.Rows[i];
            if (row.CenterY >= above - 0.01f)
            {
                continue;
            }

            var label = row.Text.IndexOf("合计", StringComparison.Ordinal);
            if (label >= 0 && (label == 0 || row.Text[label - 1] != '税') && row.Glyphs[label].X0 < 0.35f && PrintedAmount.In(row).Any(amount => amount.Value is not null))
            {
                return row;
            }

            if (byMark is null && row.Text.AsSpan().Count('¥') == 2)
            {
                byMark = row;
            }
        }

        return byMark;
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

    /// <summary>The run of capital numerals beside 大写, or wherever one stands that is a whole amount.</summary>
    private static TextSpan? TotalInWords(PageText page)
    {
        TextSpan? found = null;
        foreach (var row in page.Rows)
        {
            for (var i = 0; i < row.Text.Length; i++)
            {
                var end = i;
                while (end < row.Text.Length && CapitalNumerals.Contains(row.Text[end]) && (end == i || row.GapBefore(end) < 2 * page.Em))
                {
                    end++;
                }

                var span = new TextSpan(row, i, end);
                if (span.Length >= 3 && ChineseAmount.TryParse(span.Text, out _))
                {
                    found = span;
                }

                i = Math.Max(i, end - 1);
            }
        }

        return found;
    }

    /// <summary>The amount beside 小写; without that label, the only amount on the level of the words.</summary>
    private static TextSpan? TotalInFigures(PageText page, TextSpan? words)
    {
        foreach (var label in LabelFinder.All(page, "小写"))
        {
            var box = label.Box;
            foreach (var row in page.Rows.OrderBy(row => Math.Abs(row.CenterY - box.CenterY)))
            {
                if (Math.Abs(row.CenterY - box.CenterY) < 0.8 * box.Height && FirstAmount(row, label.X1) is { } amount)
                {
                    return amount;
                }
            }
        }

        if (words is { } ink)
        {
            foreach (var row in page.Rows.Where(row => Math.Abs(row.CenterY - ink.Row.CenterY) < 0.02f))
            {
                if (PrintedAmount.In(row, ink.X1).ToList() is [{ Value: not null } only])
                {
                    return only.Ink;
                }
            }
        }

        return null;
    }

    private static TextSpan? FirstAmount(TextRow row, float x0)
    {
        foreach (var amount in PrintedAmount.In(row, x0))
        {
            if (amount.Value is not null)
            {
                return amount.Ink;
            }
        }

        return null;
    }

    private static string Cleaned(TextSpan ink) => new([.. ink.Text.Where(c => c is not ('⊗' or 'ⓧ' or 'Ⓧ' or '¥'))]);
}
