using System.Xml.Linq;

namespace Intake.Extraction.Reading.OfficeOpen;

/// <summary>Namespaces of Office Open XML. Files of the strict dialect are turned into the usual names when they are parsed.</summary>
internal static class OfficeNames
{
    public static readonly XNamespace WordMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace MathMain = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XNamespace WordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";

    private const string StrictPrefix = "http://purl.oclc.org/ooxml/";
    private const string UsualPrefix = "http://schemas.openxmlformats.org/";

    /// <summary>The usual name of a namespace of the strict dialect; any other as it is.</summary>
    public static string Usual(string name)
    {
        if (!name.StartsWith(StrictPrefix, StringComparison.Ordinal))
        {
            return name;
        }

        var rest = name[StrictPrefix.Length..];
        var slash = rest.IndexOf('/');
        return slash < 0 ? name : $"{UsualPrefix}{rest[..slash]}/2006{rest[slash..]}";
    }
}
