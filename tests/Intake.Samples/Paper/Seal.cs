namespace Intake.Samples.Paper;

/// <summary>The red oval seal between title and header values.</summary>
internal static class Seal
{
    private const double X = 105;
    private const double Y = 18;

    public static void Draw(PaperPage page, InvoiceSpec spec, PaperOptions options)
    {
        page.Marks.Add(new EllipseMark(X, Y, 14.6, 9.6, 0.7, PaperInk.Seal));
        page.Marks.Add(new EllipseMark(X, Y, 13.2, 8.3, 0.15, PaperInk.Seal));
        if (!options.SealAsText)
        {
            return;
        }

        Arc(page, "全国统一发票监制章", -152, -28);
        var middle = spec.IsDigital ? "国家税务总局" : "国家税务局";
        page.Marks.Add(Ink(middle, X - middle.Length * 2.4 / 2, Y + 0.8, 2.4));
        var bureau = spec.TaxBureau["国家税务总局".Length..];
        page.Marks.Add(Ink(bureau, X - bureau.Length * 2.2 / 2, Y + 6, 2.2));
    }

    /// <summary>Each character alone on the upper arc, turned as it goes round.</summary>
    private static void Arc(PaperPage page, string text, double from, double to)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var degrees = from + (to - from) * i / (text.Length - 1);
            var angle = degrees * Math.PI / 180;
            var turn = degrees + 90;
            var back = turn * Math.PI / 180;
            page.Marks.Add(Ink(text[i].ToString(), X + 10.4 * Math.Cos(angle) - 1.2 * Math.Cos(back), Y + 6.4 * Math.Sin(angle) - 1.2 * Math.Sin(back), 2.4) with { Turn = turn });
        }
    }

    private static TextMark Ink(string text, double x, double y, double size) =>
        new(text, x, y, size, PaperFont.Song, PaperInk.Seal);
}
