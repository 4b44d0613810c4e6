using System.Globalization;
using System.Xml.Linq;
using Intake.Extraction.Reading.OfficeOpen;
using Intake.Extraction.Reading.SyntheticPages;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>Reads a table onto its grid. Merged cells keep their text in their first cell; a table may stand in a cell.</summary>
internal static class DocxTable
{
    /// <summary>Columns a grid may have; Word allows 63.</summary>
    private const int MaxColumns = 200;

    private const double UsualColumn = 60;

    public static LayoutTable Read(XElement table, DocxStory story, DocxRemarks remarks)
    {
        var rows = new List<(List<LayoutCell> Cells, List<double?> Widths)>();
        Rows(table, story, remarks, rows);
        var columns = Columns(table, rows);
        var layout = new LayoutTable(columns);
        layout.Rows.AddRange(rows.Select(row => row.Cells));
        return layout;
    }

    private static void Rows(XElement parent, DocxStory story, DocxRemarks remarks, List<(List<LayoutCell> Cells, List<double?> Widths)> rows)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name == WordMain + "tr")
            {
                Row(element, story, remarks, rows);
            }
            else if (Inner(element) is { } inner)
            {
                Rows(inner, story, remarks, rows);
            }
        }
    }

    private static void Row(XElement row, DocxStory story, DocxRemarks remarks, List<(List<LayoutCell> Cells, List<double?> Widths)> rows)
    {
        var properties = row.Element(WordMain + "trPr");
        var isGone = properties?.Element(WordMain + "del") is not null;
        remarks.TrackedChanges += isGone || properties?.Element(WordMain + "ins") is not null ? 1 : 0;
        if (isGone)
        {
            return;
        }

        if (DocxStyles.IsOn(properties?.Element(WordMain + "hidden")))
        {
            remarks.HiddenCharacters += row.Value.Length;
            return;
        }

        var (cells, widths) = (new List<LayoutCell>(), new List<double?>());
        var column = Count(properties?.Element(WordMain + "gridBefore"), 0);
        Cells(row, story, remarks, cells, widths, ref column);
        rows.Add((cells, widths));
    }

    private static void Cells(XElement parent, DocxStory story, DocxRemarks remarks, List<LayoutCell> cells, List<double?> widths, ref int column)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name == WordMain + "tc")
            {
                var properties = element.Element(WordMain + "tcPr");
                var span = Math.Max(1, Count(properties?.Element(WordMain + "gridSpan"), 1));
                var isGone = properties?.Element(WordMain + "cellDel") is not null;
                remarks.TrackedChanges += isGone || properties?.Element(WordMain + "cellIns") is not null || properties?.Element(WordMain + "cellMerge") is not null ? 1 : 0;
                if (!isGone && !Continues(properties, "vMerge") && !Continues(properties, "hMerge"))
                {
                    var isVertical = DocxStyles.Value(properties?.Element(WordMain + "textDirection")) is "tbRl" or "tbRlV" or "tbLrV" or "btLr";
                    cells.Add(new LayoutCell(column, span, story.Blocks(element), isVertical));
                    widths.Add(DocxParagraphShape.Points((string?)properties?.Element(WordMain + "tcW")?.Attribute(WordMain + "w")));
                }

                column = Math.Min(MaxColumns, column + span);
            }
            else if (Inner(element) is { } inner)
            {
                Cells(inner, story, remarks, cells, widths, ref column);
            }
        }
    }

    /// <summary>What stands around rows or cells without being one.</summary>
    private static XElement? Inner(XElement element) =>
        element.Name == WordMain + "sdt" ? element.Element(WordMain + "sdtContent")
        : element.Name == WordMain + "customXml" || element.Name == WordMain + "ins" || element.Name == WordMain + "moveTo" ? element
        : null;

    private static bool Continues(XElement? properties, string name) =>
        properties?.Element(WordMain + name) is { } merge && DocxStyles.Value(merge) != "restart";

    private static double[] Columns(XElement table, List<(List<LayoutCell> Cells, List<double?> Widths)> rows)
    {
        var count = Math.Min(MaxColumns, Math.Max(1, rows.Max(row => row.Cells.Max(cell => (int?)cell.Column + cell.Span)) ?? 1));
        var grid = table.Element(WordMain + "tblGrid")?.Elements(WordMain + "gridCol").Select(column => DocxParagraphShape.Points((string?)column.Attribute(WordMain + "w")) ?? 0).ToList() ?? [];
        if (grid.Count < count || grid.Take(count).Any(width => width <= 0))
        {
            // A grid that does not say: the widths of the cells, where a row has one a column.
            var stated = rows.FirstOrDefault(row => row.Cells.Count == count && row.Widths.All(width => width > 0)).Widths;
            grid = [.. Enumerable.Range(0, count).Select(i => stated?[i] ?? (i < grid.Count && grid[i] > 0 ? grid[i] : UsualColumn))];
        }

        return [.. grid.Take(Math.Max(count, Math.Min(grid.Count, MaxColumns)))];
    }

    private static int Count(XElement? property, int otherwise) =>
        int.TryParse(DocxStyles.Value(property), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, MaxColumns) : otherwise;
}
