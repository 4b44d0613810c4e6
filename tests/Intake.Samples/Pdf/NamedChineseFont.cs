using System.Text;

namespace Intake.Samples.Pdf;

/// <summary>A Chinese font named but not embedded, with one of the predefined CMaps: a reader must know the CMap to read the text.</summary>
/// <param name="isGbk">GBK-EUC-H (one or two bytes); otherwise UniGB-UCS2-H (two bytes).</param>
internal sealed class NamedChineseFont(string baseFont, bool isGbk) : PdfTypeface
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public override string Encode(string text) =>
        $"<{Convert.ToHexString((isGbk ? Gbk : Encoding.BigEndianUnicode).GetBytes(text))}>";

    public override int Write(PdfObjects file)
    {
        var descriptor = file.Add($"<</Type/FontDescriptor/FontName/{baseFont}/Flags 6/FontBBox[-8 -145 1000 859]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 683/StemV 91>>");
        // Half-width: the Latin letters stand at CIDs 1 to 95 in the Unicode CMap and 814 to 939 in the GBK one.
        var child = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{baseFont}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor {descriptor} 0 R/DW 1000/W[1 95 500 814 939 500]>>");
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont/{baseFont}/Encoding/{(isGbk ? "GBK-EUC-H" : "UniGB-UCS2-H")}/DescendantFonts[{child} 0 R]>>");
    }
}
