using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Eligibility;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>
/// 就高不就低 where figures are declared: of two measures that may pay for the same thing and are declared with the same base only the higher is
/// paid (of equal ones the earlier in the catalog); with different bases both stand, and that they may be for the same thing is an open point.
/// What papers show needs no giving way, since an expense goes to one measure only: two bases of papers that come to the same sum are of different expenses.
/// </summary>
internal static class HighestOnly
{
    private const string Name = "highest_only";

    /// <param name="awards">In the order of the catalog.</param>
    /// <param name="ofPapers">The measures whose base papers show.</param>
    public static ImmutableArray<ProposedAward> Apply(ImmutableArray<ProposedAward> awards, IReadOnlySet<string> ofPapers, MeasureCatalog catalog)
    {
        var settled = awards.ToBuilder();

        // From the highest down, so that one that gives way does not push out a third.
        var order = Enumerable.Range(0, awards.Length).Where(i => awards[i].Amount > Money.Zero && !catalog.Find(awards[i].Measure)!.SameThing.IsEmpty)
            .OrderByDescending(i => awards[i].Amount.Fen).ThenBy(i => i).ToList();
        for (var a = 0; a < order.Count; a++)
        {
            for (var b = a + 1; b < order.Count; b++)
            {
                var (high, low) = (settled[order[a]], settled[order[b]]);
                if (high.Amount > Money.Zero && low.Amount > Money.Zero && catalog.Find(high.Measure)!.SameThing.Contains(low.Measure))
                {
                    if (high.Base == low.Base && !(ofPapers.Contains(high.Measure) && ofPapers.Contains(low.Measure)))
                    {
                        settled[order[b]] = GivenWay(low, high, catalog);
                    }
                    else
                    {
                        settled[order[a]] = InDoubt(high, low, catalog);
                        settled[order[b]] = InDoubt(low, high, catalog);
                    }
                }
            }
        }

        return settled.DrainToImmutable();
    }

    private static ProposedAward GivenWay(ProposedAward low, ProposedAward high, MeasureCatalog catalog) => low with
    {
        Status = AwardStatus.NotEligible,
        Amount = Money.Zero,
        Criteria = low.Criteria.Add(new CriterionResult(
            Name, CriterionOutcome.NotMet, Message.Of("eligibility.highest_only", low.Amount.ToString(), high.Amount.ToString()).With(Named(high, catalog)))),
        Derivation = Contributions.ShareOut(low.Derivation with { Label = Message.Of("award.refused", catalog.Find(low.Measure)!.Name.Chinese, catalog.Find(low.Measure)!.Name.English), Value = Money.Zero.ToString() }, Money.Zero),
    };

    private static ProposedAward InDoubt(ProposedAward award, ProposedAward other, MeasureCatalog catalog) => award with
    {
        Status = award.Status == AwardStatus.Proposed ? AwardStatus.NeedsReview : award.Status,
        Findings = award.Findings.Add(new Finding(
            "possibly_same_thing", Severity.Warning, Message.Of("award.possibly_same_thing", other.Amount.ToString()).With(Named(other, catalog)))),
    };

    private static Message Named(ProposedAward award, MeasureCatalog catalog) =>
        Message.Of("policy.named", award.Measure).With(catalog.Find(award.Measure)!.Name.AsMessage());
}
