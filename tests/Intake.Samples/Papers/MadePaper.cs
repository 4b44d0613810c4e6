using System.Collections.Immutable;
using Intake.Samples.Paper;

namespace Intake.Samples.Papers;

/// <summary>A paper before any file format: its drawn pages and what stands on them.</summary>
public sealed class MadePaper
{
    internal MadePaper(PaperLayout layout, IReadOnlyList<PaperPage> pages, IReadOnlyDictionary<string, PrintedFact> facts, ImmutableHashSet<string> unscored) =>
        (Layout, Pages, Facts, Unscored) = (layout, pages, facts, unscored);

    public PaperLayout Layout { get; }

    public int PageCount => Pages.Count;

    /// <summary>The true value of each field of the type; null where the paper does not print it. Fields that have several answers on this paper are left out.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields => PaperTypes.Fields(Layout.Type)
        .Where(name => !Unscored.Contains(name))
        .Select(name => KeyValuePair.Create(name, Facts.TryGetValue(name, out var fact) ? fact.Value : null));

    internal IReadOnlyList<PaperPage> Pages { get; }

    /// <summary>What was printed, by field.</summary>
    internal IReadOnlyDictionary<string, PrintedFact> Facts { get; }

    internal ImmutableHashSet<string> Unscored { get; }
}
