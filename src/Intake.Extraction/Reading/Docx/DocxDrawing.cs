using System.Globalization;
using System.Xml.Linq;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>What drawings hold: text boxes, which are read, and pictures, charts and objects, which are counted.</summary>
internal static class DocxDrawing
{
    /// <summary>4 cm in English metric units: nothing smaller carries text that matters (logos, icons, bullets).</summary>
    private const long SmallSide = 1_440_000;

    /// <summary>The alternative that a present-day program shows.</summary>
    public static IEnumerable<XElement> Shown(XElement alternatives) =>
        (alternatives.Element(Compatibility + "Choice") ?? alternatives.Element(Compatibility + "Fallback"))?.Elements() ?? [];

    /// <summary>The text boxes in the drawings, outermost only; everything else is noted.</summary>
    public static IEnumerable<XElement> Boxes(IEnumerable<XElement> elements, DocxRemarks remarks)
    {
        foreach (var element in elements)
        {
            if (element.Name == WordMain + "txbxContent")
            {
                yield return element;
                continue;
            }

            Note(element, remarks);
            var inside = element.Name == Compatibility + "AlternateContent" ? Shown(element) : element.Elements();
            foreach (var box in Boxes(inside, remarks))
            {
                yield return box;
            }
        }
    }

    private static void Note(XElement element, DocxRemarks remarks)
    {
        if (element.Name == Drawing + "blip" || element.Name == Vml + "imagedata")
        {
            if (IsSmall(element))
            {
                remarks.SmallPictures++;
            }
            else
            {
                remarks.Pictures++;
            }
        }
        else if (element.Name == Vml + "textpath" && (string?)element.Attribute("string") is { Length: > 0 } art)
        {
            remarks.Art.Add(art);
        }
        else if (element.Name.LocalName is "OLEObject" or "control" && element.Name.Namespace != Drawing)
        {
            remarks.Embedded++;
        }
        else if ((element.Name.LocalName == "chart" || element.Name.LocalName == "relIds") && element.Parent?.Name == Drawing + "graphicData")
        {
            remarks.Graphics++;
        }
    }

    private static bool IsSmall(XElement picture)
    {
        var extent = picture.Ancestors().FirstOrDefault(above => above.Name == WordDrawing + "inline" || above.Name == WordDrawing + "anchor")?.Element(WordDrawing + "extent");
        return Length(extent, "cx") is { } width && Length(extent, "cy") is { } height && width <= SmallSide && height <= SmallSide;
    }

    private static long? Length(XElement? extent, string name) =>
        long.TryParse((string?)extent?.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
}
