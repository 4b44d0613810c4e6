using System.Collections.Immutable;

namespace Intake.Matching.Allocation;

/// <summary>One expense that goes whole to one of its candidate measures.</summary>
/// <param name="Key">Unique among the expenses; its ordinal order is the order in which ties are settled.</param>
/// <param name="Fen">Amount in fen, 1 to <see cref="AllocationProblem.MostFen"/>.</param>
/// <param name="Candidates">Positions of the measures it may count for, in any order; empty where there is none.</param>
public sealed record AllocatableExpense(string Key, long Fen, ImmutableArray<int> Candidates);
