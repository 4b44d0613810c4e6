using System.Globalization;
using System.Xml.Linq;
using Intake.Extraction.Reading.OfficeOpen;
using Intake.Extraction.Reading.SyntheticPages;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>The sections of a document: what they hold, on which paper, between which headers and footers.</summary>
internal sealed class DocxSections(OfficePackage package, IReadOnlyList<OfficeRelationship> relationships, Func<DocxStory> story, bool evenPagesDiffer)
{
    private readonly Dictionary<string, List<LayoutBlock>> _parts = new(StringComparer.Ordinal);
    private Dictionary<(string Kind, string Place), List<LayoutBlock>> _current = [];

    /// <summary>The elements of the body parted where a section ends; the last part has the section of the body itself.</summary>
    public static IEnumerable<(List<XElement> Elements, XElement? Section)> Parts(XElement body)
    {
        var elements = new List<XElement>();
        foreach (var element in body.Elements())
        {
            elements.Add(element);
            if (element.Name == WordMain + "p" && element.Element(WordMain + "pPr")?.Element(WordMain + "sectPr") is { } section)
            {
                yield return (elements, section);
                elements = [];
            }
        }

        yield return (elements, body.Element(WordMain + "sectPr"));
    }

    /// <summary>Lets the pages from here on be those of the section. A kind of header that it does not name is that of the section before.</summary>
    public void Begin(XElement? section, PageComposer composer)
    {
        var current = new Dictionary<(string Kind, string Place), List<LayoutBlock>>(_current);
        foreach (var reference in section?.Elements() ?? [])
        {
            var place = reference.Name == WordMain + "headerReference" ? "header" : reference.Name == WordMain + "footerReference" ? "footer" : null;
            if (place is not null)
            {
                current[((string?)reference.Attribute(WordMain + "type") ?? "default", place)] = Part((string?)reference.Attribute(Relationship + "id"));
            }
        }

        _current = current;
        var hasTitlePage = DocxStyles.IsOn(section?.Element(WordMain + "titlePg"));
        var firstPage = 0;
        composer.Use(Frame(section), page => Surround(current, page, page == (firstPage = firstPage == 0 ? page : firstPage) && hasTitlePage), StartsPage(section));
    }

    private static bool StartsPage(XElement? section) => DocxStyles.Value(section?.Element(WordMain + "type")) is not ("continuous" or "nextColumn");

    private static PageFrame Frame(XElement? section)
    {
        var size = section?.Element(WordMain + "pgSz");
        return Length(size, "w") > Length(size, "h") ? PageFrame.A4Landscape : PageFrame.A4;
    }

    private static double Length(XElement? size, string name) =>
        double.TryParse((string?)size?.Attribute(WordMain + name), NumberStyles.Float, CultureInfo.InvariantCulture, out var length) ? length : 0;

    private PageSurround Surround(Dictionary<(string Kind, string Place), List<LayoutBlock>> parts, int page, bool isTitlePage)
    {
        var kind = isTitlePage ? "first" : evenPagesDiffer && page % 2 == 0 ? "even" : "default";
        return new PageSurround(parts.GetValueOrDefault((kind, "header")) ?? [], parts.GetValueOrDefault((kind, "footer")) ?? []);
    }

    private List<LayoutBlock> Part(string? id)
    {
        var target = relationships.FirstOrDefault(relationship => relationship.Id == id && !relationship.IsExternal)?.Target;
        if (target is null)
        {
            return [];
        }

        if (!_parts.TryGetValue(target, out var blocks))
        {
            _parts[target] = blocks = package.Tree(target) is { } root ? Trimmed(story().Blocks(root)) : [];
        }

        return blocks;
    }

    /// <summary>Without the empty lines at the end, which only take room.</summary>
    private static List<LayoutBlock> Trimmed(List<LayoutBlock> blocks)
    {
        while (blocks is [.., LayoutParagraph { Text: var text }] && string.IsNullOrWhiteSpace(text))
        {
            blocks.RemoveAt(blocks.Count - 1);
        }

        return blocks;
    }
}
