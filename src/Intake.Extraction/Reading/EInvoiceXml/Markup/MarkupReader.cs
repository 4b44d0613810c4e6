using System.Globalization;
using System.Xml;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Reading.EInvoiceXml.Markup;

/// <summary>
/// Parses an XML file within limits. No document type, no entities but the five built in, nothing outside the file is ever
/// looked at. Prefixes need not be declared: real custom tags use <c>ofd:</c> without saying what it is.
/// </summary>
internal static class MarkupReader
{
    /// <summary>Bytes of one XML file. The largest real page content seen is under 1 MiB.</summary>
    internal const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Elements of one XML file; a page of dense drawing has some ten thousand.</summary>
    internal const int MaxElements = 1_000_000;

    /// <param name="what">The name of the file for the reader of a finding.</param>
    public static MarkupResult Parse(ReadOnlySpan<byte> bytes, ReadingLimits limits, string what)
    {
        if (bytes.Length > Math.Min(MaxBytes, limits.MaxBytes))
        {
            return MarkupResult.Refused("xml_too_large", Message.Of("xml.too_large", what, Number(Math.Min(MaxBytes, limits.MaxBytes) / 1024)));
        }

        var text = MarkupText.Decode(bytes, out var encoding, out var isMislabelled);
        if (text is null)
        {
            return MarkupResult.Refused("xml_encoding_unknown", Message.Of("xml.encoding_unknown", what));
        }

        var result = Build(text.AsSpan().TrimStart("\uFEFF \t\r\n").ToString(), limits, what);
        return result with { Encoding = encoding, IsMislabelled = isMislabelled };
    }

    private static MarkupResult Build(string text, ReadingLimits limits, string what)
    {
        // Entities are expanded so that one that is not built in is an error; left alone it would vanish from the text.
        using var reader = new XmlTextReader(new StringReader(text))
        {
            Namespaces = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, EntityHandling = EntityHandling.ExpandEntities,
        };
        MarkupElement? root = null;
        var open = new Stack<MarkupElement>();
        var count = 0;
        try
        {
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        if (open.Count >= limits.MaxXmlDepth)
                        {
                            return MarkupResult.Refused("xml_too_deep", Message.Of("xml.too_deep", what, Number(limits.MaxXmlDepth)));
                        }

                        if (++count > MaxElements)
                        {
                            return MarkupResult.Refused("xml_too_many_elements", Message.Of("xml.too_many_elements", what, Number(MaxElements)));
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
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.Count > 0:
                        open.Peek().AddText(reader.Value);
                        break;
                }
            }
        }
        catch (XmlException error)
        {
            return text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
                ? MarkupResult.Refused("xml_dtd_refused", Message.Of("xml.dtd_refused", what))
                : MarkupResult.Refused("xml_malformed", Message.Of("xml.malformed", what, Number(error.LineNumber), Number(error.LinePosition)));
        }

        return root is null
            ? MarkupResult.Refused("xml_malformed", Message.Of("xml.malformed", what, "1", "1"))
            : new MarkupResult(root, null, null);
    }

    private static MarkupElement Element(XmlTextReader reader)
    {
        var element = new MarkupElement(reader.Name);
        while (reader.MoveToNextAttribute())
        {
            element.AddAttribute(reader.Name, reader.Value);
        }

        return element;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
