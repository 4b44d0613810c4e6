using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice.Recognised;

/// <summary>
/// The rows of a recognised page, its printed form put right: labels with a character amiss, colons, stars and signs of the yuan taken for something
/// else. Only what the form prints, never a figure, a code or a name. Pages stored as text are given back as they are.
/// </summary>
internal static class RecognisedRows
{
    /// <summary>Of the pitch of rows.</summary>
    private const float AlmostSame = 0.45f;

    public static PageText Of(Page page)
    {
        var text = PageText.Of(page);
        if (page.Source != FieldSource.Ocr)
        {
            return text;
        }

        Join(text);
        for (var i = 0; i < text.Rows.Count; i++)
        {
            // A frame is no writing.
            var glyphs = text.Rows[i].Glyphs.Where(static glyph => glyph.Symbol != '|').ToList();
            if (glyphs.Count == 0)
            {
                continue;
            }

            FormLabels.Repair(glyphs);
            FigureMarks.Repair(glyphs, text.Em);
            SumLabel.Repair(glyphs, text.Em);
            text.Rows[i] = new TextRow(text, [.. glyphs]);
        }

        return text;
    }

    /// <summary>A leaning page, or print a little off its form, parts a row in two: what lies on almost the same level and nowhere over the other is one row.</summary>
    private static void Join(PageText text)
    {
        for (var i = 0; i + 1 < text.Rows.Count; i++)
        {
            var (one, next) = (text.Rows[i], text.Rows[i + 1]);
            if (next.CenterY - one.CenterY < AlmostSame * text.Line && !one.Glyphs.Any(glyph => next.Glyphs.Any(other => other.X0 < glyph.X1 && glyph.X0 < other.X1)))
            {
                text.Rows[i] = new TextRow(text, [.. one.Glyphs.Concat(next.Glyphs).OrderBy(static glyph => glyph.X0)]);
                text.Rows.RemoveAt(i + 1);
                i--;
            }
        }
    }
}
