using Intake.Samples.Paper;

namespace Intake.Samples.Ofd;

/// <summary>Fonts and the QR image of an OFD, with their fixed numbers.</summary>
internal static class OfdResources
{
    public const int QrImage = 9;

    public static int Font(PaperFont font) => font switch { PaperFont.Kai => 5, PaperFont.Song => 6, _ => 7 };

    public static string Public => "<ofd:Res xmlns:ofd=\"http://www.ofdspec.org/2016\" BaseLoc=\"Res\"><ofd:ColorSpaces><ofd:ColorSpace ID=\"4\" Type=\"RGB\"/></ofd:ColorSpaces><ofd:Fonts>"
        + "<ofd:Font ID=\"5\" FontName=\"楷体\" FamilyName=\"楷体\"/><ofd:Font ID=\"6\" FontName=\"宋体\" FamilyName=\"SimSun\"/><ofd:Font ID=\"7\" FontName=\"Courier New\" FamilyName=\"Courier New\"/></ofd:Fonts></ofd:Res>";

    public static string Document => "<ofd:Res xmlns:ofd=\"http://www.ofdspec.org/2016\" BaseLoc=\"Res\"><ofd:MultiMedias>"
        + $"<ofd:MultiMedia ID=\"{QrImage}\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>qrcode.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>";
}
