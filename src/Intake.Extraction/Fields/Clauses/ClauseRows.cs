using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>The rows of a paper of several pages in reading order, without what stands on every page: page numbers and running heads.</summary>
internal static partial class ClauseRows
{
    // Running heads and feet lie in the outer eighth of a page.
    private const float Margin = 0.125f;

    public static List<TextRow> Of(ImmutableArray<Page> pages)
    {
        var rows = new List<TextRow>();
        var heads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var here = new List<string>();
            foreach (var row in PageText.Of(page).Rows)
            {
                if (row.Glyphs.Length == 0)
                {
                    continue;
                }

                if (row.CenterY is > Margin and < 1 - Margin)
                {
                    rows.Add(row);
                    continue;
                }

                var text = PageCount().Replace(row.Text, "");
                if (text.Length == 0 || heads.Contains(text))
                {
                    continue;
                }

                here.Add(text);
                rows.Add(row);
            }

            // Only what stood on an earlier page is a running head: two lines of one page may well be the same.
            heads.UnionWith(here);
        }

        return rows;
    }

    [GeneratedRegex(@"第\d{1,3}页[,/]?(共\d{1,3}页)?|共\d{1,3}页[,/]?(第\d{1,3}页)?|^[-–—·~]*\d{1,3}[-–—·~]*$|^\d{1,3}/\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PageCount();
}
