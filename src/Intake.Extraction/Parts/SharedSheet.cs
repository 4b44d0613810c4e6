using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Parts;

/// <summary>Cuts a sheet on which several papers stand one below the other: invoices between their numbers, receipts between their titles.</summary>
internal static partial class SharedSheet
{
    /// <summary>Share of the page's height that no two papers on a sheet fall below.</summary>
    private const float LeastHeight = 0.15f;

    /// <summary>Share of the page's height that is white between two papers.</summary>
    private const float LeastGap = 0.02f;

    /// <summary>Share of the page's height by which the amounts of two receipts lie apart; the rows of one stand closer.</summary>
    private const float FarApart = 0.25f;

    private static readonly string[] ReceiptWords = ["回单", "凭证", "凭条", "进账单", "息", "通知", "证明", "转账", "汇款", "付款"];

    /// <summary>The page itself where it holds one paper; else a page for each, with the words and codes of that paper in their places.</summary>
    public static ImmutableArray<Page> Cut(Page page)
    {
        var cut = page.HeightPoints > page.WidthPoints ? InvoicePages.Cut(page) ?? (MayHoldReceipts(page) ? ReceiptCut(page) : null) : null;
        return cut is { } level ? [Between(page, 0, level), .. Cut(Between(page, level, 1))] : [page];
    }

    /// <summary>
    /// A sheet that was not cut, and on which amounts in capitals stand far apart though it is no contract: a second receipt whose title was not recognised may
    /// stand below the first.
    /// </summary>
    public static bool MayHoldSeveral(Page page)
    {
        if (page.HeightPoints <= page.WidthPoints || !MayHoldReceipts(page) || Type(page) is not (null or DocumentType.PaymentReceipt or DocumentType.InterestReceipt))
        {
            return false;
        }

        var levels = PageText.Of(page).Rows.Where(row => Capitals().IsMatch(row.Text)).Select(row => row.CenterY).ToList();
        return levels.Count > 1 && levels.Max() - levels.Min() > FarApart;
    }

    private static DocumentType? Type(Page part) => TitledPapers.Classify([part], [string.Concat(part.Words.Select(word => word.Text))])?.Type;

    /// <summary>A look at the words that costs nothing: receipts on one sheet name themselves and their accounts twice.</summary>
    private static bool MayHoldReceipts(Page page)
    {
        var (names, accounts) = (0, 0);
        foreach (var word in page.Words)
        {
            names += Array.Exists(ReceiptWords, name => word.Text.Contains(name, StringComparison.Ordinal)) ? 1 : 0;
            accounts += word.Text.Contains('账') || word.Text.Contains('帐') || word.Text.Contains('率') ? 1 : 0;
        }

        return names >= 2 && accounts >= 2;
    }

    /// <summary>The widest white band above and below which a whole receipt stands, each with its title; null where there is none.</summary>
    private static float? ReceiptCut(Page page)
    {
        foreach (var (level, _) in Bands(page).OrderByDescending(band => band.Height).Take(8))
        {
            if (IsReceipt(Between(page, 0, level)) && IsReceipt(Between(page, level, 1)))
            {
                return level;
            }
        }

        return null;
    }

    private static bool IsReceipt(Page part) =>
        TitledPapers.Classify([part], [string.Concat(part.Words.Select(word => word.Text))]) is { Type: DocumentType.PaymentReceipt or DocumentType.InterestReceipt } titled
        && titled.Confidence.CompareTo(Confidence.Read) >= 0;

    private static List<(float Level, float Height)> Bands(Page page)
    {
        var bands = new List<(float, float)>();
        var bottom = float.MaxValue;
        foreach (var row in PageText.Of(page).Rows.Where(row => row.Glyphs.Length > 0))
        {
            var top = row.Glyphs.Min(glyph => glyph.Y0);
            if (top - bottom >= LeastGap && bottom >= LeastHeight && bottom <= 1 - LeastHeight)
            {
                bands.Add(((top + bottom) / 2, top - bottom));
            }

            bottom = bottom == float.MaxValue ? row.Glyphs.Max(glyph => glyph.Y1) : Math.Max(bottom, row.Glyphs.Max(glyph => glyph.Y1));
        }

        return bands;
    }

    private static Page Between(Page page, float from, float to) => page with
    {
        Words = page.Words.RemoveAll(word => word.Box.CenterY < from || word.Box.CenterY >= to),
        Codes = page.Codes.RemoveAll(code => code.Box.CenterY < from || code.Box.CenterY >= to),
    };

    [GeneratedRegex("[壹贰叁肆伍陆柒捌玖拾][拾佰仟万亿元圆][零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{1,}", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();
}
