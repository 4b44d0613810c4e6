using System.Runtime.InteropServices;

namespace Intake.Extraction.Fields.Forms;

/// <summary>
/// Reads labels as compositions of known words, so that a wording nobody listed is understood if its parts are: 付款单位开户银行名称. A text with an
/// unknown word in it is no label.
/// </summary>
/// <param name="words">A word may stand for several things.</param>
/// <param name="meaning">The key that a sequence of words means; null where it means nothing.</param>
internal sealed class LabelGrammar(IEnumerable<(LabelWord Kind, string[] Texts)> words, Func<ReadOnlySpan<LabelWord>, string?> meaning)
{
    private const int MostWords = 9;

    /// <summary>日 and 额 alone are characters of values.</summary>
    private const int ShortestLabel = 2;

    private readonly Dictionary<char, List<(string Text, LabelWord Kind)>> _byFirst = Arrange(words);

    /// <summary>Every label that the text spells from a place on, the longest first, each length once.</summary>
    public List<(string Key, int Length)> Matches(string text, int at)
    {
        var found = new List<(string Key, int Length)>();
        Spell(text, at, at, new List<LabelWord>(MostWords), found);
        found.Sort(static (a, b) => b.Length.CompareTo(a.Length));
        return found;
    }

    public bool HasFirst(char first) => _byFirst.ContainsKey(first);

    private void Spell(string text, int start, int at, List<LabelWord> said, List<(string Key, int Length)> found)
    {
        if (at >= text.Length || said.Count == MostWords || !_byFirst.TryGetValue(text[at], out var candidates))
        {
            return;
        }

        foreach (var (word, kind) in candidates)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            {
                continue;
            }

            said.Add(kind);
            var length = at + word.Length - start;
            if (length >= ShortestLabel && !found.Exists(match => match.Length == length) && meaning(CollectionsMarshal.AsSpan(said)) is { } key)
            {
                found.Add((key, length));
            }

            Spell(text, start, at + word.Length, said, found);
            said.RemoveAt(said.Count - 1);
        }
    }

    private static Dictionary<char, List<(string Text, LabelWord Kind)>> Arrange(IEnumerable<(LabelWord Kind, string[] Texts)> words)
    {
        var arranged = new Dictionary<char, List<(string Text, LabelWord Kind)>>();
        foreach (var (kind, texts) in words)
        {
            foreach (var text in texts)
            {
                if (!arranged.TryGetValue(text[0], out var list))
                {
                    arranged[text[0]] = list = [];
                }

                list.Add((text, kind));
            }
        }

        // Longest first, so that of two readings of one text the one of fewer words counts.
        foreach (var list in arranged.Values)
        {
            list.Sort(static (a, b) => b.Text.Length != a.Text.Length ? b.Text.Length.CompareTo(a.Text.Length) : a.Kind.CompareTo(b.Kind));
        }

        return arranged;
    }
}
