using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The words of a table's row: stretches between gaps, and between the edges of columns where a cell is filled up to its neighbour.</summary>
internal static class RowTokens
{
    public static List<TextSpan> Of(TextRow row, TableHeader header, ReadOnlySpan<float> edges)
    {
        var em = row.Page.Em;
        var tokens = new List<TextSpan>();
        var start = 0;
        for (var i = 1; i <= row.Glyphs.Length; i++)
        {
            if (i < row.Glyphs.Length && !Parts(row, i, header, edges, em))
            {
                continue;
            }

            // The sign of currency may stand apart from its amount; alone it says nothing.
            if (i - start > 1 || row.Text[start] != '¥')
            {
                tokens.Add(new TextSpan(row, start, i));
            }

            start = i;
        }

        return tokens;
    }

    private static bool Parts(TextRow row, int i, TableHeader header, ReadOnlySpan<float> edges, float em)
    {
        var gap = row.GapBefore(i);
        if (gap > 0.35f * em)
        {
            return true;
        }

        if (gap < 0.1f * em)
        {
            return false;
        }

        // A little gap is one between cells where a column's text begins: under the first character of its header or where it was seen to begin.
        var x0 = row.Glyphs[i].X0;
        for (var k = 1; k < edges.Length; k++)
        {
            var column = header.Columns[k];
            if (column.IsText && (Math.Abs(x0 - column.X0) < 0.3f * em || Math.Abs(x0 - edges[k] - (0.5f * em)) < 0.2f * em))
            {
                return true;
            }
        }

        return false;
    }
}
