using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Eligibility;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>What one measure would pay: base, mechanism, limits, criteria, assumptions, and the tree behind the amount.</summary>
internal sealed class AwardCalculator(PolicyNotice notice, ApplicationForm form)
{
    // These speak of invoices: without any they bear on nothing.
    private static readonly ImmutableHashSet<string> OfEvidence = [ReadingIds.UnpaidInvoice, ReadingIds.UnprovenDocument, ReadingIds.RedLetterInvoice];

    /// <param name="evidence">What the dossier shows for the measure.</param>
    /// <param name="extra">Open points found elsewhere that hold this award in review.</param>
    public ProposedAward Propose(Measure measure, MeasureEvidence evidence, IEnumerable<Finding> extra)
    {
        var year = SupportYear.Of(measure, form);
        var amount = AwardBase.Of(measure, form, evidence);
        var inForce = notice.InForceWithin(form.ApplicationYear);
        var day = inForce?.Last ?? notice.InForceTo;
        var limits = AwardLimits.Of(measure, notice, form, amount.Value, day);
        var share = measure.Mechanism.Compute(new MechanismQuestion(amount.Value, measure.Base, amount.Lines.Count > 0 ? null : amount.Stated, year.Number, day));
        var withheld = RequirementCriteria.Withholds(measure, amount.Figures, day);

        var criteria = EligibilityAssessor.Assess(measure, notice, form, year, amount.Figures, day)
            .Concat(EvidenceCriteria.Assess(measure, amount, evidence.Papers, notice.ExpenseYear(form.ApplicationYear)))
            .Concat(measure.HasMoneyBase && limits.Support > Money.Zero && amount.Value > Money.Zero ? [EvidenceCriteria.WithinOutlay(amount.Value, limits.Support)] : [])
            .Concat(share is { IsMissed: true } ? [new CriterionResult("stage_reached", CriterionOutcome.NotMet, share.Derivation.Label)] : [])
            .ToImmutableArray();
        var open = new AwardFindings(notice, form, measure);
        ImmutableArray<Finding> findings =
        [
            .. evidence.Findings.Order(FindingOrder.Instance), .. amount.Findings(), .. open.Numbers(inForce), .. open.Priors(limits), .. open.Support(limits), .. extra,
            .. share is null ? open.NoNumber(year, day) : [],
        ];

        var refused = criteria.Any(c => c.Outcome == CriterionOutcome.NotMet);
        var award = refused || withheld || share is null ? Money.Zero : limits.Apply(share.Yuan);
        var isOpen = share is null || criteria.Any(c => c.Outcome == CriterionOutcome.Unknown) || findings.Any(f => f.Severity != Severity.Information);
        var status = refused ? AwardStatus.NotEligible
            : measure.Mechanism is SetElsewhere ? AwardStatus.NoRule
            : isOpen ? AwardStatus.NeedsReview : AwardStatus.Proposed;
        var tree = AwardTree.Of(measure, amount, share, limits, award, refused, withheld);
        return new ProposedAward(measure.Id, measure.Article, status, award, amount.Value, criteria, Assumptions(measure, amount, limits), findings, Contributions.ShareOut(tree, award))
        {
            InKind = refused || withheld ? null : share?.InKind,
        };
    }

    private ImmutableArray<Message> Assumptions(Measure measure, AwardBase amount, AwardLimits limits) =>
    [
        .. measure.Readings
            .Where(id => amount.Lines.Count > 0 || !OfEvidence.Contains(id))
            .Where(id => id != ReadingIds.AllSupportTogether || limits.Support > Money.Zero)
            .Where(id => id != ReadingIds.ParkNotStated || form.Park?.Recognition is null)
            .Where(id => id != ReadingIds.GuideNotPublished || notice.Guide is null || measure.NeedsGuide)
            .Where(id => measure.UpTo || id is not (ReadingIds.UpToPercentage or ReadingIds.UpToAmount))
            .Select(id => notice.Reading(id).Explanation.AsMessage()),
        .. measure.Assumptions.Select(own => own.Text.AsMessage()),
    ];
}
