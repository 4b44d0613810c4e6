using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Reads the title of a contract: the tallest line at the top of its first page that calls the paper a contract.</summary>
internal static partial class TitleReader
{
    private const int RowsLookedAt = 14, Longest = 40;

    public static ExtractedField? Read(ImmutableArray<Page> pages, FieldName name)
    {
        if (pages.IsEmpty)
        {
            return null;
        }

        TextSpan? best = null;
        var tallest = 0f;
        foreach (var row in PageText.Of(pages[0]).Rows.Take(RowsLookedAt))
        {
            if (row.Text.Length > Longest || !Title().IsMatch(row.Text))
            {
                continue;
            }

            var middle = row.Glyphs[row.Glyphs.Length / 2];
            var height = middle.Y1 - middle.Y0;
            // Of equal height the first: a running head is smaller, a second title is of an annex.
            if (height > tallest * 1.08f)
            {
                (best, tallest) = (row.All, height);
            }
        }

        return best is { } title ? PrintedField.From(name, string.Concat(title.Row.Glyphs.Select(glyph => glyph.Printed)), title) : null;
    }

    [GeneratedRegex(@"^[^:,。;]{0,36}(?:合同|合同书|协议|协议书|订单|合约|契约)(?:\([^()]{1,12}\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
