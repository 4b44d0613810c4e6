using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Awards;

/// <summary>How the expenses that several measures would pay for were allocated, so that the awards together are highest.</summary>
/// <param name="Total">Awards of the measures that contend, together.</param>
/// <param name="UpperBound">No allocation gives more; equal to the total where that is proven.</param>
/// <param name="IsFirstOfTies">Of all allocations with that total this is the first by the order of the catalogue; false where too many tie to compare all.</param>
/// <param name="RunnerUp">The best other allocation; null where there is none.</param>
public sealed record AwardAllocation(
    Money Total, Money UpperBound, bool IsFirstOfTies, AllocationRunnerUp? RunnerUp, ImmutableArray<AllocatedExpense> Expenses)
{
    public bool IsProven => UpperBound == Total;
}

/// <param name="Difference">What it gives less; zero is a tie.</param>
/// <param name="IsProven">No other allocation gives more than this one.</param>
/// <param name="Moved">How many expenses stand elsewhere in it.</param>
public sealed record AllocationRunnerUp(Money Total, Money Difference, bool IsProven, int Moved);

/// <summary>One expense that several measures would pay for.</summary>
/// <param name="Invoice">SHA-256 of the leading rendition of the invoice.</param>
/// <param name="LineIndex">From 0.</param>
/// <param name="Amount">What counts of it, takings back deducted.</param>
/// <param name="Measure">Where it counts.</param>
/// <param name="InRunnerUp">Where it counts in the runner-up; null where there is none.</param>
/// <param name="Forgone">The other measures that would pay for it.</param>
public sealed record AllocatedExpense(string Invoice, int LineIndex, Money Amount, string Measure, string? InRunnerUp, ImmutableArray<ForgoneMeasure> Forgone);

/// <param name="Loss">By how much the total falls if this expense alone counted there; zero or more.</param>
public sealed record ForgoneMeasure(string Measure, Money Loss);
