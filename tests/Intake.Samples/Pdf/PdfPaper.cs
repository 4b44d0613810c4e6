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

    /// <summary>The full-width sign in the font of the values, ending where the narrow one ended.</summary>
    private static TextMark Widen(TextMark sign) =>
        sign with { Text = "￥", Font = PaperFont.Song, X = sign.X + sign.Size * (0.6 - 1) };

    private static string Narrow(string text) => text.Replace('：', ':').Replace('（', '(').Replace('）', ')');
}
