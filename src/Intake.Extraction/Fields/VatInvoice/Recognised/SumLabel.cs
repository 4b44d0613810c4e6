using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice.Recognised;

/// <summary>合 计 stands far apart, and one of the two is easily lost: a row that has nothing else but amounts is the row of sums.</summary>
internal static class SumLabel
{
    private const float LabelsEnd = 0.35f;
    private const string Alike = "合全台含会今舍畜";

    public static void Repair(List<Glyph> glyphs, float em)
    {
        var label = glyphs.TakeWhile(static glyph => glyph.X0 < LabelsEnd).ToList();
        var rest = glyphs.Skip(label.Count).ToList();
        if (label.Count is 0 or > 4 || rest.Count < 4 || rest.Exists(static glyph => !"0123456789.,-¥*".Contains(glyph.Symbol, StringComparison.Ordinal)))
        {
            return;
        }

        var first = label.FindIndex(static glyph => Alike.Contains(glyph.Symbol, StringComparison.Ordinal));
        var last = label.FindIndex(static glyph => glyph.Symbol is '计' or '讨' or '汁');
        last = last < 0 && first == 0 && label.Count == 2 ? 1 : last;
        var isAlone = label.Count(static glyph => glyph.IsWide) <= 2 && Enumerable.Range(1, label.Count - 1).All(i => label[i].X0 - label[i - 1].X1 > em || !label[i].IsWide || !label[i - 1].IsWide);
        if ((first < 0 && last < 0) || !isAlone || (label.Count == 1 && rest.Exists(static glyph => glyph.Symbol == '%')))
        {
            return;
        }

        var at = label[first >= 0 ? first : last];
        glyphs.RemoveRange(0, label.Count);
        glyphs.Insert(0, at with { Symbol = '合', Printed = '合' });
        glyphs.Insert(1, (last >= 0 ? label[last] : at with { X0 = at.X1 }) with { Symbol = '计', Printed = '计' });
    }
}
