namespace Intake.Matching.Proving;

/// <summary>One question put to the catalogue of an application year. One a file.</summary>
internal interface IClauseCheck
{
    /// <summary>Everything it finds; what it has examined and found in order is a proof too.</summary>
    IEnumerable<Proof> Examine(ProofSetting setting);
}
