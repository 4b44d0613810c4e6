namespace Intake.Samples;

/// <summary>How the Chinese text of a PDF is encoded.</summary>
public enum PdfFonts
{
    /// <summary>SimSun and KaiTi_GB2312 named but not embedded, UniGB-UCS2-H: about half of all real ones.</summary>
    UniGb,

    /// <summary>Not embedded, GBK-EUC-H.</summary>
    Gbk,

    /// <summary>Embedded TrueType subsets, Identity-H, with ToUnicode.</summary>
    Embedded,

    /// <summary>As <see cref="Embedded"/>, but the font of the labels has no ToUnicode: labels cannot be decoded, values can.</summary>
    EmbeddedUndecodableLabels,
}

/// <summary>Where the outlines of embedded fonts come from.</summary>
public enum GlyphOutlines
{
    /// <summary>A Chinese TrueType font of this machine where one is found, else boxes. The bytes then depend on the machine.</summary>
    Installed,

    /// <summary>Every glyph a box: the same bytes everywhere; for reading, not for looking at.</summary>
    Boxes,
}

/// <summary>The ways in which PDFs of the same invoice differ.</summary>
public sealed record PdfStyle
{
    public PdfFonts Fonts { get; init; } = PdfFonts.UniGb;

    public GlyphOutlines Outlines { get; init; } = GlyphOutlines.Installed;

    /// <summary>Each glyph is placed by a matrix of its own.</summary>
    public bool LetterSpaced { get; init; }

    /// <summary>ToUnicode of the labels gives Kangxi radicals (⽅ for 方); needs embedded fonts.</summary>
    public bool KangxiLabels { get; init; }

    /// <summary>The words of the seal are text standing between the header lines.</summary>
    public bool SealAsText { get; init; }

    /// <summary>¥ is drawn as strokes and is not in the text.</summary>
    public bool YenLost { get; init; }

    /// <summary>￥ (full width) instead of ¥.</summary>
    public bool WideYen { get; init; }

    /// <summary>Labels with half-width colons and brackets, and the date with blanks in it: 2019 年11 月18 日.</summary>
    public bool NarrowLabels { get; init; }

    /// <summary>Tax ids stand on the line below their labels (fully digitalized).</summary>
    public bool TaxIdBelow { get; init; }

    /// <summary>项目名称 instead of 货物或应税劳务、服务名称 (tax-control).</summary>
    public bool ShortItemLabel { get; init; }

    /// <summary>The empty form is a form XObject under the values.</summary>
    public bool TemplateAsForm { get; init; }

    /// <summary>Values are drawn before the labels.</summary>
    public bool ValuesFirst { get; init; }

    /// <summary>The page is stored lying and turned by /Rotate 90.</summary>
    public bool Rotated { get; init; }

    /// <summary>Points of the file to a point of the form: converters make pages of 1,650 points, others of 610.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The media box does not begin at zero.</summary>
    public bool ShiftedOrigin { get; init; }

    /// <summary>The invoice stands on the upper half of an A4 page, as when printed to PDF.</summary>
    public bool OnA4 { get; init; }

    public static PdfStyle Plain { get; } = new();

    public static PdfStyle Gbk { get; } = new() { Fonts = PdfFonts.Gbk, TemplateAsForm = true, ShortItemLabel = true };

    public static PdfStyle Embedded { get; } = new() { Fonts = PdfFonts.Embedded };

    public static PdfStyle UndecodableLabels { get; } = new() { Fonts = PdfFonts.EmbeddedUndecodableLabels };

    public static PdfStyle Spaced { get; } = new() { LetterSpaced = true };

    public static PdfStyle Kangxi { get; } = new() { Fonts = PdfFonts.Embedded, KangxiLabels = true };

    public static PdfStyle SealWords { get; } = new() { SealAsText = true, ValuesFirst = true };

    public static PdfStyle NoYen { get; } = new() { YenLost = true, TaxIdBelow = true };

    public static PdfStyle Turned { get; } = new() { Rotated = true };

    public static PdfStyle Narrow { get; } = new() { NarrowLabels = true, TemplateAsForm = true };

    public static PdfStyle Wide { get; } = new() { Fonts = PdfFonts.Embedded, WideYen = true, ShortItemLabel = true };

    public static PdfStyle Big { get; } = new() { Scale = 2.777, Fonts = PdfFonts.Embedded };

    public static PdfStyle Shifted { get; } = new() { ShiftedOrigin = true, Scale = 1.025 };

    public static PdfStyle HalfPage { get; } = new() { OnA4 = true };

    /// <summary>Every named style.</summary>
    public static IReadOnlyList<(string Name, PdfStyle Style)> All { get; } =
    [
        (nameof(Plain), Plain), (nameof(Gbk), Gbk), (nameof(Embedded), Embedded), (nameof(UndecodableLabels), UndecodableLabels),
        (nameof(Spaced), Spaced), (nameof(Kangxi), Kangxi), (nameof(SealWords), SealWords), (nameof(NoYen), NoYen), (nameof(Turned), Turned),
        (nameof(Narrow), Narrow), (nameof(Wide), Wide), (nameof(Big), Big), (nameof(Shifted), Shifted), (nameof(HalfPage), HalfPage),
    ];
}
