namespace Intake.Samples.Paper;

internal enum PaperFont
{
    /// <summary>楷体: the form's own labels.</summary>
    Kai,

    /// <summary>宋体: values.</summary>
    Song,

    /// <summary>Courier New: tax ids, cipher, totals.</summary>
    Courier,

    /// <summary>黑体: titles and headings.</summary>
    Hei,
}

internal enum PaperInk
{
    Black,
    Form,
    Seal,
    Grey,
}

/// <summary>Something drawn on a page. Millimetres, origin top left; text is placed by its baseline.</summary>
internal abstract record PaperMark
{
    /// <summary>The same mark further down the page.</summary>
    public abstract PaperMark Lowered(double distance);
}

/// <param name="Size">Font size in millimetres.</param>
internal sealed record TextMark(string Text, double X, double Y, double Size, PaperFont Font, PaperInk Ink) : PaperMark
{
    /// <summary>Part of the printed form (a label), not a value.</summary>
    public bool IsLabel { get; init; }

    /// <summary>Name of the field in the invoice tags, e.g. InvoiceNo; null for anything untagged.</summary>
    public string? Tag { get; init; }

    /// <summary>Index of the line this value belongs to.</summary>
    public int? Line { get; init; }

    /// <summary>Horizontal stretch of the glyphs.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>Fixed distance between glyph origins; null for the glyphs' own widths.</summary>
    public double? Pitch { get; init; }

    /// <summary>Distance from glyph to glyph downwards, for labels written from top to bottom; null for text along a line.</summary>
    public double? Down { get; init; }

    /// <summary>Glyphs a row and the distance of rows, for text that one object holds in several rows; null for one row.</summary>
    public (int Length, double Step)? Rows { get; init; }

    public override PaperMark Lowered(double distance) => this with { Y = Y + distance };

    /// <summary>Clockwise turn in degrees about the start of the baseline.</summary>
    public double Turn { get; init; }

    public double Width => Down is not null ? Size * Stretch : Rows is { } rows ? (Pitch ?? Size) * rows.Length : Pitch is { } pitch ? pitch * Text.Length : GlyphWidths.Of(Text, Font) * Size * Stretch;
}

internal sealed record StrokeMark(double X0, double Y0, double X1, double Y1, double Width, PaperInk Ink) : PaperMark
{
    public override PaperMark Lowered(double distance) => this with { Y0 = Y0 + distance, Y1 = Y1 + distance };
}

internal sealed record EllipseMark(double X, double Y, double RadiusX, double RadiusY, double Width, PaperInk Ink) : PaperMark
{
    public override PaperMark Lowered(double distance) => this with { Y = Y + distance };
}

/// <summary>The circled cross before the total in words.</summary>
internal sealed record CrossedCircleMark(double X, double Y, double Radius) : PaperMark
{
    public override PaperMark Lowered(double distance) => this with { Y = Y + distance };
}

internal sealed record QrMark(double X, double Y, double Size, string Payload) : PaperMark
{
    public override PaperMark Lowered(double distance) => this with { Y = Y + distance };
}
