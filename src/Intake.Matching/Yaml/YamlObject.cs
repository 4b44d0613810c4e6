using Intake.Extraction.Values;

namespace Intake.Matching.Yaml;

/// <summary>
/// A mapping whose every key must be asked for: <see cref="Close"/> reports the rest as unknown. A required key that is missing is
/// reported where the mapping begins. Every reader returns null once something was logged.
/// </summary>
internal sealed class YamlObject(YamlMap map, ProblemLog log)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public YamlMap Node => map;

    public ProblemLog Log => log;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The value under the key; a missing one is a problem.</summary>
    public YamlNode? Required(string key)
    {
        if (Find(key) is { } value)
        {
            return value;
        }

        log.Add(map, "policy.missing_key", key);
        return null;
    }

    /// <summary>The value under the key, or null if the key is not there or has nothing after it.</summary>
    public YamlNode? Optional(string key) => Find(key) is { } value and not YamlScalar { IsNull: true } ? value : null;

    public string? Text(string key) => Required(key) is { } node ? Expect.Text(node, log) : null;

    public Money? Money(string key) => Required(key) is { } node ? Expect.Money(node, log) : null;

    public DateOnly? Date(string key) => Required(key) is { } node ? Expect.Date(node, log) : null;

    public int? Integer(string key, int least, int most) => Required(key) is { } node ? Expect.Integer(node, least, most, log) : null;

    public T? OneOf<T>(string key, Words<T> words)
        where T : struct => Required(key) is { } node ? Expect.OneOf(node, words, log) : null;

    public YamlObject? Object(string key) => Required(key) is { } node ? Expect.Object(node, log) : null;

    public IReadOnlyList<YamlNode>? Items(string key) => Required(key) is { } node ? Expect.Items(node, log) : null;

    public IReadOnlyList<YamlNode> OptionalItems(string key) => Optional(key) is { } node ? Expect.Items(node, log) ?? [] : [];

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Close()
    {
        foreach (var entry in map.Entries)
        {
            if (!_known.Contains(entry.Key.Text))
            {
                log.Add(entry.Key, "policy.unknown_key", entry.Key.Text, string.Join(", ", _known.Order(StringComparer.Ordinal)));
            }
        }
    }

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}
