namespace Intake.Extraction.Verification;

/// <summary>
/// One entry of the verification ledger: tries one relation that must hold on the paper. Never throws for what a document says;
/// where an input is missing it answers unknown and names it.
/// </summary>
public interface IDocumentCheck
{
    /// <summary>By its OUTPUT.md name.</summary>
    string Name { get; }

    CheckResult Run(VerificationSubject subject);
}
