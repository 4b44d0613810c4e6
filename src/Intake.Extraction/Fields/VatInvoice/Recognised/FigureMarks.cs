using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice.Recognised;

/// <summary>What stands around figures and names of a recognised table and is neither: the sign of the yuan, the frame, the stars of a tax category.</summary>
internal static class FigureMarks
{
    private const int MostJunk = 2;
    private const string FigureSymbols = "0123456789.,";
    private const string TakenForStar = "~=-<+\"'`#|“”‘’^>«»_";

    public static void Repair(List<Glyph> glyphs, float em)
    {
        for (var end = glyphs.Count; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && glyphs[start].X0 - glyphs[start - 1].X1 <= 0.35f * em)
            {
                start--;
            }

            RepairAmount(glyphs, start, end);
            end = start;
        }

        RepairStar(glyphs);
    }

    /// <summary>
    /// An amount with something before or behind it that is no figure: before it that is the sign of the yuan, behind it the frame. A comma before the last
    /// two figures is the point.
    /// </summary>
    private static void RepairAmount(List<Glyph> glyphs, int start, int end)
    {
        var last = end - 1;
        while (last > start && !char.IsAsciiDigit(glyphs[last].Symbol))
        {
            last--;
        }

        var first = last;
        while (first > start && FigureSymbols.Contains(glyphs[first - 1].Symbol))
        {
            first--;
        }

        while (first < last && !char.IsAsciiDigit(glyphs[first].Symbol))
        {
            first++;
        }

        // Behind the bracket or colon of a label, or alone in its cell.
        var before = first;
        while (before > start && glyphs[before - 1].Symbol is not (')' or ':'))
        {
            before--;
        }

        if (last - first < 2 || first - before > MostJunk || end - 1 - last > MostJunk || glyphs[end - 1].Symbol == '%' || !IsAmount(glyphs, first, last + 1))
        {
            return;
        }

        if (last - 2 > first && glyphs[last - 2].Symbol == ',')
        {
            glyphs[last - 2] = glyphs[last - 2] with { Symbol = '.', Printed = '.' };
        }

        glyphs.RemoveRange(last + 1, end - 1 - last);
        if (first > before && glyphs[first - 1].Symbol is not ('-' or '¥' or '('))
        {
            glyphs[first - 1] = glyphs[first - 1] with { Symbol = '¥', Printed = '¥' };
            glyphs.RemoveRange(before, first - 1 - before);
        }
    }

    /// <summary>Figures with one point (or a comma in its place), one or two places behind it.</summary>
    private static bool IsAmount(List<Glyph> glyphs, int start, int end)
    {
        var point = -1;
        for (var i = start; i < end; i++)
        {
            if (glyphs[i].Symbol == '.')
            {
                if (point >= 0)
                {
                    return false;
                }

                point = i;
            }
        }

        return (point > start && end - point is 2 or 3) || (point < 0 && end - start > 3 && glyphs[end - 3].Symbol == ',');
    }

    /// <summary>*category*name: the second star is read, the first was taken for something else.</summary>
    private static void RepairStar(List<Glyph> glyphs)
    {
        var ideograph = glyphs.FindIndex(static glyph => glyph.Symbol is >= '\u4E00' and <= '\u9FFF');
        var star = ideograph < 0 ? -1 : glyphs.FindIndex(ideograph, static glyph => glyph.Symbol == '*');
        if (ideograph is not (1 or 2 or 3) || star < ideograph + 2 || star > ideograph + 14
            || glyphs.Take(ideograph).Any(static glyph => glyph.Symbol != '*' && !TakenForStar.Contains(glyph.Symbol)))
        {
            return;
        }

        glyphs[ideograph - 1] = glyphs[ideograph - 1] with { Symbol = '*', Printed = '*' };
        glyphs.RemoveRange(0, ideograph - 1);
    }
}
