using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Fields;
using Intake.Extraction.Verification;
using Intake.Worker.Reports;

namespace Intake.Worker.Evaluation;

/// <summary>Finds for each label of a file the paper in it that the label speaks of: by page, by type, by what it says.</summary>
internal static class PaperPairing
{
    private const int SamePage = 2, SameType = 2;

    /// <returns>Each label with its paper, one of which nothing was read where there is none; and the papers no label speaks of.</returns>
    public static (ImmutableArray<(TruthEntry Entry, ExaminedDocument Paper)> Pairs, ImmutableArray<ExaminedDocument> Others) Pair(
        ImmutableArray<TruthEntry> entries, ImmutableArray<ExaminedDocument> papers)
    {
        var left = papers.ToList();
        var open = entries.ToList();
        var found = new Dictionary<TruthEntry, ExaminedDocument>(ReferenceEqualityComparer.Instance);
        while (open.Count > 0 && left.Count > 0)
        {
            // The pair that agrees best goes first; of equals the one that stands first.
            var (entry, paper) = open.SelectMany(entry => left.Select(paper => (Entry: entry, Paper: paper))).MaxBy(pair => Agreement(pair.Entry, pair.Paper));
            found.Add(entry, paper);
            open.Remove(entry);
            left.Remove(paper);
        }

        var nothing = papers[0] with { Type = DocumentType.Other, Fields = FieldSet.Empty, Checks = [], Status = DocumentStatus.Unreadable, Following = null };
        return ([.. entries.Select(entry => (entry, found.GetValueOrDefault(entry, nothing)))], [.. left]);
    }

    private static int Agreement(TruthEntry entry, ExaminedDocument paper) =>
        (entry.FirstPage is { } page && paper.Part?.FirstPage == page ? SamePage : 0)
        + (entry.Type == EnumNames<DocumentType>.Of(paper.Type) ? SameType : 0)
        + entry.Fields.Count(field => field.Value is not null && Comparable.Same(field.Value, paper.Fields.Text(new FieldName(field.Key))));
}
