using Intake.Samples.Paper;
using Intake.Samples.Papers;

namespace Intake.Samples.Sets;

/// <summary>One paper in a file of several.</summary>
/// <param name="Pages">Its own pages, drawn.</param>
/// <param name="First">Its first page in the file, from 1.</param>
/// <param name="Half">upper or lower where two papers share the page; null where the pages are its own.</param>
internal sealed record BundlePart(string Type, string Layout, IReadOnlyList<PaperPage> Pages, IReadOnlyList<KeyValuePair<string, string?>> Fields, int First = 1, string? Half = null)
{
    public int Last => Half is null ? First + Pages.Count - 1 : First;

    public static BundlePart Of(MadePaper paper) => new(paper.Layout.Type, paper.Layout.Name, paper.Pages, [.. paper.Fields]);

    public static BundlePart Of(InvoiceSpec invoice, string name) => new(
        PaperTypes.VatInvoice, name, InvoicePaper.Draw(invoice, new PaperOptions { SealAsText = true }), [.. SampleTruth.OfPage("", invoice).Fields.OrderBy(field => field.Key, StringComparer.Ordinal)]);
}
