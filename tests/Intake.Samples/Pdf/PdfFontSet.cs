using Intake.Samples.Paper;

namespace Intake.Samples.Pdf;

/// <summary>The fonts of one file, made as the style asks and written when every text is known.</summary>
internal sealed class PdfFontSet
{
    private readonly PdfTypeface _kai;
    private readonly PdfTypeface _song;
    private readonly PdfTypeface _hei;
    private readonly PdfTypeface _courier = new CourierFont();
    private bool _isHeiUsed;

    public PdfFontSet(PdfStyle style)
    {
        (_kai, _song, _hei) = style.Fonts switch
        {
            PdfFonts.UniGb or PdfFonts.Gbk => ((PdfTypeface)Named("KaiTi_GB2312"), (PdfTypeface)Named("SimSun"), (PdfTypeface)Named("SimHei")),
            _ => (
                new EmbeddedFont("KaiTi", GlyphSource.Of(style.Outlines), style.Fonts == PdfFonts.Embedded, style.KangxiLabels),
                new EmbeddedFont("SimSun", GlyphSource.Of(style.Outlines), true, false),
                new EmbeddedFont("SimHei", GlyphSource.Of(style.Outlines), true, false)),
        };

        NamedChineseFont Named(string name) => new(name, style.Fonts == PdfFonts.Gbk);
    }

    public (string Name, PdfTypeface Face) For(TextMark mark)
    {
        _isHeiUsed |= mark.Font == PaperFont.Hei;
        return mark.Font switch
        {
            PaperFont.Kai => ("F1", _kai),
            PaperFont.Song => ("F2", _song),
            PaperFont.Hei => ("F4", _hei),
            _ => ("F3", _courier),
        };
    }

    /// <summary>Invoices have no headings: their files hold no fourth font.</summary>
    public IEnumerable<(string Name, int Number)> Write(PdfObjects file)
    {
        List<(string, int)> written = [("F1", _kai.Write(file)), ("F2", _song.Write(file)), ("F3", _courier.Write(file))];
        if (_isHeiUsed)
        {
            written.Add(("F4", _hei.Write(file)));
        }

        return written;
    }
}
