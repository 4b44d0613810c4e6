namespace Intake.Matching.Yaml;

/// <summary>A closed list of words and what each means. A dozen at most: searched in order, which starts faster than any table.</summary>
internal sealed class Words<T>(params (string Word, T Meaning)[] words)
    where T : struct
{
    /// <summary>Every word, for showing.</summary>
    public string List => string.Join(", ", words.Select(w => w.Word));

    public T? Find(string word)
    {
        foreach (var (candidate, meaning) in words)
        {
            if (candidate == word)
            {
                return meaning;
            }
        }

        return null;
    }

    public string Spell(T meaning)
    {
        foreach (var (word, candidate) in words)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, meaning))
            {
                return word;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "no word stands for it");
    }
}
