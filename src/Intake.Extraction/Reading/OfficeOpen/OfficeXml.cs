using System.Xml;
using System.Xml.Linq;

namespace Intake.Extraction.Reading.OfficeOpen;

/// <summary>
/// Parses a part of an office document. No document type, so no entities; nothing outside the part is ever looked at; depth and number of
/// elements are bounded, so that whoever walks the tree may recurse.
/// </summary>
internal static class OfficeXml
{
    /// <summary>Elements of one part that is read as a tree; a contract of a hundred pages has some fifty thousand.</summary>
    internal const int MaxElements = 1_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = 256L * 1024 * 1024,
    };

    /// <summary>A reader over the part that goes forward only, for parts too large to be a tree.</summary>
    public static XmlReader Open(ReadOnlyMemory<byte> bytes) => XmlReader.Create(OfficeContent.Stream(bytes), Settings);

    /// <exception cref="XmlException">Malformed, with a document type, too deep or too large; the message says which.</exception>
    public static XElement Parse(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        using var reader = Open(bytes);
        XElement? root = null;
        var open = new Stack<XElement>();
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count >= limits.MaxXmlDepth || ++count > MaxElements)
                    {
                        throw new XmlException(open.Count >= limits.MaxXmlDepth ? $"nested more than {limits.MaxXmlDepth} deep" : $"more than {MaxElements} elements");
                    }

                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader);
                    if (open.TryPeek(out var parent))
                    {
                        parent.Add(element);
                    }

                    root ??= element;
                    if (!isEmpty)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    open.Peek().Add(new XText(reader.Value));
                    break;
            }
        }

        return root ?? throw new XmlException("no element");
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, OfficeNames.Usual(reader.NamespaceURI)));
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, OfficeNames.Usual(reader.NamespaceURI)), reader.Value);
            }
        }

        return element;
    }
}
