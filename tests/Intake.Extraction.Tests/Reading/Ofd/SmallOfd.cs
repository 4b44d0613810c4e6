using System.IO.Compression;
using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Ofd;

namespace Intake.Extraction.Tests.Reading.Ofd;

/// <summary>Makes small OFD files for tests: one document, one page of 210 × 140 mm unless parts say otherwise.</summary>
internal sealed class SmallOfd
{
    public const string Namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public SmallOfd(string pageContent = "", string pageHead = "")
    {
        this["OFD.xml"] = $"<ofd:OFD {Namespace} DocType=\"OFD\" Version=\"1.0\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
        this["Doc_0/Document.xml"] = Document("");
        this["Doc_0/Pages/Page_0/Content.xml"] = Page(pageContent, pageHead);
    }

    public string this[string name]
    {
        get => Encoding.UTF8.GetString(_parts[name]);
        set => _parts[name] = Encoding.UTF8.GetBytes(value);
    }

    public IReadOnlyDictionary<string, byte[]> Parts => _parts;

    public static string Document(string more, string common = "", string pages = "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>") =>
        $"<ofd:Document {Namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea>{common}</ofd:CommonData><ofd:Pages>{pages}</ofd:Pages>{more}</ofd:Document>";

    public static string Page(string content, string head = "") =>
        $"<ofd:Page {Namespace}>{head}<ofd:Content><ofd:Layer ID=\"2\">{content}</ofd:Layer></ofd:Content></ofd:Page>";

    /// <summary>A text object whose baseline is at (x, y) in millimetres; the em is 4 mm.</summary>
    public static string Text(int id, double x, double y, string text, string attributes = "", string delta = "") =>
        FormattableString.Invariant($"<ofd:TextObject ID=\"{id}\" Boundary=\"{x} {y - 4} 100 6\" Size=\"4\" Font=\"3\" {attributes}><ofd:TextCode X=\"0\" Y=\"4\" {delta}>{text}</ofd:TextCode></ofd:TextObject>");

    public SmallOfd With(string name, string content)
    {
        this[name] = content;
        return this;
    }

    public SmallOfd With(string name, byte[] content)
    {
        _parts[name] = content;
        return this;
    }

    public SmallOfd Without(string name)
    {
        _parts.Remove(name);
        return this;
    }

    public byte[] ToBytes(Encoding? nameEncoding = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, nameEncoding))
        {
            foreach (var (name, content) in _parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public DocumentReading Read(ReadingLimits? limits = null) => Read(ToBytes(), limits);

    public static DocumentReading Read(byte[] bytes, ReadingLimits? limits = null)
    {
        using var reader = new OfdPageReader((_, _, _) => []);
        return reader.Read(new SourceDocument("test.ofd", bytes), limits ?? ReadingLimits.Default, CancellationToken.None);
    }

    public static IEnumerable<string> Words(DocumentReading reading) => reading.Pages.SelectMany(p => p.Words).Select(w => w.Text);
}
