using System.IO.Compression;
using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Spreadsheet;

namespace Intake.Extraction.Tests.Reading.Spreadsheet;

/// <summary>A workbook made part by part.</summary>
internal sealed class MadeWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, string Content)> _sheets = [];
    private readonly List<(string Name, string Content)> _parts = [];

    /// <summary>Formats by style number, from 1.</summary>
    public string[] Formats { get; init; } = [];

    public string[] Texts { get; init; } = [];

    public string Properties { get; init; } = "";

    public string Type { get; init; } = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <param name="rows">What stands in sheetData.</param>
    public MadeWorkbook Sheet(string rows, string name = "Sheet1", string state = "visible", string before = "", string after = "")
    {
        _sheets.Add((name, state, $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Office}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>"));
        return this;
    }

    public MadeWorkbook With(string name, string content)
    {
        _parts.Add((name, content));
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"x\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            var (sheets, relations) = (new StringBuilder(), new StringBuilder());
            for (var i = 0; i < _sheets.Count; i++)
            {
                sheets.Append($"<sheet name=\"{_sheets[i].Name}\" sheetId=\"{i + 1}\" state=\"{_sheets[i].State}\" r:id=\"r{i}\"/>");
                relations.Append($"<Relationship Id=\"r{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
                Add(zip, $"xl/worksheets/sheet{i}.xml", _sheets[i].Content);
            }

            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{Properties}<sheets>{sheets}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\">{relations}<Relationship Id=\"s\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
            Add(zip, "xl/styles.xml", Styles());
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(Texts.Select(text => $"<si>{text}</si>"))}</sst>");
            foreach (var (name, content) in _parts)
            {
                Add(zip, name, content);
            }
        }

        return stream.ToArray();
    }

    public DocumentReading Read(ReadingLimits? limits = null) => new SpreadsheetPageReader().Read(new SourceDocument("a.xlsx", Bytes()), limits ?? ReadingLimits.Default, default);

    public string[] Lines() => Docx.MadeDocx.Lines(Read());

    public string[] Codes() => [.. Read().Findings.Where(finding => finding.Code != "xlsx_own_layout").Select(finding => finding.Code)];

    public Finding Finding(string code) => Read().Findings.Single(finding => finding.Code == code);

    /// <summary>A cell with a stored number.</summary>
    public static string N(string address, string number, int style = 0) => $"<c r=\"{address}\" s=\"{style}\"><v>{number}</v></c>";

    /// <summary>A cell with a text of its own.</summary>
    public static string T(string address, string text) => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private string Styles()
    {
        var formats = string.Concat(Formats.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>"));
        var cells = string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\" fontId=\"0\"/>"));
        return $"<styleSheet xmlns=\"{Main}\"><numFmts>{formats}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId=\"0\"/>{cells}<xf numFmtId=\"14\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs></styleSheet>";
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
