using System.Text;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>
/// A composite font (Type 0). The text of a code is asked for, in this order, from: ToUnicode; the encoding, if its codes are a
/// character set; the embedded program's own character table; Adobe's table of the character collection. If none answers, the glyph
/// has no text: never is a CID passed off as a character.
/// </summary>
internal sealed class CompositeFont(
    NamedEncoding? named,
    CMapTable? encoding,
    CMapTable? toUnicode,
    CidWidths widths,
    VerticalMetrics vertical,
    Func<int, int?> characterOfCid,
    string? collection) : PdfFont
{
    public override bool IsVertical => named?.IsVertical ?? encoding?.IsVertical ?? false;

    protected override int ReadCode(ReadOnlySpan<byte> bytes, ref int at) =>
        named is not null ? named.Form.ReadCode(bytes, ref at) : encoding!.ReadCode(bytes, ref at);

    protected override FontGlyph Describe(int code, int length)
    {
        var cid = Cid(code, length);
        var width = cid is { } known ? widths[known] : widths.Default;
        var (originX, originY, advance) = vertical.Of(cid ?? -1, width);
        return new FontGlyph(Text(code, length, cid), width, length == 1 && code == 32, originX, originY, advance);
    }

    // The table of a named encoding is large: it is opened only where a width depends on it.
    private int? Cid(int code, int length)
    {
        if (named is null)
        {
            return encoding!.Cid(code);
        }

        if (named.IsIdentity)
        {
            return code;
        }

        if (named.AsciiCid >= 0 && code is >= 0x20 and < 0x7F && (length == 1 || named.Form != CodeForm.DoubleByte))
        {
            return named.AsciiCid + code - 0x20;
        }

        var isDefault = widths.IsEmpty
            || (widths.OnlyLatin && named.Collection == "GB1" && named.Text(code, length) is [>= '\u3000' and < '\uFF00', ..]);
        return isDefault && !vertical.HasOwn ? null : PredefinedCMaps.Find(named.Name)?.Cid(code);
    }

    private string? Text(int code, int length, int? cid) =>
        UnicodeText.OrNull(toUnicode?.Text(code))
        ?? UnicodeText.OrNull(named?.Text(code, length))
        ?? (cid is > 0 ? UnicodeText.OrNull(TextOfCid(cid.Value)) : null);

    private string? TextOfCid(int cid)
    {
        if (characterOfCid(cid) is { } character && Rune.IsValid(character))
        {
            return new Rune(character).ToString();
        }

        return collection is null ? null : PredefinedCMaps.Find($"Adobe-{collection}-UCS2")?.Text(cid);
    }
}
