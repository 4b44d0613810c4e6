namespace Intake.Extraction.Verification.Repair;

/// <summary>What a relation between figures is worth.</summary>
internal enum RelationStrength
{
    /// <summary>Must hold on the paper, and bears witness.</summary>
    Witness,

    /// <summary>Must not be contradicted, but says too little to bear witness.</summary>
    Filter,

    /// <summary>Bears witness where it holds; where it does not, its own numbers are as likely misread.</summary>
    Optional,
}
