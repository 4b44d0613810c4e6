using System.Collections.Immutable;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence.Graph;

/// <summary>
/// Joins papers that are the same one handed in twice: the same bytes, or the same identifying fields. Of several the proven one leads, then the one with
/// the smaller SHA-256, so that it never hangs on the order of the files.
/// </summary>
/// <param name="Leaders">By SHA-256.</param>
/// <param name="LeaderOf">By SHA-256 of the other: SHA-256 of the one that leads.</param>
internal sealed record SamePapers<T>(ImmutableArray<T> Leaders, ImmutableSortedDictionary<string, string> LeaderOf)
    where T : class
{
    public static SamePapers<T> Of(IEnumerable<T> papers, Func<T, ExaminedDocument> document, Func<T, T, bool> isSame)
    {
        var leaders = new List<T>();
        var leaderOf = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var ordered = papers.OrderBy(p => document(p).Status).ThenBy(p => document(p).Id, StringComparer.Ordinal).ThenBy(p => document(p).Name, StringComparer.Ordinal);
        foreach (var paper in ordered)
        {
            if (leaders.Find(leader => document(leader).Id == document(paper).Id || isSame(leader, paper)) is { } found)
            {
                if (document(found).Id != document(paper).Id)
                {
                    leaderOf[document(paper).Id] = document(found).Id;
                }
            }
            else
            {
                leaders.Add(paper);
            }
        }

        return new SamePapers<T>([.. leaders.OrderBy(p => document(p).Id, StringComparer.Ordinal)], leaderOf.ToImmutable());
    }
}
