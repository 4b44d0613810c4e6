using System.Collections.Immutable;

namespace Intake.Matching.Allocation;

/// <summary>Where each expense counts and what comes of it.</summary>
/// <param name="Places">For each expense in the order of the problem the position of its measure; null only where it has no candidate.</param>
/// <param name="Awards">For each measure its award in fen; 0 where an excluding measure pays instead.</param>
/// <param name="Total">Sum of the awards, in fen.</param>
/// <param name="RunnerUp">Null where no expense has a choice.</param>
/// <param name="Forgone">Each candidate not chosen of each expense, in the order of keys, then of measures.</param>
public sealed record AllocationResult(
    ImmutableArray<int?> Places, ImmutableArray<long> Awards, long Total, AllocationProof Proof, RunnerUp? RunnerUp, ImmutableArray<ForgonePlace> Forgone);
