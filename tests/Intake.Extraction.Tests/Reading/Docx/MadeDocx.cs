using System.IO.Compression;
using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Docx;

namespace Intake.Extraction.Tests.Reading.Docx;

/// <summary>A Word document made part by part.</summary>
internal sealed class MadeDocx(string body)
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        """;

    private readonly List<(string Name, string Content)> _parts = [];
    private readonly StringBuilder _relations = new();

    /// <summary>The whole of document.xml; made from the body by default.</summary>
    public string Document { get; init; } = $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>";

    public string MainType { get; init; } = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>Adds a part that the document refers to.</summary>
    public MadeDocx With(string type, string name, string content, bool isExternal = false)
    {
        var target = isExternal ? name : name.Replace("word/", "", StringComparison.Ordinal);
        _relations.Append($"<Relationship Id=\"r{_parts.Count + 1}\" Type=\"{Office}/{type}\" Target=\"{target}\" {(isExternal ? "TargetMode=\"External\"" : "")}/>");
        _parts.Add((isExternal ? $"docProps/{_parts.Count}.txt" : name, content));
        return this;
    }

    public MadeDocx WithEntry(string name, string content)
    {
        _parts.Add((name, content));
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"{Types}\"><Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml", Document);
            Add(zip, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Relations}\">{_relations}</Relationships>");
            foreach (var (name, content) in _parts)
            {
                Add(zip, name, content);
            }
        }

        return stream.ToArray();
    }

    public DocumentReading Read(ReadingLimits? limits = null) => new DocxPageReader().Read(new SourceDocument("a.docx", Bytes()), limits ?? ReadingLimits.Default, default);

    /// <summary>The lines of a reading, words parted by one space.</summary>
    public static string[] Lines(DocumentReading reading) =>
        [.. reading.Pages.SelectMany(page => page.Words.GroupBy(word => Math.Round(word.Box.Y0, 4)).Select(line => string.Join(' ', line.Select(word => word.Text))))];

    public string[] Lines() => Lines(Read());

    public string[] Codes() => [.. Read().Findings.Where(finding => finding.Code != "docx_own_layout").Select(finding => finding.Code)];

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
