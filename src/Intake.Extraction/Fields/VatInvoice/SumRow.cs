using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The row of sums below the items.</summary>
internal static class SumRow
{
    /// <summary>The last row above the given level with the sums beside the label 合计, or with two amounts marked with ¥.</summary>
    public static TextRow? Find(PageText page, float above)
    {
        TextRow? byMark = null;
        for (var i = page.Rows.Count - 1; i >= 0; i--)
        {
            var row = page.Rows[i];
            if (row.CenterY >= above - (0.4f * page.Line))
            {
                continue;
            }

            var label = row.Text.IndexOf("合计", StringComparison.Ordinal);
            if (label >= 0 && (label == 0 || row.Text[label - 1] != '税') && row.Glyphs[label].X0 < 0.35f && WithAmounts(page, i) is { } sums)
            {
                return sums;
            }

            if (byMark is null && row.Text.AsSpan().Count('¥') == 2)
            {
                byMark = row;
            }
        }

        return byMark;
    }

    /// <summary>The label's row, or a neighbour on almost the same level that carries figures and nothing else.</summary>
    private static TextRow? WithAmounts(PageText page, int label)
    {
        if (HasAmount(page.Rows[label]))
        {
            return page.Rows[label];
        }

        foreach (var i in (ReadOnlySpan<int>)[label + 1, label - 1])
        {
            if (i >= 0 && i < page.Rows.Count && Math.Abs(page.Rows[i].CenterY - page.Rows[label].CenterY) < 0.8f * page.Line
                && HasAmount(page.Rows[i]) && !page.Rows[i].Text.AsSpan().ContainsAnyExcept("0123456789.,-¥*"))
            {
                return page.Rows[i];
            }
        }

        return null;
    }

    private static bool HasAmount(TextRow row)
    {
        foreach (var amount in PrintedAmount.In(row))
        {
            if (amount.Value is not null)
            {
                return true;
            }
        }

        return false;
    }
}
