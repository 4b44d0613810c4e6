using System.Globalization;
using System.Text;
using System.Xml.Linq;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>Counts the items of lists, whose numbers (第一条, 1.2, (a)) are printed but stand nowhere in the text.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> _abstract = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, int Level)> _restarted = [];

    public DocxNumbering(XElement? numbering)
    {
        foreach (var element in numbering?.Elements() ?? [])
        {
            if (element.Name == WordMain + "abstractNum" && (string?)element.Attribute(WordMain + "abstractNumId") is { } id)
            {
                _abstract.TryAdd(id, element);
            }
            else if (element.Name == WordMain + "num" && (string?)element.Attribute(WordMain + "numId") is { } list)
            {
                _lists.TryAdd(list, element);
            }
        }
    }

    /// <summary>Counts one item and writes its number with the white space after it; empty where the item has none.</summary>
    /// <param name="item">The <c>numPr</c> of its paragraph or style.</param>
    public string Next(XElement? item)
    {
        var list = DocxStyles.Value(item?.Element(WordMain + "numId"));
        if (list is null || !_lists.TryGetValue(list, out var definition)
            || DocxStyles.Value(definition.Element(WordMain + "abstractNumId")) is not { } id || !_abstract.TryGetValue(id, out var shape))
        {
            return "";
        }

        var level = Math.Clamp(Number(DocxStyles.Value(item!.Element(WordMain + "ilvl"))) ?? 0, 0, Levels - 1);
        var counters = _counters.TryGetValue(id, out var known) ? known : _counters[id] = new int?[Levels];
        var restart = Override(definition, level)?.Element(WordMain + "startOverride");
        counters[level] = restart is not null && _restarted.Add((list, level)) ? Number(DocxStyles.Value(restart)) ?? 1
            : counters[level] is { } last && last < int.MaxValue ? last + 1
            : Start(definition, shape, level);
        Array.Fill(counters, null, level + 1, Levels - level - 1);
        return Write(definition, shape, level, counters);
    }

    private static string Write(XElement definition, XElement shape, int level, int?[] counters)
    {
        var format = Level(definition, shape, level);
        var text = DocxStyles.Value(format?.Element(WordMain + "lvlText")) ?? "";
        if (text.Length == 0)
        {
            return "";
        }

        var written = new StringBuilder();
        if (DocxStyles.Value(format?.Element(WordMain + "numFmt")) == "bullet")
        {
            // Bullets are characters of symbol fonts.
            written.Append(text.Length == 1 && text[0] is < '\uE000' or > '\uF8FF' ? text : "•");
        }
        else
        {
            var isPlain = DocxStyles.IsOn(format?.Element(WordMain + "isLgl"));
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
                {
                    var other = text[++i] - '1';
                    var shown = DocxStyles.Value(Level(definition, shape, other)?.Element(WordMain + "numFmt"));
                    written.Append(ListNumber.Write(isPlain ? "decimal" : shown, counters[other] ?? Start(definition, shape, other)));
                }
                else
                {
                    written.Append(text[i]);
                }
            }
        }

        return DocxStyles.Value(format?.Element(WordMain + "suff")) == "nothing" ? written.ToString() : written.Append(' ').ToString();
    }

    private static int Start(XElement definition, XElement shape, int level) => Number(DocxStyles.Value(Level(definition, shape, level)?.Element(WordMain + "start"))) ?? 1;

    private static XElement? Level(XElement definition, XElement shape, int level) =>
        Override(definition, level)?.Element(WordMain + "lvl") ?? Find(shape.Elements(WordMain + "lvl"), level);

    private static XElement? Override(XElement definition, int level) => Find(definition.Elements(WordMain + "lvlOverride"), level);

    private static XElement? Find(IEnumerable<XElement> levels, int level) =>
        levels.FirstOrDefault(element => Number((string?)element.Attribute(WordMain + "ilvl")) == level);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
