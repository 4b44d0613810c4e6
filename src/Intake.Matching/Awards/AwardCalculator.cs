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
        var limits = AwardLimits.Of(measure, form, amount.Value, day);
        var share = measure.Mechanism.Compute(new MechanismQuestion(amount.Value, year.Number, day));

        var criteria = EligibilityAssessor.Assess(measure, notice, form, year)
            .Concat(EvidenceCriteria.Assess(measure, amount, notice.ExpenseYear(form.ApplicationYear)))
            .Concat(limits.Support > Money.Zero && amount.Value > Money.Zero ? [EvidenceCriteria.WithinOutlay(amount.Value, limits.Support)] : [])
            .ToImmutableArray();
        ImmutableArray<Finding> findings =
        [
            .. evidence.Findings.Order(FindingOrder.Instance), .. amount.Findings(), .. Numbers(measure, inForce), .. Priors(measure, limits), .. extra,
            .. share is null ? [new Finding("no_number", Severity.Warning, Message.Of("award.no_number", Amounts.Count(year.Number), Amounts.Day(day)))] : Array.Empty<Finding>(),
        ];

        var refused = criteria.Any(c => c.Outcome == CriterionOutcome.NotMet);
        var award = refused || share is null ? Money.Zero : limits.Apply(share.Yuan);
        var open = criteria.Any(c => c.Outcome == CriterionOutcome.Unknown) || findings.Any(f => f.Severity != Severity.Information);
        var status = refused ? AwardStatus.NotEligible : open || share is null ? AwardStatus.NeedsReview : AwardStatus.Proposed;
        return new ProposedAward(
            measure.Id, measure.Article, status, award, amount.Value, criteria, Assumptions(measure, amount, limits), findings,
            Tree(measure, amount, share, limits, award, refused));
    }

    private ImmutableArray<Message> Assumptions(Measure measure, AwardBase amount, AwardLimits limits) =>
    [
        .. measure.Readings
            .Where(id => amount.Lines.Count > 0 || !OfEvidence.Contains(id))
            .Where(id => id != ReadingIds.AllSupportTogether || limits.Support > Money.Zero)
            .Where(id => id != ReadingIds.ParkNotStated || form.Park?.Recognition is null)
            .Select(id => notice.Reading(id).Explanation.AsMessage()),
    ];

    private IEnumerable<Finding> Numbers(Measure measure, (DateOnly First, DateOnly Last)? inForce)
    {
        if (inForce is var (first, last) && (measure.Mechanism.ChangesWithin(first, last) || measure.Ceilings.Any(c => c.Values.ChangesWithin(first, last))))
        {
            yield return new Finding("number_changes_in_year", Severity.Warning, Message.Of("award.number_changes", Amounts.Count(form.ApplicationYear), Amounts.Day(last)));
        }
    }

    private IEnumerable<Finding> Priors(Measure measure, AwardLimits limits)
    {
        if (limits.Already > Money.Zero)
        {
            yield return new Finding("already_awarded_this_year", Severity.Warning, Message.Of("award.already_this_year", limits.Already.ToString(), Amounts.Count(form.ApplicationYear)));
        }

        foreach (var prior in form.PriorAwards.Where(p => measure.Related.Contains(p.Measure)))
        {
            yield return new Finding("related_award", Severity.Warning, Message.Of("award.related_award", prior.Measure, Amounts.Count(prior.Year), prior.Amount.ToString()));
        }

        foreach (var support in form.OtherSupport.Where(s => measure.Related.Contains(s.Measure)))
        {
            yield return new Finding("related_support", Severity.Warning, Message.Of("award.related_support", support.Measure, support.Source, support.Amount.ToString()));
        }

        foreach (var prior in form.PriorAwards.Where(p => p.Measure == measure.Id && p.Year < notice.InForceFrom.Year))
        {
            yield return new Finding("award_before_notice", Severity.Warning, Message.Of("award.before_notice", Amounts.Count(prior.Year), Amounts.Day(notice.InForceFrom)));
        }
    }

    // The base stands in the tree once; share and limits refer to it by its amount.
    private static Derivation Tree(Measure measure, AwardBase amount, MechanismResult? share, AwardLimits limits, Money award, bool refused)
    {
        var children = ImmutableArray.CreateBuilder<Derivation>();
        children.Add(amount.Derivation(measure));
        if (share is not null)
        {
            children.Add(share.Derivation);
        }

        children.AddRange(limits.OfYear);
        if (limits.Already > Money.Zero)
        {
            children.Add(AwardLimits.Declared(Message.Of("award.already"), limits.Already));
        }

        children.AddRange(limits.OfAward);
        var key = refused ? "award.refused" : limits.Already > Money.Zero ? "award.lowest_less_already" : "award.lowest";
        return new Derivation(Message.Of(key, measure.Name.Chinese, measure.Name.English), award.ToString(), null, null, null, children.DrainToImmutable());
    }
}
