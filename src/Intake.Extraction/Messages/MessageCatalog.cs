using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text;

namespace Intake.Extraction.Messages;

/// <summary>
/// Turns messages into text of one language. Looks each area up in the assemblies given, in their order
/// (<c>{assembly root namespace}.Resources.{area}</c>).
/// </summary>
public sealed class MessageCatalog
{
    private readonly CultureInfo _culture;
    private readonly IReadOnlyDictionary<string, ResourceManager> _areas;
    private readonly ConcurrentDictionary<string, CompositeFormat> _formats = new();

    /// <param name="culture">The language to speak: <c>zh-CN</c> (neutral) or <c>en</c>.</param>
    /// <param name="assemblies">The assemblies that hold the texts.</param>
    public MessageCatalog(CultureInfo culture, params Assembly[] assemblies)
    {
        _culture = culture;
        var areas = new Dictionary<string, ResourceManager>(StringComparer.Ordinal);
        foreach (var assembly in assemblies)
        {
            foreach (var name in assembly.GetManifestResourceNames())
            {
                const string Marker = ".Resources.", Suffix = ".resources";
                var at = name.IndexOf(Marker, StringComparison.Ordinal);
                if (at >= 0 && name.EndsWith(Suffix, StringComparison.Ordinal))
                {
                    areas[name[(at + Marker.Length)..^Suffix.Length]] = new ResourceManager(name[..^Suffix.Length], assembly);
                }
            }
        }

        _areas = areas;
    }

    /// <summary>The text of the message in the catalog's language.</summary>
    /// <exception cref="KeyNotFoundException">The key stands in no resource: a mistake in the program, not in its input.</exception>
    public string Text(Message message)
    {
        var format = _formats.GetOrAdd(message.Key, Find);
        return string.Format(CultureInfo.InvariantCulture, format, [.. message.Arguments, .. message.Parts.Select(Text)]);
    }

    private CompositeFormat Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var text = dot > 0 && _areas.TryGetValue(key[..dot], out var resources) ? resources.GetString(key[(dot + 1)..], _culture) : null;
        return CompositeFormat.Parse(text ?? throw new KeyNotFoundException($"no text for message key '{key}'"));
    }
}
