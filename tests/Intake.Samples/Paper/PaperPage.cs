namespace Intake.Samples.Paper;

/// <summary>One drawn page: what a printer would put on it, before any file format.</summary>
internal sealed class PaperPage(double width, double height)
{
    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>Red, green, blue of rulings and labels: dark red on fully digitalized invoices.</summary>
    public (byte Red, byte Green, byte Blue) FormColor { get; init; } = (128, 0, 0);

    public List<PaperMark> Marks { get; } = [];

    public void Horizontal(double y, double x0, double x1, double weight = 0.25) =>
        Marks.Add(new StrokeMark(x0, y, x1, y, weight, PaperInk.Form));

    public void Vertical(double x, double y0, double y1, double weight = 0.25) =>
        Marks.Add(new StrokeMark(x, y0, x, y1, weight, PaperInk.Form));

    /// <summary>A label of the form; <paramref name="pitch"/> is the distance of glyphs, along the line or downwards.</summary>
    public void Label(string text, double x, double y, double size = 3.175, double stretch = 1, double? pitch = null, bool down = false)
    {
        var mark = new TextMark(text, x, y, size, PaperFont.Kai, PaperInk.Form) { IsLabel = true, Stretch = stretch };
        Marks.Add(down ? mark with { Down = pitch ?? size } : mark with { Pitch = pitch });
    }

    /// <summary>A value from its left edge; shrunk to <paramref name="fit"/> where one is given.</summary>
    public void Value(string? text, double x, double y, string? tag = null, double size = 3.175, PaperFont font = PaperFont.Song, int? line = null, double? fit = null, double? pitch = null)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var natural = GlyphWidths.Of(text, font) * size;
        var used = fit is { } room && natural > room ? size * room / natural : size;
        Marks.Add(new TextMark(text, x, y, used, font, PaperInk.Black) { Tag = tag, Line = line, Pitch = pitch });
    }

    /// <summary>A value up to its right edge.</summary>
    public void Right(string? text, double right, double y, string? tag = null, double size = 3.175, PaperFont font = PaperFont.Song, int? line = null, double? fit = null)
    {
        if (!string.IsNullOrEmpty(text))
        {
            var natural = GlyphWidths.Of(text, font) * size;
            var used = fit is { } room && natural > room ? size * room / natural : size;
            Value(text, right - GlyphWidths.Of(text, font) * used, y, tag, used, font, line);
        }
    }

    public void Center(string? text, double center, double y, string? tag = null, double size = 3.175, int? line = null)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Value(text, center - GlyphWidths.Of(text, PaperFont.Song) * size / 2, y, tag, size, PaperFont.Song, line);
        }
    }

    /// <summary>A currency amount as two objects, sign and digits, ending at <paramref name="right"/>.</summary>
    public void RightMoney(string digits, double right, double y, string tag, PaperFont digitFont, double signSize, double size)
    {
        var start = right - GlyphWidths.Of(digits, digitFont) * size;
        Value("¥", start - 0.6 * signSize, y, tag, signSize, PaperFont.Courier);
        Value(digits, start, y, tag, size, digitFont);
    }
}
