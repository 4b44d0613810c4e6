using System.Collections.Immutable;

namespace Intake.Matching.Allocation;

/// <summary>
/// The best of all allocations in which at least one expense stands at another of its candidates. Leaving an expense out altogether is not counted: no award falls when an expense is added.
/// </summary>
/// <param name="Difference">Fen it pays less than the allocation; 0 is a tie.</param>
/// <param name="Exact">True where it is proven that no other allocation pays more than this one; else this is only the best one found.</param>
/// <param name="Moves">Every expense that stands elsewhere, in the order of keys.</param>
public sealed record RunnerUp(long Total, long Difference, bool Exact, ImmutableArray<ExpenseMove> Moves)
{
    public bool Tie => Difference == 0;
}
