using System.Xml.Linq;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>White type on white paper is hidden, whatever it is called.</summary>
internal static class DocxPaleText
{
    /// <summary>Whether the run is white with nothing known behind it. In tables and text boxes a shade may lie behind, so there it counts as seen.</summary>
    /// <param name="color">The colour of the run, its own or by style.</param>
    /// <param name="shade">The shade behind its paragraph.</param>
    public static bool IsUnseen(XElement run, XElement? color, XElement? shade)
    {
        if (!string.Equals(DocxStyles.Value(color), "FFFFFF", StringComparison.OrdinalIgnoreCase) || shade is not null)
        {
            return false;
        }

        var properties = run.Element(WordMain + "rPr");
        return properties?.Element(WordMain + "shd") is null && properties?.Element(WordMain + "highlight") is null
            && !run.Ancestors().Any(above => above.Name == WordMain + "tbl" || above.Name == WordMain + "txbxContent");
    }
}
