using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Container;

namespace Intake.Extraction.Reading.Ofd.Structure;

/// <summary>Shared resources by identifier: images, fonts, drawing parameters, composed graphics. A page may overlay its own.</summary>
internal sealed class OfdResources
{
    private readonly OfdResources? _below;
    private readonly Dictionary<string, string> _media = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fonts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MarkupElement> _drawParams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MarkupElement> _composites = new(StringComparer.Ordinal);

    public OfdResources(OfdResources? below = null) => _below = below;

    /// <summary>Real entry names of the embedded fonts.</summary>
    public List<string> FontFiles { get; } = [];

    /// <summary>Real entry name of an image or other medium.</summary>
    public string? Medium(string? id) => id is null ? null : _media.GetValueOrDefault(id) ?? _below?.Medium(id);

    public string? FontName(string? id) => id is null ? null : _fonts.GetValueOrDefault(id) ?? _below?.FontName(id);

    public MarkupElement? DrawParam(string? id) => id is null ? null : _drawParams.GetValueOrDefault(id) ?? _below?.DrawParam(id);

    public MarkupElement? Composite(string? id) => id is null ? null : _composites.GetValueOrDefault(id) ?? _below?.Composite(id);

    /// <summary>Adds what a resource file lists. Media are looked for under its base location, then beside it.</summary>
    public void Add(OfdPackage package, string fileName)
    {
        if (package.ReadXml(fileName) is not { } root)
        {
            return;
        }

        var folder = EntryName.Folder(fileName);
        var baseLocation = root.Attribute("BaseLoc") ?? "";
        var mediaFolder = baseLocation is ['/' or '\\', ..] ? EntryName.Normalise(baseLocation) : EntryName.Normalise($"{folder}/{baseLocation}");
        foreach (var element in root.Everything())
        {
            if (element.Attribute("ID") is not { } id)
            {
                continue;
            }

            if (element.Is("MultiMedia"))
            {
                var location = element.Child("MediaFile")?.Value;
                if ((package.Locate(mediaFolder, location) ?? package.Locate(folder, location)) is { } medium)
                {
                    _media[id] = medium;
                }
            }
            else if (element.Is("Font"))
            {
                _fonts[id] = element.Attribute("FamilyName") is { Length: > 0 } family ? family : element.Attribute("FontName") ?? "";
            }
            if (element.Is("Font") && element.Child("FontFile")?.Value is { } file
                && (package.Locate(mediaFolder, file) ?? package.Locate(folder, file)) is { } font)
            {
                FontFiles.Add(font);
            }
            else if (element.Is("DrawParam"))
            {
                _drawParams[id] = element;
            }
            else if (element.Is("CompositeGraphicUnit") || element.Is("CompositeGraphicsUnit"))
            {
                _composites[id] = element;
            }
        }
    }
}
