using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice.Recognised;

/// <summary>Headers of the table's columns of which a character was misread or lost, in a row that has enough of them to be the header.</summary>
internal static class TableLabels
{
    private const int FewestKnown = 3;

    /// <summary>The tax stands at the right edge of every form.</summary>
    private const float TaxStart = 0.85f;

    private static readonly string[] Short = ["数量", "单价", "金额", "税率", "税额", "单位"];
    private static readonly string[] Long = ["规格型号", "项目名称", "建筑项目名称", "通行日期起", "车牌号"];

    public static void Repair(List<Glyph> glyphs)
    {
        var text = FormLabels.Text(glyphs);
        if (Short.Concat(Long).Count(header => text.Contains(header, StringComparison.Ordinal)) < FewestKnown)
        {
            return;
        }

        glyphs.RemoveAll(static glyph => glyph.Symbol is '*' or '.' or '-' or '\'');
        foreach (var header in Short)
        {
            RepairHalf(glyphs, header);
        }

        RepairTax(glyphs);
        RepairAmount(glyphs);
    }

    /// <summary>Two characters of which one is right are the header that is missing.</summary>
    private static void RepairHalf(List<Glyph> glyphs, string header)
    {
        var text = FormLabels.Text(glyphs);
        for (var at = 0; at + 1 < text.Length && !text.Contains(header, StringComparison.Ordinal); at++)
        {
            var isHalf = text[at] == header[0] != (text[at + 1] == header[1]);
            if (isHalf && glyphs[at].IsWide && glyphs[at + 1].IsWide && !IsPartOfKnown(text, at) && !IsPartOfKnown(text, at + 1))
            {
                FormLabels.Put(glyphs, at, header);
                text = FormLabels.Text(glyphs);
            }
        }
    }

    /// <summary>额 at the right edge ends 税额, whatever stands before it.</summary>
    private static void RepairTax(List<Glyph> glyphs)
    {
        if (FormLabels.Text(glyphs).Contains("税额", StringComparison.Ordinal) || glyphs is not [.., { Symbol: '额', X0: > TaxStart } last])
        {
            return;
        }

        var first = glyphs.FindLastIndex(static glyph => glyph is { Symbol: '税', X0: > TaxStart });
        var from = first >= 0 ? first : glyphs.Count - 1;
        var tax = first >= 0 ? glyphs[first] : last with { Symbol = '税', Printed = '税', X1 = last.X0 };
        glyphs.RemoveRange(from, glyphs.Count - from);
        glyphs.Add(tax);
        glyphs.Add(last);
    }

    /// <summary>Between price and rate there is the amount, even where nothing of its header was read.</summary>
    private static void RepairAmount(List<Glyph> glyphs)
    {
        var text = FormLabels.Text(glyphs);
        var price = text.IndexOf("单价", StringComparison.Ordinal);
        var rate = text.IndexOf("税率", StringComparison.Ordinal);
        if (text.Contains("金额", StringComparison.Ordinal) || price < 0 || rate != price + 2)
        {
            return;
        }

        var width = glyphs[rate].X1 - glyphs[rate].X0;
        var center = (glyphs[price + 1].X1 + glyphs[rate].X0) / 2;
        glyphs.Insert(rate, glyphs[rate] with { Symbol = '金', Printed = '金', X0 = center - width, X1 = center });
        glyphs.Insert(rate + 1, glyphs[rate + 1] with { Symbol = '额', Printed = '额', X0 = center, X1 = center + width });
    }

    private static bool IsPartOfKnown(string text, int at)
    {
        foreach (var header in (ReadOnlySpan<string>)[.. Short, .. Long, "税率/征收率", "货物或应税劳务、服务名称"])
        {
            for (var found = text.IndexOf(header, StringComparison.Ordinal); found >= 0; found = text.IndexOf(header, found + 1, StringComparison.Ordinal))
            {
                if (at >= found && at < found + header.Length)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
