using System.Globalization;
using System.Text;

namespace Intake.Samples.Pdf;

/// <summary>An embedded TrueType subset shown through Identity-H: glyph numbers are given in order of first use and say nothing about Unicode.</summary>
/// <param name="hasToUnicode">Without it nothing in the file tells what the glyphs mean.</param>
/// <param name="isKangxi">ToUnicode gives the Kangxi radical for characters that are one.</param>
internal sealed class EmbeddedFont(string name, GlyphSource source, bool hasToUnicode, bool isKangxi) : PdfTypeface
{
    private readonly Dictionary<char, int> _glyphs = [];
    private readonly List<char> _characters = [];

    public override string Encode(string text)
    {
        var hex = new StringBuilder("<");
        foreach (var character in text)
        {
            if (!_glyphs.TryGetValue(character, out var glyph))
            {
                _characters.Add(character);
                _glyphs[character] = glyph = _characters.Count;
            }

            hex.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        return hex.Append('>').ToString();
    }

    public override int Write(PdfObjects file)
    {
        var program = TrueTypeSubset.Build(source, _characters);
        var data = file.AddStream($"/Length1 {program.Length}", program);
        var tagged = $"SAMPLE+{name}";
        var descriptor = file.Add($"<</Type/FontDescriptor/FontName/{tagged}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 683/StemV 80/FontFile2 {data} 0 R>>");
        var widths = string.Join(' ', _characters.Select(character => Paper.GlyphWidths.IsNarrow(character) ? "500" : "1000"));
        var child = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{tagged}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 1000/W[1[{widths}]]>>");
        var unicode = hasToUnicode ? $"/ToUnicode {file.AddStream("", ToUnicode())} 0 R" : "";
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont/{tagged}/Encoding/Identity-H/DescendantFonts[{child} 0 R]{unicode}>>");
    }

    private byte[] ToUnicode()
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        for (var start = 0; start < _characters.Count; start += 100)
        {
            var count = Math.Min(100, _characters.Count - start);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (var i = start; i < start + count; i++)
            {
                var shown = isKangxi ? KangxiRadicals.Of(_characters[i]) : _characters[i];
                map.Append(CultureInfo.InvariantCulture, $"<{i + 1:X4}><{(int)shown:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return Encoding.ASCII.GetBytes(map.Append("endcmap CMapName currentdict/CMap defineresource pop end end\n").ToString());
    }
}
