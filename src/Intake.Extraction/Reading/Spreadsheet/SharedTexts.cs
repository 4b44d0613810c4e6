using System.Text;
using System.Xml;
using Intake.Extraction.Reading.OfficeOpen;

namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>The table of texts that cells refer to by number.</summary>
internal static class SharedTexts
{
    /// <exception cref="XmlException">The part is no proper XML.</exception>
    public static List<string> Read(ReadOnlyMemory<byte>? part, int maxTexts)
    {
        var texts = new List<string>();
        if (part is not { } bytes)
        {
            return texts;
        }

        using var reader = OfficeXml.Open(bytes);
        var text = new StringBuilder();
        var aid = -1;
        var isText = false;
        while (reader.Read() && texts.Count < maxTexts)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "si":
                    text.Clear();
                    if (reader.IsEmptyElement)
                    {
                        texts.Add("");
                    }

                    break;
                case XmlNodeType.Element when reader.LocalName == "rPh" && !reader.IsEmptyElement:
                    // How a Japanese name is spoken; not part of the text.
                    aid = reader.Depth;
                    break;
                case XmlNodeType.Element:
                    isText = reader.LocalName == "t";
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "si":
                    texts.Add(text.ToString());
                    break;
                case XmlNodeType.EndElement when reader.Depth == aid:
                    aid = -1;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when isText && aid < 0:
                    text.Append(reader.Value);
                    break;
            }
        }

        return texts;
    }
}
