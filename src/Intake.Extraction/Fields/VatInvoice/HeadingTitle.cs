using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The title: the tallest writing in the head that speaks of an invoice. Seal text between its characters is smaller.</summary>
internal static class HeadingTitle
{
    public static ExtractedField? Read(PageText page, float end)
    {
        foreach (var row in page.Rows)
        {
            if (row.CenterY > end)
            {
                break;
            }

            if (!row.Text.Contains('票', StringComparison.Ordinal))
            {
                continue;
            }

            var title = Tallest(row);
            var text = new string([.. title.Select(glyph => glyph.Printed)]);
            if (text.Contains("发票", StringComparison.Ordinal) && !text.Contains('：', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal))
            {
                var box = title.Skip(1).Aggregate(title[0].Box, (all, glyph) => all.Union(glyph.Box));
                return new ExtractedField(VatInvoiceFields.PrintedKind, text, text, page.Source == FieldSource.Ocr ? Confidence.Recognised : Confidence.Read, page.Source, page.Number, box);
            }
        }

        return null;
    }

    private static List<Glyph> Tallest(TextRow row)
    {
        var tallest = row.Glyphs.Max(glyph => glyph.Y1 - glyph.Y0);
        var title = new List<Glyph>();
        foreach (var glyph in row.Glyphs)
        {
            if (glyph.Y1 - glyph.Y0 <= 0.9f * tallest)
            {
                continue;
            }

            if (title.Count > 0 && glyph.X0 - title[^1].X1 > 4 * row.Page.Em)
            {
                break;
            }

            title.Add(glyph);
        }

        return title;
    }
}
