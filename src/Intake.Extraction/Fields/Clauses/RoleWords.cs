using System.Collections.Immutable;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>
/// Tells by the words before an amount, a rate or a period what it is. The nearest word decides; of two that end together the longer. Words
/// of other things count as much as those that are sought: a deposit is no rent, whatever was said before it.
/// </summary>
/// <param name="Sought">The words of what is sought, by rank: the clearest first. Only values of the best rank found are compared.</param>
/// <param name="Others">Words that make it something else.</param>
/// <param name="Breaks">Words between the sought word and the value that make it a share, a ceiling or a condition.</param>
internal sealed record RoleWords(ImmutableArray<ImmutableArray<string>> Sought, ImmutableArray<string> Others, ImmutableArray<string> Breaks)
{
    private const int QualifierReach = 6;

    /// <summary>Words right before the sought word that make it a part or another thing: 每月, 不含税, 剩余.</summary>
    public ImmutableArray<string> Qualifiers { get; init; } = [];

    /// <summary>From this rank on a word is so general that what it names is doubtful.</summary>
    public int DoubtfulFrom { get; init; } = int.MaxValue;

    /// <summary>How the nearest word was found.</summary>
    /// <param name="Rank">Of the sought word; −1 if the nearest word means something else; null if there is none.</param>
    /// <param name="Start">Where the word begins in the context.</param>
    /// <param name="Between">What stands between the word and the value.</param>
    internal readonly record struct Found(int? Rank, int Start, string Between);

    /// <param name="before">The sentence up to the value.</param>
    public Found Nearest(string before)
    {
        var (end, length, rank) = (0, 0, (int?)null);
        void Try(string word, int itsRank)
        {
            var at = before.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (at + word.Length > end || (at + word.Length == end && word.Length > length)))
            {
                (end, length, rank) = (at + word.Length, word.Length, itsRank);
            }
        }

        for (var i = 0; i < Sought.Length; i++)
        {
            foreach (var word in Sought[i])
            {
                Try(word, i);
            }
        }

        foreach (var word in Others)
        {
            Try(word, -1);
        }

        var between = before[end..];
        foreach (var word in Breaks)
        {
            if (rank >= 0 && between.Contains(word, StringComparison.Ordinal))
            {
                rank = -1;
            }
        }

        var start = end - length;
        foreach (var word in Qualifiers)
        {
            if (rank >= 0 && before.AsSpan(Math.Max(0, start - QualifierReach), start - Math.Max(0, start - QualifierReach)).Contains(word, StringComparison.Ordinal))
            {
                rank = -1;
            }
        }

        return new Found(rank, start, between);
    }
}
