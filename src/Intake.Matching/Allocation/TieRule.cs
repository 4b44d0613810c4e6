namespace Intake.Matching.Allocation;

/// <summary>How far ties between allocations of the same total were settled.</summary>
public enum TieRule
{
    /// <summary>
    /// Of all allocations with the highest total it is the first: going through the expenses in the order of their keys, each stands at the earliest measure of the catalogue it can;
    /// measures that can pay nothing at all come after those that can.
    /// </summary>
    FirstOfAll,

    /// <summary>
    /// Too many allocations tie to compare all of them: no expense alone can move to an earlier measure (in the order of <see cref="FirstOfAll"/>) without lowering the total. Still the same for
    /// every order of the input.
    /// </summary>
    FirstAmongSingleMoves,
}
