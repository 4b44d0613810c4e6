using Intake.Samples.Paper;

namespace Intake.Samples.Pdf;

/// <summary>What a style does to the drawn marks before they are written.</summary>
internal static class PdfPaper
{
    public static PaperMark Vary(PaperMark mark, PdfStyle style) => mark switch
    {
        TextMark { Text: "¥" } sign when style.WideYen => Widen(sign),
        TextMark { IsLabel: true } label when style.NarrowLabels => label with { Text = Narrow(label.Text) },
        TextMark { Tag: "IssueDate", Text.Length: 11 } date when style.NarrowLabels => date with { Text = $"{date.Text[..4]} {date.Text[4..7]} {date.Text[7..10]} {date.Text[10..]}" },
        _ => mark,
    };

    public static PaperOptions Options(PdfStyle style) =>
        new() { SealAsText = style.SealAsText, TaxIdBelow = style.TaxIdBelow, ShortItemLabel = style.ShortItemLabel };

    /// <summary>The page itself, or an A4 page with the same marks.</summary>
    public static PaperPage Fit(PaperPage page, PdfStyle style)
    {
        if (!style.OnA4)
        {
            return page;
        }

        var sheet = new PaperPage(210, 297) { FormColor = page.FormColor };
        sheet.Marks.AddRange(page.Marks);
        return sheet;
    }

    /// <summary>The full-width sign in the font of the values, ending where the narrow one ended.</summary>
    private static TextMark Widen(TextMark sign) =>
        sign with { Text = "￥", Font = PaperFont.Song, X = sign.X + sign.Size * (0.6 - 1) };

    private static string Narrow(string text) => text.Replace('：', ':').Replace('（', '(').Replace('）', ')');
}
