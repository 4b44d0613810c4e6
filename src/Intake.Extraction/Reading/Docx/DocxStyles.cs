using System.Xml.Linq;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>Properties that a paragraph or a run has by itself or through its style and the styles that one is based on.</summary>
internal sealed class DocxStyles
{
    /// <summary>Styles are based on one another at most so deep; a circle of styles ends here.</summary>
    private const int MaxChain = 20;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;

    public DocxStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements(WordMain + "style") ?? [])
        {
            if ((string?)style.Attribute(WordMain + "styleId") is { } id)
            {
                _styles.TryAdd(id, style);
                if ((string?)style.Attribute(WordMain + "type") == "paragraph" && (string?)style.Attribute(WordMain + "default") is "1" or "true")
                {
                    _defaultParagraph ??= id;
                }
            }
        }
    }

    /// <summary>The value of a property; null without one.</summary>
    public static string? Value(XElement? property) => (string?)property?.Attribute(WordMain + "val");

    /// <summary>Whether an on/off property is there and on.</summary>
    public static bool IsOn(XElement? property) => property is not null && Value(property) is not ("0" or "false" or "off");

    /// <summary>A property of the paragraph: its own, else that of its style.</summary>
    public XElement? OfParagraph(XElement? properties, string name) =>
        properties?.Element(WordMain + name) ?? Chain(StyleOf(properties)).Select(style => style.Element(WordMain + "pPr")?.Element(WordMain + name)).FirstOrDefault(found => found is not null);

    /// <summary>A property of the run: its own, else that of its style, else that of the style of its paragraph.</summary>
    public XElement? OfRun(XElement? properties, XElement? paragraphProperties, string name) =>
        properties?.Element(WordMain + name)
        ?? FromStyle(Value(properties?.Element(WordMain + "rStyle")), name)
        ?? FromStyle(StyleOf(paragraphProperties), name);

    private XElement? FromStyle(string? style, string name) =>
        Chain(style).Select(found => found.Element(WordMain + "rPr")?.Element(WordMain + name)).FirstOrDefault(found => found is not null);

    private string? StyleOf(XElement? paragraphProperties) => Value(paragraphProperties?.Element(WordMain + "pStyle")) ?? _defaultParagraph;

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var i = 0; i < MaxChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = Value(style.Element(WordMain + "basedOn"));
        }
    }
}
