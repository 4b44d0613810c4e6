using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Messages;
using Intake.Matching.Measures;

namespace Intake.Matching.Proving.Checks;

/// <summary>
/// Measures that the catalogue does not say may pay for the same thing, though one applicant may get both, both rest on the same sort of base (money
/// spent, or money taken in) and both are shown by the same sort of paper. Whether the base can be the same money is for a person to say.
/// </summary>
internal sealed class PerhapsSameMoney : IClauseCheck
{
    /// <summary>Papers that show what money was for. A bank receipt shows only that it moved; the others show who somebody is.</summary>
    private static readonly ImmutableHashSet<DocumentType> OfMoney =
    [
        DocumentType.VatInvoice, DocumentType.Contract, DocumentType.Lease, DocumentType.LoanContract, DocumentType.GuaranteeContract,
        DocumentType.InterestReceipt, DocumentType.AuditReport, DocumentType.GrantNotice,
    ];

    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        var apart = new List<(MeasurePair Pair, ProofCase Both)>();
        foreach (var pair in MeasurePair.All(setting).Where(pair => !pair.IsSameThing && pair.CanMeet && pair.First.Measure.BaseIsOutlay == pair.Second.Measure.BaseIsOutlay))
        {
            var (first, second) = (pair.First.Measure, pair.Second.Measure);
            var papers = Papers(first).Intersect(Papers(second)).ToList();
            if (papers.Count == 0 || first.ExpenseKinds.Intersect(second.ExpenseKinds).Any() || pair.BothPaid is not { } both)
            {
                continue;
            }

            if (!first.ExpenseKinds.IsEmpty && !second.ExpenseKinds.IsEmpty)
            {
                apart.Add((pair, both));
                continue;
            }

            yield return new ProofAbout(ProofCheck.PaidTwice, pair.Ids).Open("perhaps_same_money", Message.Of("proving.perhaps_same_money", Figures(pair, both)).With(
                Label.Joined(papers.Select(paper => Message.Of("proving.paper_" + PolicyWords.Documents.Spell(paper)))),
                Wording.Input(first.BaseInput!), Wording.Input(second.BaseInput!)), both);
        }

        if (apart.Count > 0)
        {
            var (pair, both) = apart[0];
            yield return new ProofAbout(ProofCheck.PaidTwice, [.. setting.Measures.Select(at => at.Id).Where(id => apart.Any(a => a.Pair.Ids.Contains(id)))])
                .Remark("apart_by_kind", Message.Of("proving.apart_by_kind", Figures(pair, both)), [.. apart.Select(a => a.Both)]);
        }
    }

    private static string[] Figures(MeasurePair pair, ProofCase both) =>
        [Wording.Exact(pair.Base), both.Awards[0].Amount.ToString(), both.Awards[1].Amount.ToString(), both.Total.ToString(), pair.First.Id, pair.Second.Id];

    private static IEnumerable<DocumentType> Papers(Measure measure) => measure.Evidence.Select(e => e.Document).Where(OfMoney.Contains).Distinct();
}
