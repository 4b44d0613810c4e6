namespace Intake.Matching.Proving;

/// <summary>What an examination of the catalogue came to.</summary>
public enum ProofOutcome
{
    /// <summary>It holds for every input.</summary>
    Holds,

    /// <summary>It holds in the way the policy says, which a reader should know of: the explanation names where the policy says so.</summary>
    HoldsWithRemark,

    /// <summary>It does not hold; a case shows it.</summary>
    Fails,

    /// <summary>The catalogue does not say enough to decide; the explanation names what guards it, or who has to settle it.</summary>
    NotDecidable,
}
