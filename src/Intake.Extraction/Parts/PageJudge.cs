using Intake.Extraction.Classification;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Parts;

/// <summary>
/// Judges whether a page begins another paper: by the number of an invoice, by a title of another type, by its own count of pages, by the number of a
/// contract or receipt. What could be a beginning or an annex is left open, never decided.
/// </summary>
internal static class PageJudge
{
    /// <summary>Share of a page's side by which two pages of one paper may differ.</summary>
    private const double SizeTolerance = 0.05;

    public static PageVerdict Of(PartBuilder before, PageSigns page)
    {
        if (page.IsBlank)
        {
            return PageVerdict.Continues;
        }

        if (page.IsInvoice)
        {
            return OfInvoice(before, page);
        }

        if (before.Type == DocumentType.VatInvoice && page.InvoiceNumber is { } number && before.InvoiceNumber is { } own)
        {
            return number == own ? PageVerdict.Continues : PageVerdict.Begins;
        }

        if (ContinuesCount(before, page))
        {
            return PageVerdict.Continues;
        }

        return page.Type is { } type ? OfTitled(before, page, type) : OfUntitled(before, page);
    }

    private static PageVerdict OfInvoice(PartBuilder before, PageSigns page) =>
        before.IsItemListOnly ? PageVerdict.Continues
        : before.Type != DocumentType.VatInvoice ? PageVerdict.Begins
        : page.InvoiceNumber is { } number && before.InvoiceNumber is { } own ? number == own ? PageVerdict.Continues : PageVerdict.Begins
        : page.IsSalesList || ContinuesCount(before, page) ? PageVerdict.Continues
        : PageVerdict.MayContinue;

    private static PageVerdict OfTitled(PartBuilder before, PageSigns page, DocumentType type)
    {
        if (before.MayBeCover && !IsOfOnePage(type))
        {
            return PageVerdict.Continues;
        }

        if (page.IsAnnex || (before.IsInAnnex && IsAgreement(type) && before.Type is { } main && IsAgreement(main)))
        {
            return IsOfOnePage(type) && page.IsClear ? PageVerdict.MayBegin : PageVerdict.Continues;
        }

        if (type == before.Type)
        {
            return IsOfOnePage(type) ? OfSameShort(before, page) : OfSameLong(before, page);
        }

        // A heading that ran on the pages before it, or a word in one of few of whose things the page speaks.
        if (before.Repeats(page))
        {
            return PageVerdict.Continues;
        }

        if (!page.IsClear)
        {
            return StartsCount(page) ? PageVerdict.Begins : PageVerdict.MayBegin;
        }

        // An agreement of another type before the signatures of the first may be part of it.
        return before.Type is { } agreement && IsAgreement(agreement) && IsAgreement(type) && !before.IsSigned && !HasOtherReference(before, page) && !StartsCount(page)
            ? PageVerdict.MayContinue
            : PageVerdict.Begins;
    }

    /// <summary>Receipts and certificates, one after another: each bears its title again, and a number of its own.</summary>
    private static PageVerdict OfSameShort(PartBuilder before, PageSigns page) =>
        page.Reference is { } number && before.Reference is { } own
            ? number == own && before.Repeats(page) ? PageVerdict.Continues : PageVerdict.Begins
            : page.IsClear ? PageVerdict.MayContinue : PageVerdict.MayBegin;

    /// <summary>Contracts and reports: many repeat their title and number on every page.</summary>
    private static PageVerdict OfSameLong(PartBuilder before, PageSigns page)
    {
        if (HasOtherReference(before, page))
        {
            return page.IsClear && (before.IsSigned || StartsCount(page)) ? PageVerdict.Begins : PageVerdict.MayBegin;
        }

        return StartsCount(page) && before.Numbering is { IsLast: true } ? PageVerdict.Begins
            : page.IsClear && !before.Repeats(page) && (before.IsSigned || before.Type is { } type && !IsAgreement(type)) ? PageVerdict.MayBegin
            : PageVerdict.Continues;
    }

    private static PageVerdict OfUntitled(PartBuilder before, PageSigns page)
    {
        if (page.IsAnnex)
        {
            return PageVerdict.Continues;
        }

        if (StartsCount(page) && before.Numbering is { IsLast: true })
        {
            return PageVerdict.Begins;
        }

        return before.Type switch
        {
            null => page.HasNewHeading && !before.Repeats(page) && !before.MayBeCover ? PageVerdict.MayBegin : PageVerdict.Continues,
            DocumentType.VatInvoice => page.IsItemList ? PageVerdict.Continues : PageVerdict.MayContinue,
            DocumentType.PaymentReceipt or DocumentType.InterestReceipt => page.OtherTitle is not null ? PageVerdict.MayContinue : PageVerdict.MayBegin,
            DocumentType.Certificate or DocumentType.BusinessLicence => PageVerdict.MayContinue,
            _ when before.IsInAnnex => page.OtherTitle is not null && !before.Repeats(page) ? PageVerdict.MayBegin : PageVerdict.Continues,
            _ => IsHeadedAnew(before, page) || IsOfOtherPaper(before.LastPage, page.Page) ? PageVerdict.MayBegin : PageVerdict.Continues,
        };
    }

    /// <summary>A title of a paper of another kind, or any heading at the top of a page after the signatures.</summary>
    private static bool IsHeadedAnew(PartBuilder before, PageSigns page) =>
        (page.OtherTitle is not null || (before.IsSigned && page.HasNewHeading)) && !before.Repeats(page);

    private static bool ContinuesCount(PartBuilder before, PageSigns page) =>
        page.Numbering is { Number: > 1 } count && before.Numbering is { } last && count.Number == last.Number + 1 && count.Of == last.Of;

    private static bool StartsCount(PageSigns page) => page.Numbering is { Number: 1 };

    private static bool HasOtherReference(PartBuilder before, PageSigns page) => page.Reference is { } number && before.Reference is { } own && number != own;

    private static bool IsOfOnePage(DocumentType type) =>
        type is DocumentType.PaymentReceipt or DocumentType.InterestReceipt or DocumentType.Certificate or DocumentType.BusinessLicence;

    private static bool IsAgreement(DocumentType type) =>
        type is DocumentType.Contract or DocumentType.Lease or DocumentType.LoanContract or DocumentType.GuaranteeContract;

    /// <summary>Another source, or sheets of another size: not where one is the other turned.</summary>
    private static bool IsOfOtherPaper(Page last, Page page) =>
        last.Source != page.Source
        || !(IsNear(last.WidthPoints, page.WidthPoints) && IsNear(last.HeightPoints, page.HeightPoints))
            && !(IsNear(last.WidthPoints, page.HeightPoints) && IsNear(last.HeightPoints, page.WidthPoints));

    private static bool IsNear(double one, double other) => Math.Abs(one - other) <= SizeTolerance * Math.Max(one, other);
}
