using System.Collections.Immutable;
using Intake.Matching.Evidence;

namespace Intake.Worker.Reports;

/// <summary>Which document to name where only its bytes are known: several files may have the same.</summary>
internal static class LeadingDocuments
{
    private const string Copy = "identical_copy";

    /// <summary>For each identity of a paper the document that leads its piece of evidence, else one that is no copy of another, else the first.</summary>
    public static IReadOnlyDictionary<string, AssessedDocument> ById(ImmutableArray<AssessedDocument> documents)
    {
        var named = new Dictionary<string, AssessedDocument>(documents.Length, StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (!named.TryGetValue(document.Document.Id, out var known) || Rank(document) < Rank(known))
            {
                named[document.Document.Id] = document;
            }
        }

        return named;
    }

    private static int Rank(AssessedDocument document) =>
        document.RenditionOf is null ? 0 : document.Findings.Any(finding => finding.Code == Copy) ? 2 : 1;
}
