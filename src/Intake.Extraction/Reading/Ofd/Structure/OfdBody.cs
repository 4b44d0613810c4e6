using Intake.Extraction.Documents;
using Intake.Extraction.Reading.Ofd.Graphics;

namespace Intake.Extraction.Reading.Ofd.Structure;

/// <summary>One document of the file (a DocBody) with everything it refers to, by real entry names.</summary>
internal sealed class OfdBody
{
    /// <summary>Real name of Document.xml.</summary>
    public required string Name { get; init; }

    /// <summary>Page area that holds where a page states none.</summary>
    public OfdBox? PageArea { get; set; }

    public List<OfdPageEntry> Pages { get; } = [];

    /// <summary>Template pages by identifier.</summary>
    public Dictionary<string, OfdPageEntry> Templates { get; } = new(StringComparer.Ordinal);

    public OfdResources Resources { get; } = new();

    /// <summary>Annotation files by page identifier.</summary>
    public Dictionary<string, List<string>> Annotations { get; } = new(StringComparer.Ordinal);

    /// <summary>Real names of the custom tag files.</summary>
    public List<string> TagFiles { get; } = [];

    /// <summary>Attached files by real name, with the name the attachment list gives them.</summary>
    public List<(string Name, string Title)> Attachments { get; } = [];

    /// <summary>CustomDatas of OFD.xml in order.</summary>
    public List<(string Name, string Value)> CustomData { get; } = [];

    /// <summary>Real name of Signatures.xml, if the body names one that is there.</summary>
    public string? Signatures { get; set; }

    internal static Finding Missing(string what, string location) =>
        new("ofd_part_missing", Severity.Error, Messages.Message.Of("ofd.part_missing", what, location));
}
