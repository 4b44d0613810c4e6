namespace Intake.Extraction.Fields.Forms;

/// <summary>
/// The labels a kind of form prints, in half width and without spaces, each with the key of what stands behind it: those that are listed, and
/// where there is a grammar, those that it makes out of words.
/// </summary>
internal sealed class LabelBook
{
    private readonly Dictionary<char, List<(string Label, string Key)>> _byFirst = [];
    private readonly LabelGrammar? _grammar;

    /// <param name="entries">A label that is named twice keeps its first key.</param>
    public LabelBook(params ReadOnlySpan<(string Key, string[] Labels)> entries)
        : this(null, entries)
    {
    }

    /// <param name="grammar">Asked where no listed label is as long.</param>
    /// <param name="entries">A label that is named twice keeps its first key.</param>
    public LabelBook(LabelGrammar? grammar, params ReadOnlySpan<(string Key, string[] Labels)> entries)
    {
        _grammar = grammar;
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

    /// <summary>The key of labels that the book does not know; null where such are not looked for.</summary>
    public string? UnknownKey { get; init; }

    /// <summary>Every label that the text spells from a place on, the longest first.</summary>
    public List<(string Key, int Length)> Matches(string text, int at)
    {
        var listed = Listed(text, at);
        if (_grammar is null || !_grammar.HasFirst(text[at]))
        {
            return listed;
        }

        var made = _grammar.Matches(text, at);
        made.RemoveAll(match => listed.Exists(entry => entry.Length == match.Length));
        listed.AddRange(made);
        listed.Sort(static (a, b) => b.Length.CompareTo(a.Length));
        return listed;
    }

    /// <summary>Whether any label begins so.</summary>
    public bool HasFirst(char first) => _byFirst.ContainsKey(first) || _grammar?.HasFirst(first) == true;

    /// <summary>The key of the label that the whole text is; null where it is none.</summary>
    public string? Key(string text)
    {
        var matches = Matches(text, 0);
        return matches.Count > 0 && matches[0].Length == text.Length ? matches[0].Key : null;
    }

    private List<(string Key, int Length)> Listed(string text, int at)
    {
        var found = new List<(string Key, int Length)>();
        if (_byFirst.TryGetValue(text[at], out var labels))
        {
            foreach (var (label, key) in labels)
            {
                if (string.CompareOrdinal(text, at, label, 0, label.Length) == 0)
                {
                    found.Add((key, label.Length));
                }
            }
        }

        return found;
    }

    private void Add(string label, string key)
    {
        if (!_byFirst.TryGetValue(label[0], out var list))
        {
            _byFirst[label[0]] = list = [];
        }

        list.Add((label, key));
    }
}
