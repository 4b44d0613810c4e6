using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;

namespace Intake.Extraction.Verification;

/// <summary>
/// Brings an examined document back to its pages as the file shows them: where a page lies sideways it was turned for reading, but every place named must
/// be where a viewer of the file finds it.
/// </summary>
internal static class ShownPages
{
    /// <param name="pages">All pages of the file, as they were read.</param>
    public static ExaminedDocument Restore(ExaminedDocument document, ImmutableArray<Page> pages)
    {
        if (pages.All(static page => page.QuarterTurns == 0))
        {
            return document;
        }

        return document with
        {
            PageSizes = [.. pages.Select(static page => (page.QuarterTurns & 1) == 0 ? new PageSize(page.WidthPoints, page.HeightPoints) : new PageSize(page.HeightPoints, page.WidthPoints))],
            Fields = new FieldSet(
                document.Fields.Fields.Select(field => field with { Box = Shown(field.Page, field.Box) }),
                document.Fields.Lines.Select(line => line with { Box = Shown(line.Page, line.Box), AmountBox = Shown(line.Page, line.AmountBox) })),
            Checks = [.. document.Checks.Select(check => check.Where is { } where ? check with { Where = where with { Box = Shown(where.Page, where.Box)!.Value } } : check)],
            Findings = [.. document.Findings.Select(finding => finding with { Box = Shown(finding.Page, finding.Box) })],
        };

        BoundingBox? Shown(int? number, BoundingBox? box) =>
            number is { } page && page >= 1 && page <= pages.Length ? box?.Turned(-pages[page - 1].QuarterTurns) : box;
    }
}
