using System.Text;
using System.Xml.Linq;
using Intake.Extraction.Reading.OfficeOpen;

namespace Intake.Extraction.Reading.Docx;

/// <summary>Writes a formula in one line with its signs, so that the parts of a fraction or a power never become one number.</summary>
internal static class DocxMath
{
    public static void Write(XElement element, StringBuilder text)
    {
        foreach (var child in element.Elements())
        {
            var name = child.Name.Namespace == OfficeNames.MathMain ? child.Name.LocalName : "";
            var before = name switch { "den" => "/(", "num" => "(", "sup" => "^(", "sub" => "_(", "deg" => "[", "rad" => "√", _ => "" };
            var after = name switch { "den" or "num" or "sup" or "sub" => ")", "deg" => "]", _ => "" };
            if (child.Name == OfficeNames.MathMain + "t" || child.Name == OfficeNames.WordMain + "t")
            {
                text.Append(child.Value);
            }
            else if (name != "" && child.HasElements)
            {
                text.Append(before);
                Write(child, text);
                text.Append(after);
            }
        }
    }
}
