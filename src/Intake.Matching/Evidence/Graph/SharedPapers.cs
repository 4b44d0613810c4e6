using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;

namespace Intake.Matching.Evidence.Graph;

/// <summary>
/// Finds invoices and payments that stand in several applications: of one run, or of a record that keeps their <see cref="PaperIdentity"/>. Awards stated as
/// <c>prior_awards</c> name no papers, so an earlier use that is in no application at hand cannot be found.
/// </summary>
public static class SharedPapers
{
    /// <summary>
    /// A fact that more applications have than this and one more is told with the first so many: a receipt handed in a thousand times over is open in
    /// all thousand, and makes the work of a thousand, not of a million.
    /// </summary>
    public const int Most = 8;

    /// <summary>Every shared paper from the side of each application, by application, file and the other's name. The order of the applications changes nothing.</summary>
    /// <param name="applications">Each with a name of its own, by which people know it (empty where its files name themselves), and its papers.</param>
    public static ImmutableArray<SharedPaper> Find(IEnumerable<(string Application, ImmutableArray<PaperIdentity> Papers)> applications)
    {
        var all = applications.SelectMany(a => a.Papers.Select(paper => (a.Application, Paper: paper))).ToList();
        var keys = new[]
        {
            all.ToLookup(p => (object?)p.Paper.Id),
            all.Where(p => p.Paper.Number is not null).ToLookup(p => (object?)(p.Paper.Type, p.Paper.Number)),
            all.Where(p => p.Paper is { Date: not null, Amount: not null }).ToLookup(p => (object?)(p.Paper.Type, p.Paper.Date, p.Paper.Amount)),
        };
        var shared = new HashSet<SharedPaper>();
        foreach (var group in keys.SelectMany(k => k).Select(g => g.ToList()).Where(g => g.Count > 1))
        {
            var first = group.GroupBy(p => p.Application, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Take(Most + 1).SelectMany(g => g).ToList();
            foreach (var (application, paper) in group)
            {
                foreach (var (other, counterpart) in first.Where(o => o.Application != application))
                {
                    if (How(paper, counterpart) is { } how)
                    {
                        shared.Add(new SharedPaper(application, paper, other, counterpart, how));
                    }
                }
            }
        }

        return
        [
            .. shared.OrderBy(s => s.Application, StringComparer.Ordinal).ThenBy(s => s.Paper.Id, StringComparer.Ordinal).ThenBy(s => s.Paper.Name, StringComparer.Ordinal)
                .ThenBy(s => s.Other, StringComparer.Ordinal).ThenBy(s => s.Counterpart.Id, StringComparer.Ordinal).ThenBy(s => s.Counterpart.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The result of an application with what it shares said: at each document, and where it counts in both applications as an open point of every award that
    /// rests on it. Amounts stay: which application gives way is for a person.
    /// </summary>
    /// <param name="shared">From <see cref="Find"/>; those of other applications are passed over.</param>
    public static ApplicationResult Told(string application, ApplicationResult result, ImmutableArray<SharedPaper> shared) =>
        Told(result, shared.Where(s => s.Application == application).ToLookup(s => (s.Paper.Id, s.Paper.Name), Finding));

    /// <summary>The same with what was told of each document (id and name) before: for evidence read back from a result, where the other applications are not at hand.</summary>
    public static ApplicationResult Told(ApplicationResult result, ILookup<(string Id, string Name), Finding> told)
    {
        if (told.Count == 0)
        {
            return result;
        }

        var documents = result.Documents.Select(d => told.Contains((d.Document.Id, d.Document.Name)) ? d with { Findings = d.Findings.AddRange(told[(d.Document.Id, d.Document.Name)]) } : d);
        return result with { Documents = [.. documents], Awards = [.. result.Awards.Select(award => Told(award, result, told))] };
    }

    /// <summary>Whether findings of this code are those that <see cref="Told(string, ApplicationResult, ImmutableArray{SharedPaper})"/> gives.</summary>
    public static bool IsTelling(string code) => code.StartsWith("shared_", StringComparison.Ordinal);

    private static ProposedAward Told(ProposedAward award, ApplicationResult result, ILookup<(string Id, string Name), Finding> told)
    {
        var leaders = result.Documents.ToLookup(d => d.Document.Id, d => d.RenditionOf ?? d.Document.Id, StringComparer.Ordinal);
        var resting = result.Expenses.Where(e => e.Counted && e.Measure == award.Measure).SelectMany(e => e.Payments.Append(e.Invoice)).ToHashSet(StringComparer.Ordinal);
        var open = told.Where(paper => leaders[paper.Key.Id].Any(resting.Contains)).SelectMany(paper => paper).Where(f => f.Severity != Severity.Information).Distinct().ToImmutableArray();
        return open.IsEmpty ? award : award with
        {
            Status = award.Status == AwardStatus.Proposed ? AwardStatus.NeedsReview : award.Status,
            Findings = award.Findings.AddRange(open),
        };
    }

    private static SharedBy? How(PaperIdentity a, PaperIdentity b) =>
        a.Id == b.Id ? SharedBy.Bytes
        : a.IsSameAs(b) ? SharedBy.Number
        : a.Contradicts(b) ? SharedBy.Conflict
        : a.MayBe(b) ? SharedBy.Perhaps : null;

    // A paper that counts in one of the two only is paid for once.
    private static bool IsOpen(SharedPaper shared) => (shared.Paper.Counts && shared.Counterpart.Counts) || shared.By == SharedBy.Conflict;

    private static Finding Finding(SharedPaper shared)
    {
        var named = shared.Paper.Number ?? shared.Paper.Name;

        // Files of a call are named with the folder of their application; what was purged has no file any more.
        var where = shared.Counterpart.Name.StartsWith(shared.Other, StringComparison.Ordinal) ? shared.Counterpart.Name
            : shared.Counterpart.Name.Length == 0 ? shared.Other : $"{shared.Other} ({shared.Counterpart.Name})";
        var (code, key) = shared.By switch
        {
            SharedBy.Conflict => ("shared_conflict", "graph.shared_conflict"),
            SharedBy.Perhaps => ("shared_possibly", "graph.shared_possible"),
            _ => (shared.Paper.Type == DocumentType.VatInvoice ? "shared_invoice" : "shared_payment", "graph.shared_duplicate"),
        };
        return new Finding(code, !IsOpen(shared) ? Severity.Information : shared.By == SharedBy.Conflict ? Severity.Error : Severity.Warning, Message.Of(key, named, where));
    }
}
