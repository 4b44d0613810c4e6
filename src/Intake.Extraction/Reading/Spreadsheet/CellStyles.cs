using System.Globalization;
using System.Xml.Linq;
using Intake.Extraction.Reading.Spreadsheet.Formats;

namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>The formats of cells: how numbers are shown, and whether the type is struck through.</summary>
internal sealed class CellStyles
{
    private readonly List<(int Format, bool IsStruck)> _cells = [];
    private readonly Dictionary<int, string> _codes = [];
    private readonly Dictionary<int, NumberFormat> _formats = [];

    public CellStyles(XElement? styles)
    {
        foreach (var format in Elements(styles, "numFmts"))
        {
            if (Number(format.Attribute("numFmtId")) is { } id && (string?)format.Attribute("formatCode") is { } code)
            {
                _codes[id] = code;
            }
        }

        var struck = Elements(styles, "fonts").Select(font => font.Elements().Any(part => part.Name.LocalName == "strike" && (string?)part.Attribute("val") is not ("0" or "false"))).ToList();
        foreach (var cell in Elements(styles, "cellXfs"))
        {
            var font = Number(cell.Attribute("fontId")) ?? 0;
            _cells.Add((Number(cell.Attribute("numFmtId")) ?? 0, font < struck.Count && struck[font]));
        }
    }

    public bool IsStruck(int style) => style < _cells.Count && _cells[style].IsStruck;

    public NumberFormat Format(int style)
    {
        var id = style < _cells.Count ? _cells[style].Format : 0;
        if (!_formats.TryGetValue(id, out var format))
        {
            _formats[id] = format = new NumberFormat(_codes.GetValueOrDefault(id) ?? BuiltInFormats.Code(id));
        }

        return format;
    }

    private static IEnumerable<XElement> Elements(XElement? styles, string list) =>
        styles?.Elements().FirstOrDefault(element => element.Name.LocalName == list)?.Elements() ?? [];

    private static int? Number(XAttribute? attribute) =>
        int.TryParse((string?)attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
