using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>What the allocation of expenses has to say about single awards.</summary>
internal static class AllocationFindings
{
    /// <summary>That expenses of this award could have counted elsewhere; an open point where it is not proven that nothing gives more.</summary>
    public static IEnumerable<Finding> Of(Measure measure, AwardAllocation? allocation, ApplicationForm form)
    {
        if (allocation is null)
        {
            yield break;
        }

        var here = allocation.Expenses.Where(e => e.Measure == measure.Id).ToList();
        var forgone = allocation.Expenses.Count(e => e.Forgone.Any(f => f.Measure == measure.Id));
        if (here.Count > 0 || forgone > 0)
        {
            var sum = Money.Sum(here.Select(e => e.Amount)).ToString();
            yield return new Finding("expenses_allocated", Severity.Information, Message.Of(
                "award.expenses_allocated", Amounts.Count(here.Count), sum, Amounts.Count(forgone), allocation.Total.ToString(), allocation.RunnerUp?.Difference.ToString() ?? "0.00"));
            foreach (var finding in StatedElsewhere(here, form))
            {
                yield return finding;
            }

            if (!allocation.IsProven)
            {
                yield return new Finding("allocation_not_proven", Severity.Warning, Message.Of("award.allocation_not_proven", (allocation.UpperBound - allocation.Total).ToString()));
            }
        }
    }

    /// <summary>
    /// Support and awards of this year stated for a measure that forwent expenses counted here. They are taken off there, where these expenses no
    /// longer stand: were they for the very expenses, these would be paid for twice.
    /// </summary>
    private static IEnumerable<Finding> StatedElsewhere(List<AllocatedExpense> here, ApplicationForm form)
    {
        foreach (var other in here.SelectMany(e => e.Forgone).Select(f => f.Measure).Distinct())
        {
            var count = Amounts.Count(here.Count(e => e.Forgone.Any(f => f.Measure == other)));
            foreach (var support in form.OtherSupport.Where(s => s.Measure == other && s.Amount > Money.Zero))
            {
                yield return new Finding("support_stated_elsewhere", Severity.Warning, Message.Of("award.support_stated_elsewhere", other, support.Source, support.Amount.ToString(), count));
            }

            foreach (var prior in form.PriorAwards.Where(p => p.Measure == other && p.Year == form.ApplicationYear && p.Amount > Money.Zero))
            {
                yield return new Finding("awarded_elsewhere", Severity.Warning, Message.Of("award.awarded_elsewhere", other, prior.Amount.ToString(), count));
            }
        }
    }

    /// <summary>
    /// The awards as they are if allocator and calculator reckon alike; where they do not, each award concerned says so and stays in review:
    /// then the program contradicts itself, and neither figure may pass for right.
    /// </summary>
    public static ImmutableArray<ProposedAward> Confirmed(ImmutableArray<ProposedAward> awards, AwardAllocation? allocation)
    {
        if (allocation is null)
        {
            return awards;
        }

        var contending = allocation.Expenses.SelectMany(e => e.Forgone.Select(f => f.Measure).Append(e.Measure)).ToHashSet(StringComparer.Ordinal);
        var total = Money.Sum(awards.Where(a => contending.Contains(a.Measure)).Select(a => a.Amount));
        if (total == allocation.Total)
        {
            return awards;
        }

        var finding = new Finding("allocation_differs", Severity.Error, Message.Of("award.allocation_differs", allocation.Total.ToString(), total.ToString()));
        return [.. awards.Select(award => !contending.Contains(award.Measure) ? award : award with
        {
            Status = award.Status == AwardStatus.Proposed ? AwardStatus.NeedsReview : award.Status,
            Findings = award.Findings.Add(finding),
        })];
    }
}
