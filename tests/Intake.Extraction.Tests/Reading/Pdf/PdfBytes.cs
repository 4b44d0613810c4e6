using System.Globalization;
using System.Text;

namespace Intake.Extraction.Tests.Reading.Pdf;

/// <summary>Writes small PDFs object by object, with a cross-reference table that fits, so that tests can make exactly the file they mean.</summary>
public sealed class PdfBytes
{
    private readonly List<byte[]> _objects = [];
    private readonly List<int> _pages = [];
    private readonly List<string> _catalog = [];
    private int _pageTree;

    /// <summary>Extra entries of the trailer, e.g. <c>/Info 5 0 R</c>.</summary>
    public string Trailer { get; set; } = "";

    /// <summary>Number of the page tree's object, fixed by the first page.</summary>
    public int PageTree => _pageTree == 0 ? _pageTree = Reserve() : _pageTree;

    /// <summary>A document of one page that shows the content with the given font as /F1, and nothing else.</summary>
    public static byte[] OnePage(string content, Func<PdfBytes, int>? font = null, string pageEntries = "") =>
        OnePage(Encoding.Latin1.GetBytes(content), font, pageEntries);

    public static byte[] OnePage(byte[] content, Func<PdfBytes, int>? font = null, string pageEntries = "")
    {
        var pdf = new PdfBytes();
        var number = font?.Invoke(pdf) ?? pdf.Helvetica();
        pdf.AddPage(content, $"/Font << /F1 {number} 0 R >>", pageEntries);
        return pdf.Build();
    }

    /// <summary>Adds an object and returns its number.</summary>
    public int Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return _objects.Count;
    }

    /// <summary>A number for an object to be set later.</summary>
    public int Reserve() => Add("null");

    public void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    /// <param name="entries">Of the stream's dictionary, without /Length.</param>
    public int AddStream(byte[] data, string entries = "")
    {
        _objects.Add([.. Encoding.Latin1.GetBytes($"<< /Length {data.Length} {entries} >>\nstream\n"), .. data, .. "\nendstream"u8]);
        return _objects.Count;
    }

    public void AddToCatalog(string entries) => _catalog.Add(entries);

    /// <param name="resources">Entries of the resource dictionary.</param>
    /// <param name="entries">Further entries of the page; a MediaBox among them replaces 600 × 400.</param>
    public int AddPage(byte[] content, string resources, string entries = "")
    {
        var contents = entries.Contains("/Contents", StringComparison.Ordinal) ? "" : $"/Contents {AddStream(content)} 0 R";
        var box = entries.Contains("/MediaBox", StringComparison.Ordinal) ? "" : "/MediaBox [0 0 600 400]";
        var page = Add($"<< /Type /Page /Parent {PageTree} 0 R {box} {contents} /Resources << {resources} >> {entries} >>");
        _pages.Add(page);
        return page;
    }

    public int Helvetica() => Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");

    /// <summary>A composite font that is not embedded.</summary>
    public int CompositeFont(string encoding, string ordering = "GB1", string descendant = "", string font = "")
    {
        var registry = $"/CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 2 >>";
        var descriptor = Add("<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [-8 -145 1000 859] /Ascent 859 /Descent -141 >>");
        var descriptorEntry = descendant.Contains("/FontDescriptor", StringComparison.Ordinal) ? "" : $"/FontDescriptor {descriptor} 0 R";
        var cid = Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun {registry} {descriptorEntry} {descendant} >>");
        return Add($"<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /{encoding} /DescendantFonts [{cid} 0 R] {font} >>");
    }

    public byte[] Build()
    {
        var tree = PageTree;
        Set(tree, $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(n => $"{n} 0 R"))}] >>");
        var catalog = Add($"<< /Type /Catalog /Pages {tree} 0 R {string.Join(' ', _catalog)} >>");
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Position);
            Write(file, $"{i + 1} 0 obj\n");
            file.Write(_objects[i]);
            Write(file, "\nendobj\n");
        }

        var start = file.Position;
        Write(file, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write(file, offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Write(file, $"trailer\n<< /Size {_objects.Count + 1} /Root {catalog} 0 R {Trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>Bytes as a hexadecimal string object.</summary>
    public static string Hex(byte[] bytes) => $"<{Convert.ToHexString(bytes)}>";

    private static void Write(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
