using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Reports.Workbook;

using WorkbookSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

/// <summary>Writes sheets as an Excel workbook; the same sheets give the same bytes.</summary>
internal static class WorkbookFile
{
    /// <summary>Excel's own limit.</summary>
    private const int MaxCellCharacters = 32_767;

    private const string MainContent = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private const uint PlainStyle = 0, MoneyStyle = 1, DateStyle = 2, HeaderStyle = 3;

    private static readonly DateTimeOffset FixedTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream output, IReadOnlyList<Sheet> sheets)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            // Every part gets a name of ours: the library's own are random.
            var workbook = document.AddNewPart<WorkbookPart>(MainContent, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var list = new Sheets();
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = "sheet" + (i + 1).ToString(CultureInfo.InvariantCulture);
                Write(workbook.AddNewPart<WorksheetPart>(id), sheets[i]);
                list.Append(new WorkbookSheet { Id = id, SheetId = (uint)i + 1, Name = sheets[i].Name });
            }

            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list);
        }

        CopyWithoutTimes(package, output);
    }

    private static void Write(WorksheetPart part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Widths.Select((width, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(sheet.Headers.Select(header => Text(header, HeaderStyle))));
        foreach (var row in sheet.Rows)
        {
            writer.WriteElement(new Row(row.Select(Cell)));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{(char)('A' + sheet.Headers.Count - 1)}{(sheet.Rows.Count + 1).ToString(CultureInfo.InvariantCulture)}" });
        writer.WriteEndElement();
    }

    private static Cell Cell(SheetCell cell) => cell switch
    {
        { Number: { } number } => new Cell(new CellValue(number)) { DataType = CellValues.Number, StyleIndex = cell.IsMoney ? MoneyStyle : PlainStyle },
        { Date: { } date } => new Cell(new CellValue((date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = DateStyle },
        { Text: { } text } => Text(text, PlainStyle),
        _ => new Cell(),
    };

    // An inline string is text whatever it begins with: '=' does not make it a formula.
    private static Cell Text(string text, uint style)
    {
        var harmless = Printable.Of(text.ReplaceLineEndings(" "));
        var kept = harmless.Length > MaxCellCharacters ? string.Concat(harmless.AsSpan(0, MaxCellCharacters - 1), "…") : harmless;
        return new Cell(new InlineString(new Text(kept) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.00" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy-mm-dd" })
        { Count = 2 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, ApplyFont = true })
        { Count = 4 });

    /// <summary>The packaging library stamps entries with the time of day; results must not differ by it.</summary>
    private static void CopyWithoutTimes(MemoryStream package, Stream output)
    {
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName);
            copy.LastWriteTime = FixedTime;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
