using System.Text;

namespace Intake.Samples.Pdf;

/// <summary>Courier New by name, WinAnsi, for tax ids, ciphers and totals.</summary>
internal sealed class CourierFont : PdfTypeface
{
    public override string Encode(string text) => $"<{Convert.ToHexString(Encoding.Latin1.GetBytes(text))}>";

    public override int Write(PdfObjects file)
    {
        var descriptor = file.Add("<</Type/FontDescriptor/FontName/CourierNewPSMT/Flags 33/FontBBox[-122 -680 623 1021]/ItalicAngle 0/Ascent 833/Descent -300/CapHeight 571/StemV 41>>");
        var widths = string.Join(' ', Enumerable.Repeat("600", 224));
        return file.Add($"<</Type/Font/Subtype/TrueType/BaseFont/CourierNewPSMT/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[{widths}]/FontDescriptor {descriptor} 0 R>>");
    }
}
