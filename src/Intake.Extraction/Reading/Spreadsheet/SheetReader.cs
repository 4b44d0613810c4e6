using System.Globalization;
using System.Text;
using System.Xml;
using Intake.Extraction.Reading.OfficeOpen;

namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>Reads the part of one sheet, forwards only: lists of payments may have very many rows.</summary>
internal sealed class SheetReader(IReadOnlyList<string> sharedTexts, int maxCells, int maxDepth)
{
    private readonly SheetContent _sheet = new();
    private int _row;
    private int _column;

    /// <summary>Whether the sheet has more cells than allowed; then what was read is not the sheet.</summary>
    public bool IsOverflown { get; private set; }

    /// <exception cref="XmlException">The part is no proper XML, or nested too deep.</exception>
    public SheetContent Read(ReadOnlyMemory<byte> part)
    {
        using var reader = OfficeXml.Open(part);
        while (!IsOverflown && reader.Read())
        {
            if (reader.Depth > maxDepth)
            {
                throw new XmlException($"nested more than {maxDepth} deep");
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                Element(reader);
            }
        }

        return _sheet;
    }

    private void Element(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "sheetFormatPr":
                _sheet.UsualWidth = Number(reader.GetAttribute("defaultColWidth")) ?? Number(reader.GetAttribute("baseColWidth")) ?? _sheet.UsualWidth;
                break;
            case "col":
                Column(reader);
                break;
            case "row":
                _row = Index(reader.GetAttribute("r"), CellAddress.MaxRow) ?? _row + 1;
                _column = 0;
                if (IsOn(reader.GetAttribute("hidden")) || Number(reader.GetAttribute("ht")) == 0)
                {
                    _sheet.HiddenRows.Add(_row);
                }

                break;
            case "c":
                Cell(reader);
                break;
            case "mergeCell" when SheetArea.Parse(reader.GetAttribute("ref")) is { } area && _sheet.Merged.Count < maxCells:
                _sheet.Merged.Add(area);
                break;
            case "drawing" or "legacyDrawing" or "picture" or "oleObject" or "control":
                _sheet.HasDrawings |= reader.LocalName != "legacyDrawing";
                break;
            case "oddHeader" or "oddFooter" or "evenHeader" or "evenFooter" or "firstHeader" or "firstFooter":
                _sheet.HasPrintedHeaders |= !reader.IsEmptyElement;
                break;
        }
    }

    private void Column(XmlReader reader)
    {
        var (first, last) = (Index(reader.GetAttribute("min"), CellAddress.MaxColumn), Index(reader.GetAttribute("max"), CellAddress.MaxColumn));
        var width = Number(reader.GetAttribute("width"));
        for (var column = first ?? 1; column <= (last ?? 0); column++)
        {
            if (width is > 0)
            {
                _sheet.Widths[column] = width.Value;
            }

            if (IsOn(reader.GetAttribute("hidden")) || width == 0)
            {
                _sheet.HiddenColumns.Add(column);
            }
        }
    }

    private void Cell(XmlReader reader)
    {
        var (row, column) = CellAddress.Parse(reader.GetAttribute("r")) ?? (Math.Max(1, _row), _column + 1);
        _column = column;
        var type = reader.GetAttribute("t") ?? "n";
        var style = Index(reader.GetAttribute("s"), int.MaxValue - 1) ?? 0;
        var (value, isFormula) = reader.IsEmptyElement ? ("", false) : Content(reader);
        if (value.Length == 0 && !isFormula)
        {
            return;
        }

        if (_sheet.Cells.Count >= maxCells)
        {
            IsOverflown = true;
            return;
        }

        var (kind, text) = type switch
        {
            _ when value.Length == 0 => (CellValueKind.Empty, ""),
            "s" => (CellValueKind.Text, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedTexts.Count ? sharedTexts[index] : "\uFFFD"),
            "str" or "inlineStr" => (CellValueKind.Text, value),
            "b" => (CellValueKind.Boolean, value is "1" or "true" ? "TRUE" : "FALSE"),
            "e" => (CellValueKind.Error, value),
            "d" => (CellValueKind.Text, value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value.Replace('T', ' ')),
            _ => (CellValueKind.Number, value),
        };
        _sheet.Cells.Add(new SheetCell(row, column, kind, text, style, isFormula));
    }

    /// <summary>The stored value of the cell the reader stands on: that of <c>v</c>, or the text of <c>is</c> without reading aids.</summary>
    private (string Value, bool IsFormula) Content(XmlReader reader)
    {
        var depth = reader.Depth;
        var value = new StringBuilder();
        var (isFormula, isValue, aid) = (false, false, -1);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.Depth > maxDepth)
            {
                throw new XmlException($"nested more than {maxDepth} deep");
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "rPh" && !reader.IsEmptyElement:
                    aid = reader.Depth;
                    break;
                case XmlNodeType.Element:
                    isFormula |= reader.LocalName == "f";
                    isValue = aid < 0 && reader.LocalName is "v" or "t";
                    break;
                case XmlNodeType.EndElement:
                    aid = reader.Depth == aid ? -1 : aid;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when isValue && aid < 0:
                    value.Append(reader.Value);
                    break;
            }
        }

        return (value.ToString(), isFormula);
    }

    private static bool IsOn(string? value) => value is "1" or "true";

    private static int? Index(string? text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 10_000 ? number : null;
}
