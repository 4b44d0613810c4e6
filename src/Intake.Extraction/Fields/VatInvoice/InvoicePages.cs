using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Fields.VatInvoice.Recognised;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Tells apart several invoices put into one file: on pages of their own, or two on one sheet.</summary>
internal static class InvoicePages
{
    /// <summary>
    /// The pages of the first invoice where there are several, the very same array where there is one. Pages without a number of their own (sales
    /// lists) belong to the invoice before them; a sheet that holds two is cut between them.
    /// </summary>
    public static ImmutableArray<Page> First(ImmutableArray<Page> pages)
    {
        string? number = null;
        for (var i = 0; i < pages.Length; i++)
        {
            // Two fit on upright sheets only.
            var isUpright = pages[i].HeightPoints > pages[i].WidthPoints;
            if (pages.Length == 1 && !isUpright)
            {
                break;
            }

            var text = RecognisedRows.Of(pages[i]);
            var printed = InvoiceHeading.LabelledNumber(text)?.Value;
            if (number is not null && printed is not null && printed != number)
            {
                return pages[..i];
            }

            number ??= printed;
            if (isUpright && SecondOn(text) is { } cut)
            {
                return [.. pages[..i], Above(pages[i], cut)];
            }
        }

        return pages;
    }

    /// <summary>How far down a sheet its second invoice begins, in fractions of the page; null where it holds no two.</summary>
    public static float? Cut(Page page) => SecondOn(PageText.Of(page));

    /// <summary>Where a second invoice begins below the first: as far down as their numbers lie apart. Null where there is none.</summary>
    private static float? SecondOn(PageText page)
    {
        (float Level, string Text)? first = null;
        foreach (var label in LabelFinder.All(page, "发票号码"))
        {
            if (label.Whole.Start < label.Start || HeadingNumber.After(label) is not { Length: 8 or 20 } digits)
            {
                continue;
            }

            if (first is { } other && other.Text != digits.Text && label.Row.CenterY - other.Level > 0.3f)
            {
                return label.Row.CenterY - other.Level;
            }

            first ??= (label.Row.CenterY, digits.Text);
        }

        return null;
    }

    private static Page Above(Page page, float cut) => page with
    {
        Words = page.Words.RemoveAll(word => word.Box.CenterY >= cut),
        Codes = page.Codes.RemoveAll(code => code.Box.CenterY >= cut),
    };
}
