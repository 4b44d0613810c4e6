using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>The optional content groups that a viewer does not show when it opens the document (ISO 32000-1, 8.11).</summary>
internal sealed class HiddenLayers
{
    private readonly PdfObjects _objects;
    private readonly HashSet<IToken> _off = [];

    public HiddenLayers(PdfObjects objects, DictionaryToken catalog)
    {
        _objects = objects;
        if (objects.GetDictionary(catalog, "OCProperties") is not { } properties || objects.GetDictionary(properties, "D") is not { } configuration)
        {
            return;
        }

        if (objects.GetName(configuration, "BaseState") == "OFF")
        {
            _off.UnionWith(objects.Get<ArrayToken>(properties, "OCGs")?.Data ?? []);
            _off.ExceptWith(objects.Get<ArrayToken>(configuration, "ON")?.Data ?? []);
        }

        _off.UnionWith(objects.Get<ArrayToken>(configuration, "OFF")?.Data ?? []);
    }

    /// <summary>Whether the object belongs (its OC entry) to a hidden layer.</summary>
    public bool Hides(DictionaryToken dictionary) => _off.Count > 0 && dictionary.Data.TryGetValue("OC", out var layer) && IsHidden(layer);

    /// <summary>Whether the group, or every group of a membership dictionary, is off.</summary>
    public bool IsHidden(IToken? layer)
    {
        if (_off.Count == 0 || layer is null)
        {
            return false;
        }

        if (_off.Contains(layer))
        {
            return true;
        }

        if (_objects.Resolve(layer) is not DictionaryToken membership || !membership.Data.TryGetValue("OCGs", out var groups))
        {
            return false;
        }

        return _off.Contains(groups) || (_objects.Resolve(groups) is ArrayToken { Length: > 0 } several && several.Data.All(_off.Contains));
    }
}
