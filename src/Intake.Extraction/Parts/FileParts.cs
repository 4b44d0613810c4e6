using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Parts;

/// <summary>
/// Parts a file into its papers: people scan a whole stack at once, join PDFs, put two receipts on a sheet. A contract of many pages with its annexes stays
/// one. Where it is not certain whether a page begins another paper, that is a finding on the papers concerned.
/// </summary>
internal static class FileParts
{
    private const string Unclear = "part_unclear";

    /// <returns>One a paper, in order; one with the very same pages where the file holds one paper and nothing is open.</returns>
    public static ImmutableArray<PartPages> Of(ImmutableArray<Page> pages)
    {
        ImmutableArray<Page> sheets = [.. pages.SelectMany(page => SharedSheet.Cut(page))];
        if (sheets.Length <= 1)
        {
            return [new PartPages(pages, [.. sheets.Where(SharedSheet.MayHoldSeveral).Select(Several)])];
        }

        var parts = new List<PartBuilder>();
        foreach (var sheet in sheets)
        {
            Place(sheet, parts);
            if (parts[^1].Type is (null or DocumentType.PaymentReceipt or DocumentType.InterestReceipt) && SharedSheet.MayHoldSeveral(sheet))
            {
                parts[^1].Open.Add(Several(sheet));
            }
        }

        return parts.Count == 1 ? [new PartPages(pages, [.. parts[0].Open])] : [.. parts.Select(part => part.Build())];
    }

    /// <summary>Puts a sheet to the paper before it, or begins another with it.</summary>
    private static void Place(Page sheet, List<PartBuilder> parts)
    {
        var signs = PageSigns.Of(sheet);
        if (parts.Count == 0)
        {
            parts.Add(new PartBuilder(signs));
            return;
        }

        // A sheet cut in two was cut because another paper begins.
        var before = parts[^1];
        var verdict = before.LastPage.Number == sheet.Number ? PageVerdict.Begins : PageJudge.Of(before, signs);
        if (verdict is PageVerdict.Continues or PageVerdict.MayBegin)
        {
            before.Add(signs);
            before.Open.AddRange(verdict == PageVerdict.MayBegin ? [Finding("examine.part_may_begin", sheet.Number)] : []);
            return;
        }

        parts.Add(new PartBuilder(signs));
        if (verdict == PageVerdict.MayContinue)
        {
            before.Open.Add(Finding("examine.part_may_go_on", sheet.Number));
            parts[^1].Open.Add(Finding("examine.part_may_belong_before", sheet.Number));
        }
    }

    private static Finding Several(Page sheet) => Finding("examine.part_several_on_page", sheet.Number);

    private static Finding Finding(string key, int page) =>
        new(Unclear, Severity.Warning, Message.Of(key, page.ToString(CultureInfo.InvariantCulture)), Page: page);
}
