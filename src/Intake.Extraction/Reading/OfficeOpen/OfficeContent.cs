using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace Intake.Extraction.Reading.OfficeOpen;

/// <summary>
/// Tells office documents from archives. Both are zips: a document declares its content types and has a main part; folders called
/// <c>word</c> or <c>xl</c> alone make nothing a document.
/// </summary>
public static class OfficeContent
{
    internal const string ContentTypes = "[Content_Types].xml";
    private const int MaxTableBytes = 4 * 1024 * 1024;

    private static readonly (string Path, OfficeKind Kind)[] UsualMainParts =
    [
        ("word/document.xml", OfficeKind.Document),
        ("xl/workbook.xml", OfficeKind.Workbook),
        ("xl/workbook.bin", OfficeKind.Workbook),
        ("ppt/presentation.xml", OfficeKind.Presentation),
    ];

    /// <summary>The kind of an opened zip; reads its two tables at most, each within 4 MiB.</summary>
    public static OfficeKind KindOf(ZipArchive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var types = Entry(archive, ContentTypes);
        return types is null ? OfficeKind.None : KindOf(Table(types), Table(Entry(archive, "_rels/.rels")), name => Entry(archive, name) is not null);
    }

    /// <summary>The kind of a file's bytes; none for whatever is no zip with a table of contents.</summary>
    internal static OfficeKind KindOf(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith("PK\x03\x04"u8))
        {
            return OfficeKind.None;
        }

        try
        {
            using var archive = new ZipArchive(Stream(bytes), ZipArchiveMode.Read);
            return KindOf(archive);
        }
        catch (Exception error) when (IsBadZip(error))
        {
            return OfficeKind.None;
        }
    }

    internal static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    internal static bool IsBadZip(Exception error) =>
        error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException;

    /// <summary>The main part: where the package says it is, else where every program puts it.</summary>
    internal static string? MainPart(XElement? relationships, Func<string, bool> exists)
    {
        var stated = relationships?.Elements().FirstOrDefault(element => ((string?)element.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true);
        var target = ((string?)stated?.Attribute("Target"))?.TrimStart('/');
        return target is not null && exists(target) ? target : UsualMainParts.Select(part => part.Path).FirstOrDefault(exists);
    }

    internal static string? ContentType(XElement? types, string part) =>
        (string?)types?.Elements().FirstOrDefault(element => element.Name.LocalName == "Override"
            && string.Equals(((string?)element.Attribute("PartName"))?.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase))?.Attribute("ContentType");

    private static OfficeKind KindOf(XElement? types, XElement? relationships, Func<string, bool> exists)
    {
        if (MainPart(relationships, exists) is not { } main)
        {
            return OfficeKind.None;
        }

        return ContentType(types, main) switch
        {
            { } type when type.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-word", StringComparison.OrdinalIgnoreCase) => OfficeKind.Document,
            { } type when type.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-excel", StringComparison.OrdinalIgnoreCase) => OfficeKind.Workbook,
            { } type when type.Contains("presentationml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-powerpoint", StringComparison.OrdinalIgnoreCase) => OfficeKind.Presentation,
            _ => UsualMainParts.FirstOrDefault(part => part.Path == main).Kind,
        };
    }

    private static ZipArchiveEntry? Entry(ZipArchive archive, string name) =>
        archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, name, StringComparison.OrdinalIgnoreCase));

    private static XElement? Table(ZipArchiveEntry? entry)
    {
        if (entry is null || entry.Length > MaxTableBytes)
        {
            return null;
        }

        try
        {
            using var stream = entry.Open();
            var bytes = new byte[(int)entry.Length];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return OfficeXml.Parse(bytes.AsMemory(0, length), ReadingLimits.Default);
        }
        catch (Exception error) when (error is XmlException || IsBadZip(error))
        {
            return null;
        }
    }
}
