using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>What the allocation of expenses has to say about single awards.</summary>
internal static class AllocationFindings
{
    /// <summary>That expenses of this award could have counted elsewhere; an open point where it is not proven that nothing gives more.</summary>
    public static IEnumerable<Finding> Of(Measure measure, AwardAllocation? allocation)
    {
        if (allocation is null)
        {
            yield break;
        }

        var here = allocation.Expenses.Where(e => e.Measure == measure.Id).ToList();
        var forgone = allocation.Expenses.Count(e => e.Forgone.Any(f => f.Measure == measure.Id));
        if (here.Count > 0 || forgone > 0)
        {
            var sum = here.Aggregate(Money.Zero, (total, e) => total + e.Amount).ToString();
            yield return new Finding("expenses_allocated", Severity.Information, Message.Of(
                "award.expenses_allocated", Amounts.Count(here.Count), sum, Amounts.Count(forgone), allocation.Total.ToString(), allocation.RunnerUp?.Difference.ToString() ?? "0.00"));
            if (!allocation.IsProven)
            {
                yield return new Finding("allocation_not_proven", Severity.Warning, Message.Of("award.allocation_not_proven", (allocation.UpperBound - allocation.Total).ToString()));
            }
        }
    }

    /// <summary>That the allocator and the calculator reckon alike: a broken promise of the program, not of a paper.</summary>
    /// <exception cref="InvalidOperationException">The awards do not come to what the allocation promised.</exception>
    public static void Confirm(ImmutableArray<ProposedAward> awards, AwardAllocation? allocation)
    {
        if (allocation is null)
        {
            return;
        }

        var contending = allocation.Expenses.SelectMany(e => e.Forgone.Select(f => f.Measure).Append(e.Measure)).ToHashSet(StringComparer.Ordinal);
        var total = awards.Where(a => contending.Contains(a.Measure)).Aggregate(Money.Zero, (sum, a) => sum + a.Amount);
        if (total != allocation.Total)
        {
            throw new InvalidOperationException($"the allocation promised {allocation.Total} and the awards come to {total}");
        }
    }
}
