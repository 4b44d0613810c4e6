using Intake.Samples.Paper;

namespace Intake.Samples.Pdf;

/// <summary>The fonts of one file, made as the style asks and written when every text is known.</summary>
internal sealed class PdfFontSet
{
    private readonly PdfTypeface _kai;
    private readonly PdfTypeface _song;
    private readonly PdfTypeface _courier = new CourierFont();

    public PdfFontSet(PdfStyle style)
    {
        (_kai, _song) = style.Fonts switch
        {
            PdfFonts.UniGb => ((PdfTypeface)new NamedChineseFont("KaiTi_GB2312", false), (PdfTypeface)new NamedChineseFont("SimSun", false)),
            PdfFonts.Gbk => (new NamedChineseFont("KaiTi_GB2312", true), new NamedChineseFont("SimSun", true)),
            _ => (
                new EmbeddedFont("KaiTi", GlyphSource.Of(style.Outlines), style.Fonts == PdfFonts.Embedded, style.KangxiLabels),
                new EmbeddedFont("SimSun", GlyphSource.Of(style.Outlines), true, false)),
        };
    }

    public (string Name, PdfTypeface Face) For(TextMark mark) => mark.Font switch
    {
        PaperFont.Kai => ("F1", _kai),
        PaperFont.Song => ("F2", _song),
        _ => ("F3", _courier),
    };

    public IEnumerable<(string Name, int Number)> Write(PdfObjects file) =>
        [("F1", _kai.Write(file)), ("F2", _song.Write(file)), ("F3", _courier.Write(file))];
}
