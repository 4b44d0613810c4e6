using System.Collections.Frozen;

namespace Intake.Matching.Yaml;

/// <summary>A closed list of words and what each means.</summary>
internal sealed class Words<T>
    where T : struct
{
    private readonly FrozenDictionary<string, T> _meanings;
    private readonly FrozenDictionary<T, string> _spellings;

    public Words(params (string Word, T Meaning)[] words)
    {
        _meanings = words.ToFrozenDictionary(w => w.Word, w => w.Meaning, StringComparer.Ordinal);
        _spellings = words.ToFrozenDictionary(w => w.Meaning, w => w.Word);
        List = string.Join(", ", words.Select(w => w.Word));
    }

    /// <summary>Every word, for showing.</summary>
    public string List { get; }

    public T? Find(string word) => _meanings.TryGetValue(word, out var meaning) ? meaning : null;

    public string Spell(T meaning) => _spellings[meaning];
}
