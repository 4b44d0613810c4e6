using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Classification;

/// <summary>The lines that head a document: what stands alone, in the middle or in larger letters, in the upper part of its first page with words.</summary>
internal static class Heading
{
    /// <summary>Titles stand above it; what is printed lower is text. In fractions of what is printed on the page, which may be half a sheet.</summary>
    private const double Lowest = 0.55;

    /// <summary>What begins only here is a paper on the lower part of a sheet.</summary>
    private const double HalfSheet = 0.3;

    /// <summary>No title is longer; with the name of a company or a project before it, it fills two lines.</summary>
    private const int Longest = 45;

    /// <summary>Lines looked at: before the title stand at most a letterhead, a number and a seal.</summary>
    private const int MostLines = 14;

    /// <summary>Candidates in reading order, half width, without spaces; a title broken over two lines is also there as one.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<Page> pages)
    {
        var page = pages.FirstOrDefault(candidate => !candidate.Words.IsEmpty);
        if (page is null)
        {
            return [];
        }

        var (top, bottom) = (page.Words.Min(word => word.Box.Y0), page.Words.Max(word => word.Box.Y1));
        var lowest = top > HalfSheet ? top + (Lowest * (bottom - top)) : Lowest;
        var rows = PageText.Of(page).Rows.Where(row => row.Text.Length > 0 && row.CenterY < lowest).Take(MostLines).ToList();
        var usual = Median(page);
        var found = new List<string>();
        string? above = null;
        foreach (var row in rows)
        {
            var isHeading = row.Text.Length <= Longest && (IsLarge(row, usual) || IsAloneInTheMiddle(row) || (row == rows[0] && IsBare(row)));
            if (isHeading)
            {
                found.Add(row.Text);
                if (above is not null)
                {
                    found.Add(above + row.Text);
                }
            }

            above = isHeading ? row.Text : null;
        }

        return found;
    }

    /// <summary>What opens a paper is its title though it is set like the text, if it is no sentence and no label.</summary>
    private static bool IsBare(TextRow row) => row.Text.AsSpan().IndexOfAny("，。；：,;:、") < 0;

    private static bool IsLarge(TextRow row, float usual) => row.Glyphs.Max(glyph => glyph.Y1 - glyph.Y0) > 1.2f * usual;

    private static bool IsAloneInTheMiddle(TextRow row)
    {
        var (left, right) = (row.Glyphs[0].X0, row.Glyphs[^1].X1);
        return left > 0.15f && Math.Abs((left + right) / 2 - 0.5f) < 0.06f;
    }

    /// <summary>The usual height of letters on the page.</summary>
    private static float Median(Page page)
    {
        var heights = page.Words.Select(word => (float)word.Box.Height).Order().ToList();
        return heights[heights.Count / 2];
    }
}
