using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice.Recognised;

/// <summary>合 计 stands far apart, and one of the two is easily lost: a row that has nothing else but amounts is the row of sums.</summary>
internal static class SumLabel
{
    private const float LabelsEnd = 0.35f;
    private const int MostStray = 3;
    private const string Figures = "0123456789.,-¥*";
    private const string Alike = "合全台含会今舍畜";

    public static void Repair(List<Glyph> glyphs, float em)
    {
        var label = glyphs.TakeWhile(static glyph => glyph.X0 < LabelsEnd).ToList();
        var rest = glyphs.Skip(label.Count).ToList();
        var figures = rest.Count(static glyph => char.IsAsciiDigit(glyph.Symbol));
        var others = rest.Count(static glyph => !Figures.Contains(glyph.Symbol, StringComparison.Ordinal));
        if (label.Count is 0 or > 4 || figures < 4 || others > MostStray)
        {
            return;
        }

        var first = label.FindIndex(static glyph => Alike.Contains(glyph.Symbol, StringComparison.Ordinal));
        var last = label.FindIndex(static glyph => glyph.Symbol is '计' or '讨' or '汁');
        last = last < 0 && first == 0 && label.Count == 2 ? 1 : last;
        var isAlone = label.Count(static glyph => glyph.IsWide) <= 2 && Enumerable.Range(1, label.Count - 1).All(i => label[i].X0 - label[i - 1].X1 > em || !label[i].IsWide || !label[i - 1].IsWide);
        if ((first < 0 && last < 0) || !isAlone || (label.Count == 1 && rest.Exists(static glyph => glyph.Symbol == '%') || others > 0 && label.Count == 1))
        {
            return;
        }

        var at = label[first >= 0 ? first : last];
        for (var i = rest.Count - 1; i >= 0; i--)
        {
            // Before a figure it is the sign of the yuan, elsewhere a part of the frame.
            var isBefore = i + 1 < rest.Count && char.IsAsciiDigit(rest[i + 1].Symbol);
            if (!Figures.Contains(rest[i].Symbol, StringComparison.Ordinal) && isBefore)
            {
                rest[i] = rest[i] with { Symbol = '¥', Printed = '¥' };
            }
            else if (!Figures.Contains(rest[i].Symbol, StringComparison.Ordinal))
            {
                rest.RemoveAt(i);
            }
        }

        glyphs.Clear();
        glyphs.AddRange(rest);
        glyphs.Insert(0, at with { Symbol = '合', Printed = '合' });
        glyphs.Insert(1, (last >= 0 ? label[last] : at with { X0 = at.X1 }) with { Symbol = '计', Printed = '计' });
    }
}
