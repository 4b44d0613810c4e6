namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>Turns the bytes of a show operation into glyphs. What a code means is worked out once a font and document.</summary>
internal abstract class PdfFont
{
    private readonly Dictionary<long, FontGlyph> _glyphs = [];

    public virtual bool IsVertical => false;

    /// <summary>Takes one code off the bytes.</summary>
    /// <param name="at">Before the code; afterwards behind it, always further on.</param>
    public FontGlyph Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var start = at;
        var code = ReadCode(bytes, ref at);
        var key = (code * 4L) + Math.Min(at - start, 4) - 1;
        if (!_glyphs.TryGetValue(key, out var glyph))
        {
            glyph = Describe(code, at - start);
            _glyphs.Add(key, glyph);
        }

        return glyph;
    }

    protected abstract int ReadCode(ReadOnlySpan<byte> bytes, ref int at);

    protected abstract FontGlyph Describe(int code, int length);
}
