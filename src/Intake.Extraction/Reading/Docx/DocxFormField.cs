using System.Globalization;
using System.Xml.Linq;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>What the form fields of older documents show without any text of their own.</summary>
internal static class DocxFormField
{
    /// <summary>A box, ticked or not; the chosen entry of a list; empty for all other fields.</summary>
    public static string Shown(XElement begin)
    {
        var data = begin.Element(WordMain + "ffData");
        if (data?.Element(WordMain + "checkBox") is { } box)
        {
            return DocxStyles.IsOn(box.Element(WordMain + "checked") ?? box.Element(WordMain + "default")) ? "☒" : "☐";
        }

        if (data?.Element(WordMain + "ddList") is not { } list)
        {
            return "";
        }

        var chosen = DocxStyles.Value(list.Element(WordMain + "result") ?? list.Element(WordMain + "default"));
        var index = int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return DocxStyles.Value(list.Elements(WordMain + "listEntry").ElementAtOrDefault(index)) ?? "";
    }
}
