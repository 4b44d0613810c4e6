using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice.Recognised;

/// <summary>
/// The rows of a recognised page, its printed form put right: labels with a character amiss, colons, stars and signs of the yuan taken for something
/// else. Only what the form prints, never a figure, a code or a name. Pages stored as text are given back as they are.
/// </summary>
internal static class RecognisedRows
{
    public static PageText Of(Page page)
    {
        var text = PageText.Of(page);
        if (page.Source != FieldSource.Ocr)
        {
            return text;
        }

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
}
