namespace Intake.Worker.Simulation;

/// <summary>Whether the evidence of a result, assessed again by the policy that made it, gives what the result says.</summary>
internal enum Recheck
{
    /// <summary>Every award came out the same: what changes comes from the policy alone.</summary>
    Same,

    /// <summary>The policy that made the result is not at hand: the recorded awards stand for before.</summary>
    NotPossible,

    /// <summary>Something else came out: no change of it may be put down to the policy.</summary>
    Failed,
}
