namespace Intake.Matching.Allocation;

/// <summary>What is proven about an allocation.</summary>
/// <param name="UpperBound">No allocation pays more than this, in fen; equal to the total where the allocation is optimal.</param>
/// <param name="Gap">Upper bound less total, in fen: 0 is the proof that nothing pays more. Positive only where the fixed work limit was reached.</param>
/// <param name="Work">Partial allocations examined one by one; the bound alone decided where it is 0. Depends on the problem only, never on the clock.</param>
public sealed record AllocationProof(long UpperBound, long Gap, TieRule TieRule, long Work)
{
    public bool Optimal => Gap == 0;
}
