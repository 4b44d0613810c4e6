namespace Intake.Extraction.Fields.Forms;

/// <summary>The labels a kind of form prints, in half width and without spaces, each with the key of what stands behind it.</summary>
internal sealed class LabelBook
{
    private readonly Dictionary<char, List<(string Label, string Key)>> _byFirst = [];

    /// <param name="entries">A label that is named twice keeps its first key.</param>
    public LabelBook(params ReadOnlySpan<(string Key, string[] Labels)> entries)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, labels) in entries)
        {
            foreach (var label in labels)
            {
                if (known.Add(label))
                {
                    Add(label, key);
                }
            }
        }

        // Longest first: 付款人账号 before 付款人.
        foreach (var list in _byFirst.Values)
        {
            list.Sort(static (a, b) => b.Label.Length != a.Label.Length ? b.Label.Length.CompareTo(a.Label.Length) : string.CompareOrdinal(a.Label, b.Label));
        }
    }

    /// <summary>Every label that the text spells from a place on, the longest first.</summary>
    public IEnumerable<(string Key, int Length)> Matches(string text, int at)
    {
        if (!_byFirst.TryGetValue(text[at], out var labels))
        {
            yield break;
        }

        foreach (var (label, key) in labels)
        {
            if (string.CompareOrdinal(text, at, label, 0, label.Length) == 0)
            {
                yield return (key, label.Length);
            }
        }
    }

    /// <summary>Whether any label begins so.</summary>
    public bool HasFirst(char first) => _byFirst.ContainsKey(first);

    /// <summary>The key of the label that the whole text is; null where it is none.</summary>
    public string? Key(string text) => _byFirst.TryGetValue(text[0], out var labels) ? labels.Find(entry => entry.Label == text).Key : null;

    private void Add(string label, string key)
    {
        if (!_byFirst.TryGetValue(label[0], out var list))
        {
            _byFirst[label[0]] = list = [];
        }

        list.Add((label, key));
    }
}
